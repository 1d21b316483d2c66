import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Unread } from '../../src/domain/language.js'
import { markedStretches, pieces } from '../../src/web/parts/source-text.js'

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

/** Passages that lie between each two of the places. */
function passagesAt(ends: readonly number[]): Unread[] {
  const sorted = ends.toSorted((a, b) => a - b)
  return sorted.flatMap((start, i) => {
    const end = sorted[i + 1]
    if (i % 2 === 1 || end === undefined) return []
    return [{ start, end, language: 'fr', speaker: null }]
  })
}

/** Each letter with the line that its mark belongs to. */
const letters = (cut: ReturnType<typeof pieces>) =>
  cut.flatMap(({ text, mark }) => [...text].map((letter) => [letter, mark?.id ?? null]))

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
    const quote = [{ start: 5, end: 25, id: 1, waiting: true }]
    const cut = markedStretches(text, quote, unread)
    expect(cut.map((one) => one.language)).toEqual([null, 'fr', null])
    const shown = cut.flatMap((one) => one.pieces)
    expect(shown.map((piece) => piece.text).join('')).toBe(text)
    const marked = shown.flatMap(({ text: words, mark }) => (mark ? [[words, mark.start]] : []))
    expect(marked).toEqual([
      ['this. ', 5],
      ['Pas cela.', 11],
      [' Read', 20],
    ])
  })

  it('marks the same words whatever was not read between them', () => {
    const text = 'abcdefghijklmnopqrstuvwxyz'
    const ends = fc.uniqueArray(fc.nat(text.length), { maxLength: 8 })
    const given = fc.tuple(marks(text.length), ends)
    fc.assert(
      fc.property(given, ([m, found]) => {
        const cut = markedStretches(text, m, passagesAt(found))
        expect(letters(cut.flatMap((one) => one.pieces))).toEqual(letters(pieces(text, m)))
      }),
    )
  })

  it('marks exactly the words of the quote', () => {
    const cut = pieces('We will meet in April.', [{ start: 3, end: 12, id: 1, waiting: true }])
    expect(cut.filter((piece) => piece.mark).map((piece) => piece.text)).toEqual(['will meet'])
  })
})
