import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../db/connect.js'
import { type Hearer, hearers } from '../db/hearers.js'
import { lines } from '../db/lines.js'
import {
  type NewNotice,
  pairKey,
  snoozes,
  startedPairs,
  writePending,
  writeRecorded,
} from '../db/notices.js'
import { people } from '../db/people.js'
import { lockRipe, type Ripe, setChecked } from '../db/ripe.js'
import { dayBegins, latestToday, todayIn } from '../domain/clock-time.js'
import { nextMilestoneDay } from '../domain/ladder.js'
import type { Person, RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import { type JobDeps, reasonOf } from './deps.js'
import { recorded } from './ledger.js'
import { noticesFor, type Owing, startNotice } from './owed.js'
import { openSeries } from './series.js'

const BATCH = 100

export interface CheckDone {
  /** Commitments looked at. */
  looked: number
  /** Notices that newly wait to be mailed. */
  notices: number
  /** Steps that were recorded as overtaken. */
  skipped: number
}

/**
 * Opens the periods of recurring commitments that have begun, looks at every commitment whose next
 * step may have come by `now`, and writes who is owed what. Works for any `now`, also earlier than
 * the one before; a second run for the same finds nothing.
 */
export function check(deps: JobDeps, now: Temporal.Instant): Promise<CheckDone> {
  return recorded(deps, 'check', now, async () => {
    await openSeries(deps, now)
    return checkAll(deps, now)
  })
}

async function checkAll(deps: JobDeps, now: Temporal.Instant): Promise<CheckDone> {
  const done: CheckDone = { looked: 0, notices: 0, skipped: 0 }
  for (;;) {
    const looked = await deps.db.transaction(async (tx) => {
      const ripe = await lockRipe(tx, now, BATCH)
      if (ripe.length > 0) await checkBatch({ ...deps, tx, now, done }, ripe)
      return ripe.length
    })
    done.looked += looked
    if (looked === 0) return done
  }
}

type Run = Omit<JobDeps, 'db'> & {
  tx: Tx
  now: Temporal.Instant
  done: CheckDone
}

async function checkBatch(run: Run, ripe: readonly Ripe[]): Promise<void> {
  const ids = ripe.map((row) => row.id)
  const facts = {
    lines: new Map((await lines(run.tx, { ids })).map((line) => [line.id, line])),
    heard: await hearers(run.tx, ids),
    putOff: await snoozes(run.tx, ids),
    started: await startedPairs(run.tx, ids),
    people: new Map((await people(run.tx, run.settings)).map((one) => [one.id, one])),
  }
  const pending: NewNotice[] = []
  const recorded: NewNotice[] = []
  const next = new Map<number, Temporal.Instant | null>()
  for (const row of ripe) {
    const owed = checkOne(run, facts, row)
    next.set(row.id, owed.next)
    pending.push(...owed.pending)
    recorded.push(...owed.skipped, ...owed.starts)
    run.done.skipped += owed.skipped.length
  }
  await setChecked(run.tx, run.now, next)
  // Always by person first: compose locks in this order too, so the two cannot block each other.
  run.done.notices += await writePending(run.tx, inOrder(pending))
  await writeRecorded(run.tx, inOrder(recorded))
}

interface Facts {
  lines: ReadonlyMap<number, RegisterLine>
  heard: ReadonlyMap<number, Hearer[]>
  putOff: ReadonlyMap<string, Day>
  started: ReadonlySet<string>
  people: ReadonlyMap<number, Person>
}

interface Owed {
  pending: NewNotice[]
  skipped: NewNotice[]
  starts: NewNotice[]
  next: Temporal.Instant | null
}

/** A line that cannot be reckoned is told to the log and looked at again in an hour. */
function checkOne(run: Run, facts: Facts, row: Ripe): Owed {
  const owed: Owed = { pending: [], skipped: [], starts: [], next: null }
  const found = facts.lines.get(row.id)
  if (found === undefined) return owed
  // A line added by hand was said nowhere: its check-ins count from the day it was added.
  const said = found.origin?.said ?? todayIn(run.settings.zone, row.addedAt)
  const line = { ...found, arm: row.arm, origin: { said } }
  let failed = false
  for (const hearer of facts.heard.get(row.id) ?? []) {
    try {
      addOwed(run, facts, { line, hearer, owed })
    } catch (error) {
      failed = true
      const about = { commitment: row.id, person: hearer.personId, reason: reasonOf(error) }
      run.log.error(about, 'what a person is owed could not be reckoned')
    }
  }
  owed.next = failed ? run.now.add({ hours: 1 }) : nextLook(run, facts, line)
  return owed
}

type Line = Owing['line']

function addOwed(
  run: Run,
  facts: Facts,
  { line, hearer, owed }: { line: Line; hearer: Hearer; owed: Owed },
): void {
  const person = facts.people.get(hearer.personId)
  if (person === undefined) return
  const key = pairKey(person.id, line.id)
  const isNew = !facts.started.has(key)
  const snoozedUntil = facts.putOff.get(key) ?? null
  const about = { line, person, why: hearer.why, snoozedUntil, isNew, now: run.now }
  const { pending, skipped } = noticesFor(about, run.settings.ladder)
  owed.pending.push(...pending)
  owed.skipped.push(...skipped)
  if (isNew) owed.starts.push(startNotice(about))
}

/** When the day begins, somewhere, of the next step or of the end of somebody's snooze. */
function nextLook(run: Run, facts: Facts, line: Line): Temporal.Instant | null {
  const today = latestToday(run.now)
  const step = nextMilestoneDay(line, run.settings.ladder, today)
  const ends = (facts.heard.get(line.id) ?? []).flatMap(
    ({ personId }) => facts.putOff.get(pairKey(personId, line.id)) ?? [],
  )
  const coming = [...ends, ...(step === null ? [] : [step])].filter((day) => day > today)
  const first = coming.sort()[0]
  return first === undefined ? null : dayBegins(first)
}

function inOrder(rows: NewNotice[]): NewNotice[] {
  return rows.sort((a, b) => a.personId - b.personId || a.commitmentId - b.commitmentId)
}
