import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { daysBetween } from '../../../src/domain/calendar.js'
import { type DateFacts, type Reading, readDates } from '../../../src/extract/dates/read.js'

const FILE = new URL('../../../../shared/benchmarks/dates-dev.json', import.meta.url)
const here = existsSync(FILE)

const day = z.string().nullable()
const spot = { text: z.string(), said: z.string(), start: z.number(), len: z.number() }
const schema = z.object({
  said_for_traps: z.string(),
  expressions: z.array(z.object({ ...spot, from: day, until: day })),
  traps: z.array(z.string()),
  past: z.array(z.string()),
  recognizers: z.array(
    z.object({ ...spot, expected: z.array(z.object({ from: day, until: day })) }),
  ),
})

function load() {
  return schema.parse(JSON.parse(readFileSync(FILE, 'utf8')))
}

interface Spot extends DateFacts {
  text: string
  start: number
  len: number
}

/** Windows that overlap the labelled words. */
function windowsAt(s: Spot): Reading[] {
  return readDates(s.text, s).filter(
    (r) => r.type === 'window' && r.start < s.start + s.len && r.end > s.start,
  )
}

const near = (a: string | null, b: string | null) =>
  a === null || b === null ? a === b : Math.abs(daysBetween(a, b)) <= 1

// The labelled examples live beside the repository; without them there is nothing to measure.
describe.skipIf(!here)('the labelled expressions (shared/benchmarks/dates-dev.json)', () => {
  it('get both ends right in 95 of 100 cases and the deadline in 98', () => {
    const { expressions } = load()
    const hits = expressions.map((e) => ({ e, hit: windowsAt(e)[0] }))
    const until = hits.filter(({ e, hit }) => (hit?.until ?? null) === e.until)
    const both = until.filter(({ e, hit }) => (hit?.from ?? null) === e.from)
    expect(both.length / expressions.length).toBeGreaterThanOrEqual(0.95)
    expect(until.length / expressions.length).toBeGreaterThanOrEqual(0.98)
  })

  it('give no trap a window, and no tale of the past one that is not over', () => {
    const { traps, past, said_for_traps: said } = load()
    const of = (text: string) => readDates(text, { said }).filter((r) => r.type === 'window')
    expect(traps.filter((text) => of(text).length > 0)).toEqual([])
    const ahead = past.filter((text) => of(text).some((r) => r.until === null || r.until >= said))
    expect(ahead).toEqual([])
  })

  it('find the deadline within a day in 80 of 100 cases with other conventions', () => {
    const { recognizers } = load()
    const right = recognizers.filter((r) =>
      windowsAt({ ...r, monthFirst: true }).some((w) =>
        r.expected.some((e) => near(e.until, w.until)),
      ),
    )
    expect(right.length / recognizers.length).toBeGreaterThanOrEqual(0.8)
  })
})
