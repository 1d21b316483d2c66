import { beforeAll, describe, expect, it } from 'vitest'
import { unreadIn } from '../../src/domain/language.js'
import { type Extraction, type Extractor, loadExtractor } from '../../src/extract/extract.js'
import { partLanguages } from '../../src/extract/language/part.js'
import { loadTell, type Tell } from '../../src/extract/language/tell.js'
import { readParagraphs } from '../../src/extract/paragraphs.js'
import { ENGLISH, FOREIGN } from './language-samples.js'
import { gazetteer } from './read.js'
import { devNames, haveTranscripts, labelled } from './shared.js'

let extract: Extractor
let tell: Tell
beforeAll(async () => {
  extract = await loadExtractor(gazetteer)
  tell = await loadTell()
})

const FACTS = {
  ...{ title: 'Remarks', said: '2025-01-10', hemisphere: 'north' as const },
  parties: ['Norway', 'Kenya'],
}
const read = (text: string): Extraction => extract(text, FACTS, tell)
const languages = (text: string) => read(text).passages.map((p) => p.language)
const unread = (text: string) =>
  unreadIn(read(text).passages).map((one) => [one.language, text.slice(one.start, one.end)])

const samples = Object.entries(FOREIGN).flatMap(([code, all]) =>
  all.map((text) => [code, text] as const),
)

describe('A passage in another language', () => {
  it.each(samples)('is told from English (%s): %s', (_code, text) => {
    expect(languages(text)).not.toContain(null)
  })

  it('is called by its right name nearly always', () => {
    const wrong = samples.filter(([code, text]) => languages(text).join() !== code)
    expect(wrong.length / samples.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.03)
  })

  it('gives no candidate, and is told with its speaker and place', () => {
    const text = [
      'MINISTER BERG: We will open a port in May 2025.',
      'MINISTRE KONÉ: Nous allons ouvrir un port avant le mois de mai 2025.',
    ].join('\n\n')
    const { candidates, passages } = read(text)
    expect(candidates.map((c) => c.quote)).toEqual(['We will open a port in May 2025.'])
    const [one, ...more] = unreadIn(passages)
    expect(more).toEqual([])
    expect(one).toMatchObject({ language: 'fr', speaker: 'MINISTRE KONÉ' })
    expect(text.slice(one?.start, one?.end)).toContain('Nous allons')
  })

  it('is parted from the English of the same speaker, also inside one paragraph', () => {
    const text =
      'MINISTER BERG: Thank you very much. Wir werden bis Mai 2025 einen neuen Hafen eröffnen. We will also open a road in June 2025.'
    expect(unread(text)).toEqual([['de', 'Wir werden bis Mai 2025 einen neuen Hafen eröffnen.']])
    expect(read(text).candidates.map((c) => c.quote)).toEqual([
      'We will also open a road in June 2025.',
    ])
  })

  it('takes its own short sentences with it', () => {
    const text =
      'MINISTRE KONÉ: Nous allons nous revoir au printemps prochain à Bamako.\n\nMerci beaucoup.\n\nMINISTER BERG: Thank you.'
    const told = read(text).passages.map((p) => [p.speaker, p.language])
    expect(told).toEqual([
      ['MINISTRE KONÉ', 'fr'],
      ['MINISTER BERG', null],
    ])
  })

  it('in another script is told without the detector; a shared script asks for it', () => {
    const korean = extract(FOREIGN.ko?.[0] ?? '', FACTS)
    expect(korean).toMatchObject({ unsure: false, passages: [{ language: 'ko' }] })
    expect(extract(FOREIGN.uk?.[0] ?? '', FACTS)).toMatchObject({
      unsure: true,
      passages: [{ language: 'ru' }],
    })
    expect(extract(FOREIGN.fr?.[0] ?? '', FACTS).unsure).toBe(true)
  })
})

describe('English', () => {
  it.each(ENGLISH)('stays English with foreign names in it: %s', (text) => {
    expect(languages(text)).toEqual([null])
  })

  it.skipIf(!haveTranscripts)('of the labelled texts is read whole', () => {
    for (const name of ['2024-02-28-russia-mali', ...devNames()]) {
      expect(unread(labelled(name).text), name).toEqual([])
    }
  })

  it.skipIf(!haveTranscripts)(
    'of nearly all labelled texts needs no detector, which is slow to load',
    () => {
      const asking = devNames().filter((name) => extract(labelled(name).text, FACTS).unsure)
      expect(asking.length, asking.join()).toBeLessThanOrEqual(3)
    },
  )

  it.each([
    ['a word', 'a'.repeat(200_000)],
    ['full stops', `${'.'.repeat(200_000)}x`],
    ['blanks', ` ${' '.repeat(200_000)}x`],
    ['figures', '1'.repeat(200_000)],
    ['brackets', '('.repeat(200_000)],
    ['a foreign word', 'д'.repeat(200_000)],
    ['a sentence', 'la casa del '.repeat(20_000)],
  ])('and %s without end cost no more than their length', (_what, text) => {
    expect(partLanguages(text, readParagraphs(text), tell).length).toBeLessThanOrEqual(1)
  })

  it('too short to tell is read', () => {
    expect(languages('MINISTER BERG: Merci.')).toEqual([null])
  })
})
