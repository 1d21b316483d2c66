import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/calendar.js'
import { type DateFacts, readDates } from '../../../src/extract/dates/read.js'

const WORDS = `the of by before until from to in on at and or next this last early mid late end
  beginning first second third week month year years quarter half spring winter fall May March June
  april 2024 2025 2030 12 31 5th Q3 H1 FY within after every each twice a couple few six days - – / . ,
  ' % Monday Friday soon coming will was agreed met signing summit fiscal decade as early possible
  now today tomorrow annually ago since s mid-2025 10–12 4/5/2024 2024-02-30 0 99999999`.split(
  /\s+/,
)

const facts: fc.Arbitrary<DateFacts> = fc.record({
  said: fc.integer({ min: -40_000, max: 40_000 }).map((n) => addDays('2024-02-28', n)),
  hemisphere: fc.constantFrom('north' as const, 'south' as const),
  monthFirst: fc.boolean(),
})
const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((w) => w.join(' '))
const text = fc.oneof(sentence, fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string())

function checkAll(input: string, given: DateFacts): void {
  let last = 0
  for (const r of readDates(input, given)) {
    expect(r.text).toBe(input.slice(r.start, r.end))
    expect(r.start).toBeGreaterThanOrEqual(last)
    expect(r.end).toBeGreaterThan(r.start)
    expect(r.basis).not.toBe('')
    if (r.from !== null && r.until !== null) expect(r.from <= r.until).toBe(true)
    if (r.type === 'window') expect(r.from ?? r.until).not.toBeNull()
    if (r.type === 'check_back') expect(r.until).toBe(r.from)
    if (r.type === 'anchor') expect(r.anchor?.event).toMatch(/\S/)
    last = r.end
  }
}

describe('whatever the text', () => {
  it('quotes exactly, keeps windows in order and never fails', () => {
    fc.assert(fc.property(text, facts, checkAll), { numRuns: 400 })
  })

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(sentence, facts, (input, given) => {
        expect(readDates(input, given)).toEqual(readDates(input, given))
      }),
    )
  })
})

describe('hostile texts', () => {
  const said = '2024-02-28'
  const seconds = (input: string) => {
    const start = performance.now()
    readDates(input, { said })
    return (performance.now() - start) / 1000
  }
  it('read 100 KB of prose in one sentence within seconds', () => {
    expect(seconds('the talks were useful and they went well '.repeat(2500))).toBeLessThan(5)
  })

  const stretched: Array<[string, (times: number) => string]> = [
    ['a sentence of date words', (n) => 'by the end of the first half of next year or '.repeat(n)],
    ['nested parts', (n) => 'the end of '.repeat(n * 4)],
    ['nothing but articles', (n) => 'the '.repeat(n * 11)],
    ['nothing but months', (n) => 'May '.repeat(n * 11)],
    ['past verbs without end', (n) => 'agreed in May and '.repeat(n * 3)],
    ['figures and dashes', (n) => '2024-'.repeat(n * 9)],
    ['blanks', (n) => ' '.repeat(n * 45)],
    ['digits', (n) => '1'.repeat(n * 45)],
    ['letters', (n) => 'a'.repeat(n * 45)],
  ]

  it.each(stretched)('stay linear: %s', (_, make) => {
    seconds(make(50))
    const small = seconds(make(200))
    const large = seconds(make(800))
    expect(large).toBeLessThan(Math.max(0.5, small * 12))
    expect(large).toBeLessThan(10)
  })
})
