import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/calendar.js'
import { type DateFacts, readDates } from '../../../src/extract/dates/read.js'
import { looksAt } from './work.js'

const WORDS = `the of by before until from to in on at and or next this last early mid late end
  beginning first second third week month year years quarter half spring winter fall May March June
  april 2024 2025 2030 12 31 5th Q3 H1 FY within after every each twice a couple few six days - – / . ,
  ' % Monday Friday soon coming will was agreed met signing summit fiscal decade as early possible
  now today tomorrow noon pm 9:30 weekend Easter Christmas hours Mondays decade thirties rest hence annually ago since s mid-2025 10–12 4/5/2024 2024-02-30 0 99999999`.split(
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
    fc.assert(fc.property(text, facts, checkAll), { numRuns: 600 })
  })

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(sentence, facts, (input, given) => {
        expect(readDates(input, given)).toEqual(readDates(input, given))
      }),
    )
  })
})

const HOSTILE: ReadonlyArray<[string, (times: number) => string]> = [
  ['prose without a date', (n) => 'the talks were useful and they went well '.repeat(n)],
  ['date words', (n) => 'by the end of the first half of next year or '.repeat(n)],
  ['nested parts', (n) => 'the end of '.repeat(n * 4)],
  ['counted days', (n) => 'the first day of '.repeat(n * 4)],
  ['days beside days', (n) => 'the day after the day before '.repeat(n * 2)],
  ['the rest of the rest', (n) => 'the rest of '.repeat(n * 4)],
  ['nothing but articles', (n) => 'the '.repeat(n * 11)],
  ['nothing but months', (n) => 'May '.repeat(n * 11)],
  ['nothing but weekdays', (n) => 'Monday Sunday '.repeat(n * 3)],
  ['nothing but hours', (n) => '3:30 pm '.repeat(n * 5)],
  ['hours that never end', (n) => 'at 5 on '.repeat(n * 5)],
  ['lengths upon lengths', (n) => 'two years and six months and '.repeat(n * 2)],
  ['numbers in words', (n) => 'twenty '.repeat(n * 5)],
  ['past verbs without end', (n) => 'agreed in May and '.repeat(n * 3)],
  ['figures and dashes', (n) => '2024-'.repeat(n * 9)],
  ['figures apart', (n) => '1 '.repeat(n * 20)],
  ['brackets', (n) => '('.repeat(n * 10) + ')'.repeat(n * 10)],
  ['brackets around dates', (n) => '(by May '.repeat(n * 3) + ')'.repeat(n * 3)],
]

describe('hostile texts', () => {
  it.each(HOSTILE)('cost no more by the word when they are longer: %s', (_, make) => {
    const small = looksAt(make(20))
    const large = looksAt(make(160))
    expect(small).toBeGreaterThan(0)
    expect(large).toBeLessThan(small * 8 * 1.2)
  })

  it.each([
    ['blanks', ' '.repeat(4096)],
    ['digits', '1'.repeat(10_000)],
    ['letters', 'a'.repeat(100_000)],
    ['accents', '\u0301'.repeat(10_000)],
  ])('cost hardly anything where they are one piece: %s', (_, text) => {
    expect(looksAt(text)).toBeLessThan(40_000)
  })

  it('cost one look a word where no date word is in them', () => {
    const text = 'the rooms were useful and all of us felt well '.repeat(2500)
    expect(text.length).toBeGreaterThan(100_000)
    expect(looksAt(text)).toBeLessThan(10 * 2500 * 1.1)
  })
})
