import { expect, it } from 'vitest'
import { surestFirst, sureWords } from '../../src/domain/sureness.js'

it.each([
  [0.97, 'sure (0.97)'],
  [0.8, 'sure (0.80)'],
  [0.79, 'likely (0.79)'],
  [0.65, 'likely (0.65)'],
  [0.5, 'worth a look (0.50)'],
])('%d is told as "%s"', (confidence, words) => {
  expect(sureWords(confidence)).toBe(words)
})

it('puts the surest first, those equally sure as they stood, and the unmeasured last', () => {
  const found = [null, 0.6, 0.9, 0.6].map((confidence, at) => ({ at, confidence }))
  expect(surestFirst(found).map(({ at }) => at)).toEqual([2, 1, 3, 0])
})
