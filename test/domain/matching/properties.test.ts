import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../../../src/domain/calendar.js'
import { compareCandidate } from '../../../src/domain/matching/candidate.js'
import { compareReport } from '../../../src/domain/matching/report.js'
import { prepare, prepareReport } from '../../../src/domain/matching/sides.js'
import { stem } from '../../../src/domain/matching/stem.js'
import type { OpenLine, Suggestion } from '../../../src/domain/matching/types.js'
import { matchCandidate, matchReport, registerOf } from '../../../src/domain/matching.js'
import { candidate, line, report, window } from './sides.js'

const word = fc.constantFrom(
  ...['hold', 'open', 'the', 'second', 'ocean', 'fisheries', 'meeting', 'forum', 'consulate'],
  ...['in', 'Bergen', 'Mombasa', 'joint', 'ferries', 'agreement', 'on', 'harbours', '2025'],
  ...['government', 'at', 'Headquarters', 'cooperation', 'Government', 'project'],
)
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))
const due = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 120 }))
    .map(([from, long]) => {
      const first = addDays('2025-01-10', from)
      return window(first, addDays(first, long))
    }),
)
const lines = fc
  .array(fc.record({ title: words, quote: words, due }), { maxLength: 6 })
  .map((all): OpenLine[] => all.map(({ title, ...more }, i) => line(title, { ...more, id: i + 1 })))

it('the same words give the same suggestions, in whatever order the lines come', () => {
  fc.assert(
    fc.property(words, words, due, lines, (title, quote, window, all) => {
      const said = candidate(title, { quote, due: window })
      const found = matchCandidate(said, registerOf(all))
      expect(matchCandidate(said, registerOf(all.toReversed()))).toEqual(found)
      const told = report(title, { when: window })
      expect(matchReport(told, registerOf(all.toReversed()))).toEqual(
        matchReport(told, registerOf(all)),
      )
    }),
  )
})

it('looking up by telling words alone misses no line that comparing each would find', () => {
  fc.assert(
    fc.property(words, words, due, lines, (title, quote, window, all) => {
      const said = candidate(title, { quote, due: window })
      const told = report(title, { when: window })
      const [ready, readyTold] = [prepare(said), prepareReport(told)]
      const each = all.map(prepare)
      expect(matchCandidate(said, registerOf(all))).toEqual(
        likeliest(each.flatMap((line) => compareCandidate(ready, line) ?? [])),
      )
      expect(matchReport(told, registerOf(all))).toEqual(
        likeliest(each.flatMap((line) => compareReport(readyTold, line) ?? [])),
      )
    }),
    { numRuns: 300 },
  )
})

const likeliest = (found: readonly Suggestion[]): Suggestion[] =>
  found.toSorted((a, b) => b.score - a.score || a.of - b.of).slice(0, 3)

it('every suggestion is about a line that was given, says why, and fits its windows', () => {
  fc.assert(
    fc.property(words, due, lines, (title, window, all) => {
      for (const one of matchCandidate(candidate(title, { due: window }), registerOf(all))) {
        expect(all.map(({ id }) => id)).toContain(one.of)
        expect(one.reason).not.toBe('')
        expect(one.score).toBeGreaterThan(0)
        expect(one.score).toBeLessThanOrEqual(1)
        if (one.kind === 'moves') expect(one.newWindow).not.toEqual(one.oldWindow)
      }
    }),
  )
})

it('a promise made again in the same words is always found', () => {
  fc.assert(
    fc.property(fc.constantFrom('Open', 'Build', 'Deliver'), words, due, (verb, rest, window) => {
      const title = `${verb} the lighthouse ${rest}`
      const all = [line(title, { due: window })]
      const found = matchCandidate(candidate(title, { due: window }), registerOf(all))
      expect(found.map(({ kind }) => kind)).toEqual(['repeats'])
    }),
  )
})

it('a word that the language of the program knows is a word like others', () => {
  for (const one of ['constructor', 'valueOf', 'toString', '__proto__']) {
    expect(stem(one)).toBe(stem(one.toUpperCase()))
  }
})

it('stemming never throws, keeps something, and does not lengthen a word', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30 }), (text) => {
      if (/^'s?$/i.test(text)) return
      expect(stem(text).length).toBeLessThanOrEqual(Math.max(text.length + 2, 6))
    }),
  )
})
