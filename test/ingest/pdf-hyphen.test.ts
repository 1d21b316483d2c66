import { describe, expect, it } from 'vitest'
import { joinLines, vocabularyOf } from '../../src/ingest/pdf-hyphen.js'

describe('the words of a document', () => {
  it('are counted whole, with their hyphens, and without the torn ends of lines', () => {
    const words = vocabularyOf([
      'The follow-up of the Franco-German Élysée-',
      'treaty: the follow-up',
    ])
    expect([...words]).toEqual([
      ['the', 3],
      ['follow-up', 2],
      ['of', 1],
      ['franco-german', 1],
      ['treaty', 1],
    ])
  })

  it('decide whether a torn word keeps its hyphen', () => {
    expect(joinLines('a co-', 'operation', vocabularyOf(['cooperation']))).toBe('a cooperation')
    expect(joinLines('a co-', 'operation', vocabularyOf(['co-operation']))).toBe('a co-operation')
  })

  it.each([
    ['letters without a space', `${'a'.repeat(100_000)}-`],
    ['letters and a hyphen within', `${'a'.repeat(50_000)}-${'b'.repeat(50_000)}-`],
    ['hyphens between letters', 'a-'.repeat(50_000)],
  ])('are found beside 100 KB of %s', (_, hostile) => {
    const words = vocabularyOf([`report ${hostile}`, 'report'])
    expect(words.get('report')).toBe(2)
    expect([...words.keys()].every((word) => word.length < 700)).toBe(true)
  })
})
