import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import type { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { message, notice } from '../../src/db/schema/delivery.js'
import { addDays } from '../../src/domain/calendar.js'
import { hourOf, todayIn } from '../../src/domain/clock-time.js'
import { currentMilestone } from '../../src/domain/ladder.js'
import { DEFAULT_LADDER } from '../../src/domain/settings.js'
import type { Day, Precision } from '../../src/domain/window.js'
import { check } from '../../src/jobs/check.js'
import { compose } from '../../src/jobs/compose.js'
import { deliver } from '../../src/jobs/deliver.js'
import { listener, move, pledge, type World, world } from './world.js'

let w: World
beforeAll(async () => {
  w = await world()
})
beforeEach(() => w.reset())
afterAll(() => w.close())

const ZONES = ['Asia/Tokyo', 'Africa/Bamako', 'America/Lima']
const UNTIL = '2024-04-30'
const LATER = '2024-05-20'

const RUNS = ['check', 'compose', 'deliver', 'all', 'all'] as const
const DONE = [...RUNS, 'move', 'move back', 'crash'] as const
type Step = { do: (typeof DONE)[number]; hour: number }

const instantOf = (hour: number): Temporal.Instant =>
  hourOf(addDays(UNTIL, -40), 0, 'UTC').add({ hours: hour })

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(...DONE),
  hour: fc.nat(24 * 70),
})

const JOBS = { check, compose, deliver }

/** Every step of the ladder that a mail really carried, as the outbox recorded it. */
const told = async () => {
  const rows = await w.db.select().from(notice)
  return rows.filter((row) => row.state === 'sent')
}

describe('any sequence of runs, clocks set back, dates moved and workers lost included', () => {
  it('mails each step at most once a person, and never misses the current one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.constantFrom<Precision>('month', 'approximate'),
        fc.nat(24 * 70),
        async (steps, precision, last) => {
          await w.reset()
          for (const zone of ZONES) {
            await listener(w.db, { address: `${zone.split('/')[1]}@example.org`, zone })
          }
          const id = await pledge(w.db, { from: '2024-04-01', until: UNTIL, precision })
          const end = instantOf(last)
          for (const one of [...steps, { do: 'all', hour: last } as const]) {
            await perform(one, id)
          }
          await noneTwice()
          const moved = steps.filter((one) => one.do.startsWith('move')).at(-1)?.do === 'move'
          await currentTold(moved ? LATER : UNTIL, precision, end)
        },
      ),
      { numRuns: 8, endOnFailure: true },
    )
  }, 300_000)
})

async function perform(one: Step, id: number): Promise<void> {
  const now = instantOf(one.hour)
  if (one.do === 'move') return move(w.db, id, LATER)
  if (one.do === 'crash') return loseWorker()
  if (one.do === 'move back') return move(w.db, id, UNTIL)
  const names = one.do === 'all' ? (['check', 'compose', 'deliver'] as const) : [one.do]
  for (const name of names) await JOBS[name](w.deps, now)
}

/** Each mail that waits was begun by a worker that never came back, before it reached a server. */
async function loseWorker(): Promise<void> {
  const lost = { state: 'sending', leasedBy: 'gone', leaseUntil: sql`now()` } as const
  await w.db.update(message).set(lost).where(eq(message.state, 'queued'))
}

/** Counted where it matters: there is one commitment, so each mail the server got is one step. */
async function noneTwice(): Promise<void> {
  const keys = (await told()).map((n) => `${n.personId} ${n.milestone} ${n.arm}`)
  expect(new Set(keys).size).toBe(keys.length)
  expect(w.sink.received).toHaveLength(keys.length)
}

/** Each person whose hour has come was told the step that is theirs, or waits for that hour. */
async function currentTold(until: Day, precision: Precision, now: Temporal.Instant): Promise<void> {
  const rows = await w.db.select().from(notice)
  const arm = Math.max(...rows.map((row) => row.arm))
  const due = { from: '2024-04-01', until, precision, text: '', basis: '', assumptions: [] }
  const line = {
    ...{ closed: false, due, checkBack: null, cadenceMonths: 3, lastChecked: null },
    ...{ kind: 'dated' as const, recurrence: null, origin: { said: '2024-02-28' } },
  }
  for (const [at, zone] of ZONES.entries()) {
    const today = todayIn(zone, now)
    const current = currentMilestone(line, DEFAULT_LADDER, today)
    if (current === null) continue
    const mine = rows.find(
      (row) => row.personId === at + 1 && row.milestone === current.key && row.arm === arm,
    )
    expect(mine?.state).toMatch(/^(sent|pending)$/)
    const come = mine !== undefined && mine.sendAfter.epochMilliseconds <= now.epochMilliseconds
    if (come) expect(mine.state).toBe('sent')
    else expect(mine?.sendAfter.toZonedDateTimeISO(zone).hour).toBe(8)
  }
}
