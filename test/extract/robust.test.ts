import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from './read.js'

const PIECES = [
  'We will open a port in May 2025',
  'agreed to',
  ', which will',
  '. ',
  '\n\n',
  'Q: ',
  'MINISTER BERG: ',
  '(',
  ')',
  '“',
  ' — ',
  'the Kenyan side',
  'is committed to building',
  'will',
  '🙂',
  ' and ',
  'by 2030',
]

describe('Whatever the text', () => {
  it('every quote is an exact part of it and the offsets agree', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), async (pieces) => {
        const text = pieces.join('')
        for (const c of await read(text)) {
          expect(c.quote).not.toBe('')
          expect(text.slice(c.start, c.end)).toBe(c.quote)
          expect(c.title.length).toBeLessThanOrEqual(90)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('an unbroken word of 100 KB costs no time', async () => {
    const text = `We will open ${'a'.repeat(100_000)} in May 2025. We will open a port in May 2025.`
    const before = performance.now()
    const found = await read(text)
    expect(performance.now() - before).toBeLessThan(2000)
    expect(found.map((c) => c.quote)).toContain('We will open a port in May 2025.')
  })

  it('an empty text gives nothing', async () => {
    expect(await read('')).toEqual([])
  })
})
