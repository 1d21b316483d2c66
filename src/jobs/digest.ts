import { Temporal } from 'temporal-polyfill'
import type { Tx } from '../db/connect.js'
import { firstEventOf, isCut, lastCut, newestEvent, settledEvent, writeCut } from '../db/digests.js'
import { queueMail } from '../db/outbox.js'
import { people } from '../db/people.js'
import { lockPerson } from '../db/person-lock.js'
import { isQuiet, type Rhythm } from '../domain/digest.js'
import { type DigestPeriod, periodAt } from '../domain/digest-period.js'
import { PledgeError } from '../domain/errors.js'
import type { Person } from '../domain/register.js'
import { type JobDeps, reasonOf } from './deps.js'
import { factsFor, type Overview, overviewOf } from './digest-facts.js'
import { recorded } from './ledger.js'

export interface DigestOptions {
  /** Only this address. */
  for?: string
  /** Nothing is queued or recorded; what would be mailed now is in `previews`. */
  preview?: boolean
  /** A look ahead from this instant: waits for no act in flight, makes no digest of before. */
  ahead?: Temporal.Instant
}

export interface DigestDone {
  /** Digests put into the outbox. */
  digests: number
  /** Quiet ones that their reader wants to be spared. */
  spared: number
  previews: DigestPreview[]
}

export interface DigestPreview {
  to: string
  subject: string
  text: string
  html: string
}

interface Due {
  person: Person
  rhythm: Rhythm
  period: DigestPeriod
}

/** Makes the digests of the periods that run at `now`, once a person and period. */
export function digest(
  deps: JobDeps,
  now: Temporal.Instant,
  options: DigestOptions = {},
): Promise<DigestDone> {
  if (options.preview) return digestAll(deps, now, options)
  return recorded(deps, 'digest', now, () => digestAll(deps, now, options))
}

async function digestAll(
  deps: JobDeps,
  now: Temporal.Instant,
  options: DigestOptions,
): Promise<DigestDone> {
  const done: DigestDone = { digests: 0, spared: 0, previews: [] }
  const due = await duePeople(deps, now, options)
  if (due.length === 0) return done
  const still = options.preview === true || options.ahead !== undefined
  const cut = still ? await newestEvent(deps.db) : await settledEvent(deps.db)
  const overview = await deps.db.transaction((tx) => overviewOf(tx, now))
  for (const one of due) {
    try {
      if (options.preview) done.previews.push(await previewOf(deps, one, overview, cut))
      else await cutFor(deps, one, overview, cut, done)
    } catch (error) {
      const about = { person: one.person.id, reason: reasonOf(error) }
      deps.log.error(about, 'a digest was not made')
    }
  }
  return done
}

/** Who takes digests and has not had the one of the period that runs at `now`. */
async function duePeople(
  deps: JobDeps,
  now: Temporal.Instant,
  options: DigestOptions,
): Promise<Due[]> {
  const due: Due[] = []
  for (const person of await chosen(deps, options)) {
    const rhythm = person.digest === 'none' ? (options.preview ? 'weekly' : null) : person.digest
    if (rhythm === null || !(options.preview || takesMail(person))) continue
    const period = periodAt(rhythm, deps.settings.digest, person.zone, now)
    const { ahead } = options
    if (ahead && Temporal.Instant.compare(period.begins, ahead) < 0) continue
    if (options.preview || (await isOwed(deps, person, period, now))) {
      due.push({ person, rhythm, period })
    }
  }
  return due
}

async function chosen(deps: JobDeps, options: DigestOptions): Promise<Person[]> {
  const everybody = await people(deps.db, deps.settings)
  const address = options.for?.trim().toLowerCase()
  if (address === undefined) return everybody
  const found = everybody.filter((person) => person.address?.toLowerCase() === address)
  if (found.length > 0) return found
  throw new PledgeError(
    'not_found',
    `Nobody in the register has the address ${options.for}.`,
    'pledgewatch person list shows who is there.',
  )
}

function takesMail(person: Person): boolean {
  const { address, confirmed, suppressed, stopped } = person
  return address !== null && confirmed && suppressed === null && !stopped
}

/** Whoever came after the period began hears of the next one first. */
async function isOwed(
  deps: JobDeps,
  person: Person,
  period: DigestPeriod,
  now: Temporal.Instant,
): Promise<boolean> {
  if (await isCut(deps.db, person.id, period.key)) return false
  const first = await firstEventOf(deps.db, person.id)
  if (first === null) return true
  const compare = Temporal.Instant.compare
  return !(compare(first.at, period.begins) > 0 && compare(first.at, now) <= 0)
}

async function cutFor(
  deps: JobDeps,
  { person, rhythm, period }: Due,
  overview: Overview,
  cut: number,
  done: DigestDone,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    await lockPerson(tx, person.id)
    if (await isCut(tx, person.id, period.key)) return
    const between = { after: await lastTold(tx, person.id), upTo: cut }
    const facts = await factsFor(tx, overview, { person, rhythm, between })
    const spared = person.skipQuietDigest && isQuiet(facts)
    const data = { facts: { ...facts } }
    const mail = { kind: 'digest', personId: person.id, composedAt: overview.now, data } as const
    const messageId = spared ? null : await queueMail(tx, mail)
    const cutEventId = Math.max(between.after, cut)
    const { key } = period
    await writeCut(tx, {
      ...{ personId: person.id, period: key, cutEventId },
      asOf: overview.now,
      messageId,
    })
    done[spared ? 'spared' : 'digests'] += 1
  })
}

/** The event after which everything is news: of the last digest, else of the person's coming. */
async function lastTold(tx: Tx, personId: number): Promise<number> {
  const last = await lastCut(tx, personId)
  if (last !== null) return last
  const first = await firstEventOf(tx, personId)
  return first === null ? 0 : first.id - 1
}

async function previewOf(
  deps: JobDeps,
  { person, rhythm }: Due,
  overview: Overview,
  cut: number,
): Promise<DigestPreview> {
  const { digestPartsOf } = await import('./render-digest.js')
  const facts = await deps.db.transaction(async (tx) => {
    const between = { after: await lastTold(tx, person.id), upTo: cut }
    return factsFor(tx, overview, { person, rhythm, between })
  })
  const parts = await digestPartsOf(deps, facts, person)
  return { to: person.address ?? '', ...parts }
}
