import { describe, expect, it } from 'vitest'
import { bareRule } from '../../eval/baselines/bare-rule.js'
import { readWithChrono } from '../../eval/baselines/chrono.js'

describe('The bare rule', () => {
  it('takes each spoken sentence with will, shall or going to, at its place in the text', () => {
    const text = [
      'MINISTER BERG: We will build a pier. It is a fine day. You shall see it.',
      'Q Will it be long?',
      'MINISTER BERG: We are going to see. He is willing.',
    ].join('\n\n')
    const found = bareRule(text)
    expect(found.map((f) => f.quote)).toEqual([
      'We will build a pier.',
      'You shall see it.',
      'We are going to see.',
    ])
    for (const f of found) expect(text.slice(f.start, f.end)).toBe(f.quote)
  })
})

describe('chrono-node', () => {
  const ends = (text: string, more = {}) =>
    readWithChrono(text, { said: '2025-03-12', ...more }).map((w) => `${w.from} ${w.until}`)

  it('reads days, and a bare month as the whole of it', () => {
    expect(ends('We meet on 3 May 2025.')).toEqual(['2025-05-03 2025-05-03'])
    expect(ends('We meet in April 2025.')).toEqual(['2025-04-01 2025-04-30'])
    expect(ends('We meet on Friday.')).toEqual(['2025-03-14 2025-03-14'])
  })

  it('reads forward, and the day before the month unless told otherwise', () => {
    expect(ends('We meet on 1 March.')).toEqual(['2026-03-01 2026-03-01'])
    expect(ends('We meet on 04/05/2025.')).toEqual(['2025-05-04 2025-05-04'])
    expect(ends('We meet on 04/05/2025.', { monthFirst: true })).toEqual(['2025-04-05 2025-04-05'])
  })
})
