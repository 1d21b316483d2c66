import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../db/connect.js'
import { coveredBy } from '../db/covering.js'
import { type Between, judgedBetween, movesBetween } from '../db/digest-changes.js'
import { candidatesWaiting, undeliverable } from '../db/digests.js'
import { type Hearer, hearers } from '../db/hearers.js'
import { lines } from '../db/lines.js'
import { lastGoodRun } from '../db/runs.js'
import { todayIn } from '../domain/clock-time.js'
import { type DigestParts, digestParts, type Rhythm, type Waiting } from '../domain/digest.js'
import type { Person, RegisterLine } from '../domain/register.js'

/** What a digest mail is written from; kept with the message, so it holds numbers for people. */
export interface DigestFacts extends DigestParts {
  rhythm: Rhythm
  asOf: string
  lastCheck: string | null
  coveringFor: number[]
}

/** The register as all digests of one run see it. */
export interface Overview {
  now: Temporal.Instant
  lines: RegisterLine[]
  heard: ReadonlyMap<number, Hearer[]>
  waiting: Waiting
  lastCheck: Temporal.Instant | null
}

export async function overviewOf(tx: Tx, now: Temporal.Instant): Promise<Overview> {
  const all = await lines(tx, { review: ['accepted'] })
  const heard = await hearers(
    tx,
    all.map((line) => line.id),
  )
  const nobody = (line: RegisterLine) => (heard.get(line.id) ?? []).every((h) => h.why === 'keeper')
  return {
    now,
    lines: all,
    heard,
    waiting: {
      candidates: await candidatesWaiting(tx),
      unfollowed: all.filter((line) => !line.closed && nobody(line)).length,
      undeliverable: await undeliverable(tx),
    },
    lastCheck: await lastGoodRun(tx, 'check'),
  }
}

/** One person's digest: their whole list as it is, and what changed between the cuts. */
export async function factsFor(
  tx: Tx,
  overview: Overview,
  { person, rhythm, between }: { person: Person; rhythm: Rhythm; between: Between },
): Promise<DigestFacts> {
  const mine = overview.lines.filter((line) =>
    (overview.heard.get(line.id) ?? []).some((hearer) => hearer.personId === person.id),
  )
  const byId = new Map(mine.map((line) => [line.id, line]))
  const today = todayIn(person.zone, overview.now)
  const parts = digestParts(mine, today, {
    moved: await movesBetween(tx, between, byId),
    judged: await judgedBetween(tx, between, byId),
    waiting: person.keeper ? overview.waiting : null,
  })
  return {
    ...parts,
    rhythm,
    asOf: overview.now.toString(),
    lastCheck: overview.lastCheck?.toString() ?? null,
    coveringFor: await coveredBy(tx, person.id, today),
  }
}
