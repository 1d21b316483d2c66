import { describe, expect, it } from 'vitest'
import { answering, buildGazetteer, findMentions } from '../../src/extract/gazetteer.js'
import { gazetteer } from './read.js'

const names = (text: string): string[] => findMentions(text, gazetteer).map((m) => m.name)

describe('The gazetteer', () => {
  it('knows every member of the United Nations', () => {
    const states = [...gazetteer.entries.values()].filter((e) => e.kind === 'state')
    expect(states.length).toBeGreaterThanOrEqual(195)
  })

  it.each([
    ['the U.S. and the ROK', ['United States', 'South Korea']],
    ['U.S.-EU talks', ['United States', 'European Union']],
    ['the Russian Federation’s ministry', ['Russia']],
    ['Malian and Nigerien officials', ['Mali', 'Niger']],
    [
      'ECOWAS, the African Development Bank and the IMF',
      ['ECOWAS', 'African Development Bank', 'International Monetary Fund'],
    ],
    ['PRESIDENT OF TANZANIA', ['Tanzania']],
  ])('reads %s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    'in North America',
    'the Paris Agreement',
    'the Indian Ocean',
    'let us go',
    'New Mexico',
  ])('names no party in "%s"', (text) => {
    expect(names(text)).toEqual([])
  })

  it('lets agencies answer through their state', () => {
    expect(answering('USAID', gazetteer)).toBe('United States')
    expect(answering('UNICEF', gazetteer)).toBe('UNICEF')
  })

  it('merges what a user adds to a known name', () => {
    const own = buildGazetteer([
      { name: 'Norway', kind: 'state', demonyms: ['Norwegian'] },
      { name: 'Norway', kind: 'state', aliases: ['Noreg'] },
    ])
    expect(findMentions('Noreg and the Norwegian side', own).map((m) => m.name)).toEqual([
      'Norway',
      'Norway',
    ])
  })
})
