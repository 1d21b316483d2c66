import { describe, expect, it } from 'vitest'
import { readParagraphs } from '../../src/extract/paragraphs.js'
import { readPassages } from '../../src/extract/passages.js'

const passages = (text: string) =>
  readPassages(readParagraphs(text).map((p) => ({ ...p, language: null })))

describe('Passages', () => {
  it('tell heading, speech, question and stage direction apart', () => {
    const text = [
      'Oslo Town Hall',
      '10:05 A.M. CET',
      'MINISTER BERG: Good morning to you all.',
      'It is a fine day.',
      'Q Minister, what about fish?',
      'MINISTER BERG: We like fish.',
      '(Laughter.)',
    ].join('\n\n')
    expect(passages(text).map((p) => [p.kind, p.speaker])).toEqual([
      ['heading', null],
      ['direction', null],
      ['speech', 'MINISTER BERG'],
      ['question', null],
      ['speech', 'MINISTER BERG'],
      ['direction', null],
    ])
  })

  it('join hard-wrapped lines into one paragraph', () => {
    const text =
      'We met this morning in the old town hall of the city and spoke\nabout fish, oil, ships and the many friends that we share at sea.\n\nIt was good.'
    expect(readParagraphs(text).map((p) => text.slice(p.start, p.end).split('\n').length)).toEqual([
      2, 1,
    ])
  })

  it('do not take a list heading for a speaker', () => {
    expect(readParagraphs('Next steps: we go on and on.').map((p) => p.speaker)).toEqual([null])
  })
})
