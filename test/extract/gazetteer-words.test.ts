import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  nextOpening,
  openingOf,
  twoBefore,
  wordAfter,
  wordAt,
  wordsOf,
} from '../../src/extract/gazetteer-words.js'

/** Pieces that names are made of, with the marks that make words hard to tell. */
const piece = fc.constantFrom(
  ...['Oslo', 'U.S.', 'G7', 'a', 'noble', "d'Ivoire", "Ghana's", 'Åland', 'É', 'd', '7', 'AU+'],
  ...[' ', ' ', ' ', '  ', '\n', '.', ',', "'", '-', '+', '\u2014', '(', '𝐀', 'Ж', '\u0301'],
)
const words = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))

describe('Words around a name', () => {
  it('are the same whether they are plain letters or need a look into tables', () => {
    fc.assert(
      fc.property(words, (flat) => {
        const two = wordsOf(flat.slice(-40)).slice(-2)
        expect(twoBefore(flat, flat.length)).toEqual([two.at(-2) ?? '', two.at(-1) ?? ''])
        const [first = ' '] = wordsOf(flat)
        expect(wordAt(flat, 0)?.text).toBe(
          flat.startsWith(first) && first !== ' ' ? first : undefined,
        )
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['St. Lucia', 2, 'Lucia'],
    ['Kenya and Ghana', 5, 'and'],
    ['Chad', 4, undefined],
    ['Chad ..... Mali', 4, undefined],
  ])('in "%s" after place %i: %s', (flat, end, next) => {
    expect(wordAfter(flat, end)?.text).toBe(next)
  })
})

describe('A place where a name may open', () => {
  const opening = openingOf(['Oslo', 'noble', 'G7'])
  const all = (flat: string): number[] => {
    const places: number[] = []
    for (let at = nextOpening(flat, 0, opening); at >= 0; at = nextOpening(flat, at + 1, opening))
      places.push(at)
    return places
  }

  it.each([
    ['In Oslo the noble met', [0, 3, 12]],
    ['("Oslo")', [2]],
    ['Åland and Éire', [0, 10]],
    ['Oslo\nKenya', [0, 5]],
    ['Mali\u2014Ghana', [0, 5]],
  ])('is found in %j', (flat, places) => {
    expect(all(flat)).toEqual(places)
  })

  it.each([
    ['McOslo', [0]],
    ["L'Oslo", [0]],
    ['U.S.', [0]],
    ['ignoble nobles', [8]],
    ['oslo', []],
  ])('is not inside a word, behind its apostrophe or a stop of initials: %j', (flat, places) => {
    expect(all(flat)).toEqual(places)
  })
})
