import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pieces, stretches } from '../../src/web/parts/source-text.js'

const marks = (length: number) =>
  fc.array(
    fc.tuple(fc.nat(length), fc.nat(length), fc.nat(9)).map(([a, b, id]) => ({
      start: Math.min(a, b),
      end: Math.max(a, b),
      id,
      waiting: true,
    })),
    { maxLength: 8 },
  )

describe('a source with its candidates marked', () => {
  it('shows the text whole and unchanged, however the marks overlap', () => {
    const text = fc.string({ maxLength: 60 })
    fc.assert(
      fc.property(
        text.chain((t) => fc.tuple(fc.constant(t), marks(t.length))),
        ([t, m]) => {
          expect(
            pieces(t, m)
              .map((piece) => piece.text)
              .join(''),
          ).toBe(t)
        },
      ),
    )
  })

  it('shows it whole too where passages were not read, with quotes across their ends', () => {
    const text = 'Read this. Pas cela. Read that.'
    const unread = [{ start: 11, end: 20, language: 'fr', speaker: null }]
    const cut = stretches(text, unread)
    expect(cut.map((one) => one.language)).toEqual([null, 'fr', null])
    const quote = [{ start: 5, end: 25, id: 1, waiting: true }]
    const shown = cut.flatMap((one) => pieces(text, quote, one))
    expect(shown.map((piece) => piece.text).join('')).toBe(text)
    const marked = shown.filter((piece) => piece.mark).map((piece) => piece.text)
    expect(marked.join('')).toBe(text.slice(5, 25))
  })

  it('marks exactly the words of the quote', () => {
    const cut = pieces('We will meet in April.', [{ start: 3, end: 12, id: 1, waiting: true }])
    expect(cut.filter((piece) => piece.mark).map((piece) => piece.text)).toEqual(['will meet'])
  })
})
