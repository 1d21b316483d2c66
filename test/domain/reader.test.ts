import { describe, expect, it } from 'vitest'
import {
  bothReaders,
  bySecond,
  countsWords,
  isReaderName,
  readerWords,
} from '../../src/domain/reader.js'

describe('Who found a candidate', () => {
  it('is said in words', () => {
    expect(readerWords('rules')).toBe('found by the rules')
    expect(readerWords('gpt-x')).toBe('found by gpt-x only')
    expect(readerWords(bothReaders('gpt-x'))).toBe('found by both, the rules and gpt-x')
    expect(readerWords('person')).toBe('added by hand')
  })

  it('is never mistaken: a model cannot bear the marks of others', () => {
    expect(['rules', 'person', 'rules+x', 'gpt-x'].map(isReaderName)).toEqual([
      ...[false, false, false, true],
    ])
    expect(['rules', 'person', 'rules+x', 'gpt-x'].map(bySecond)).toEqual([
      ...[false, false, true, true],
    ])
  })
})

describe('What a second reader made of a text', () => {
  it('is counted in one line, with the reason where something failed', () => {
    const counts = { reader: 'gpt-x', found: 3, agreed: 5, dropped: 1, failed: 0, failure: null }
    expect(countsWords(counts)).toBe(
      'gpt-x: 3 more found, 5 agreed, 1 dropped as not verbatim, 0 passages failed',
    )
    expect(countsWords({ ...counts, failed: 1, failure: 'the answer was cut off' })).toContain(
      '1 passage failed (the answer was cut off)',
    )
  })
})
