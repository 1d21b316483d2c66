import { describe, expect, it } from 'vitest'
import { allUnread, languageWords, unreadWords } from '../../src/domain/language.js'

const text = 'one\ntwo\nthree\nfour\nfive\n'
const at = (words: string, language: string, until = words) => ({
  start: text.indexOf(words),
  end: text.indexOf(until) + until.length,
  language,
  speaker: null,
})

describe('What was not read', () => {
  it('is told with the language in words and the lines', () => {
    const unread = [at('two', 'fr', 'three'), at('five', 'ru')]
    expect(unreadWords(text, unread)).toBe(
      '2 passages were not read: French (lines 2–3), Russian (line 5).',
    )
  })

  it('names a language once, with all its places', () => {
    expect(unreadWords(text, [at('one', 'ar'), at('three', 'ar')])).toBe(
      '2 passages were not read: Arabic (lines 1, 3).',
    )
  })

  it('names the first six places of a language, and says that there are more', () => {
    const lines = Array.from({ length: 8 }, (_, i) => `line ${i + 1}`)
    const long = lines.join('\n')
    const places = (count: number) =>
      lines.slice(0, count).map((one) => {
        const start = long.indexOf(one)
        return { start, end: start + one.length, language: 'fr', speaker: null }
      })
    expect(unreadWords(long, places(6))).toBe(
      '6 passages were not read: French (lines 1, 2, 3, 4, 5, 6).',
    )
    const again = { start: 0, end: 4, language: 'ru', speaker: null }
    expect(unreadWords(long, [again, ...places(8)])).toBe(
      '9 passages were not read: Russian (line 1), French (lines 1, 2, 3, 4, 5, 6 and further on).',
    )
  })

  it('names a line once where several passages of it were not read', () => {
    const passages = ['o', 'n', 'e'].map((letter) => at(letter, 'fr'))
    expect(unreadWords('one', passages)).toBe('3 passages were not read: French (line 1).')
  })

  it('is not mentioned where all was read', () => {
    expect(unreadWords(text, [])).toBeNull()
  })

  it('is the whole text only when no speech was read', () => {
    const heading = { kind: 'heading', language: null }
    const [english, french] = [null, 'fr'].map((language) => ({ kind: 'speech', language }))
    expect(allUnread([heading, french ?? heading])).toBe(true)
    expect(allUnread([english ?? heading, french ?? heading])).toBe(false)
    expect(allUnread([heading])).toBe(false)
  })

  it('keeps the code of a language without a name', () => {
    expect(languageWords('sw')).toBe('Swahili')
    expect(languageWords('not a code')).toBe('not a code')
  })
})
