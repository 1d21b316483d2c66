import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/extract/split.js'

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('Sentences of a paragraph', () => {
  it('end at full stops, question and exclamation marks with their closing marks', () => {
    expect(split('We met. "Will it rain?" He left! (Nobody stayed.) Fine')).toEqual([
      'We met.',
      '"Will it rain?"',
      'He left!',
      '(Nobody stayed.)',
      'Fine',
    ])
  })

  it('go on behind titles, initials and what a figure belongs to', () => {
    const whole = 'Dr. Anna B. Berg met Mr. Otieno on Sept. 3 under Art. 5 of Law No. 7.'
    expect(split(whole)).toEqual([whole])
  })

  it('go on behind "U.S." unless the next word opens a sentence', () => {
    expect(split('The U.S. Navy came. It came to the U.S. We saw it.')).toEqual([
      'The U.S. Navy came.',
      'It came to the U.S.',
      'We saw it.',
    ])
  })

  it('leave out the dash of a list item that stands behind a full stop', () => {
    expect(split('We will meet. - Ports will open.')).toEqual(['We will meet.', 'Ports will open.'])
  })

  it('are cut at a phrase where they never end', () => {
    const parts = split(`${'we spoke of ships, '.repeat(200)}and left`)
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts.slice(0, -1)) expect(part).toMatch(/,$/)
    expect(parts.join(' ')).toBe(`${'we spoke of ships, '.repeat(200)}and left`)
  })

  it('stand in order, apart, without white space around them, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('We met', '. ', '? ', '"', ' - ', 'Mr.', ' '.repeat(9))),
        (p) => {
          const text = p.join('')
          let past = 0
          for (const { start, end } of splitSentences(text)) {
            expect(start).toBeGreaterThanOrEqual(past)
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
            expect(end).toBeGreaterThan(start)
            past = end
          }
        },
      ),
    )
  })
})
