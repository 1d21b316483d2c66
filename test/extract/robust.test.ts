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

  it('an unbroken word of 100 KB does not hide the promise beside it', async () => {
    const text = `We will open ${'a'.repeat(100_000)} in May 2025. We will open a port in May 2025.`
    const found = await read(text)
    expect(found.map((c) => c.quote)).toContain('We will open a port in May 2025.')
  })

  it('no string makes it fail, each window runs forward, and the same text gives the same', async () => {
    const words = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme' }))
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 25 }), async (pieces) => {
        const text = pieces.join('')
        const found = await read(text)
        for (const c of found) {
          expect(text.slice(c.start, c.end)).toBe(c.quote)
          if (c.due?.from && c.due.until) expect(c.due.from <= c.due.until).toBe(true)
        }
        expect(await read(text)).toEqual(found)
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['a sentence of 100 KB', `We met ${'the port and the pier of '.repeat(4000)}X.`],
    ['spaces', `We met${' '.repeat(4000)}there.`],
    ['ten thousand digits', `We paid ${'7'.repeat(10_000)} there.`],
    ['nested brackets', `We met ${'('.repeat(20_000)}there${')'.repeat(20_000)}.`],
    ['full stops', `We met there${'.'.repeat(100_000)}`],
    ['open links', `We met ${'](https://a.b '.repeat(2000)}there.`],
  ])('%s does not hide the promise of the next paragraph', async (_, hard) => {
    const found = await read(`${hard}\n\nWe will open a port in May 2025.`)
    expect(found.map((c) => c.quote)).toContain('We will open a port in May 2025.')
  })

  it('a speech without a full stop is read all the same, phrase by phrase', async () => {
    const text = `${'we talked about the weather and the sea, '.repeat(60)}and we will open a port in May 2025`
    const found = await read(text)
    expect(found.map((c) => c.due?.until)).toEqual(['2025-05-31'])
  })

  it('an empty text gives nothing', async () => {
    expect(await read('')).toEqual([])
  })
})
