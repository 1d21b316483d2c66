import { describe, expect, it } from 'vitest'
import { readHeading } from '../../src/extract/heading.js'
import { gazetteer } from './read.js'
import { candidatesIn } from './shared.js'

const body = (text: string): string[] => readHeading(text, gazetteer).body
const PLEDGE = 'We will plant ten million trees by the end of 2027.'
const promisers = async (text: string): Promise<string[] | undefined> =>
  (await candidatesIn(text, gazetteer))[0]?.committed_by

describe('A body speaks', () => {
  it.each([
    [
      'by its name in the address, on the site of one government',
      `source: https://www.whitehouse.gov/statements/2031/g7-leaders-statement-on-forests/ | date: 2031-05-02\n\n${PLEDGE}`,
      ['G7'],
    ],
    [
      'by an acronym in the address that only the gazetteer knows',
      `source: https://www.whitehouse.gov/2031/apec-ministers-forest-declaration/ | date: 2031-05-02\n\n${PLEDGE}`,
      ['APEC'],
    ],
    [
      'by its title',
      `ASEAN Foreign Ministers’ Joint Communiqué, Vientiane, 2 May 2031\n\n${PLEDGE}`,
      ['ASEAN'],
    ],
    [
      'by two heading lines',
      `COMMUNIQUÉ\n\nG20 Environment Ministers Meeting, Jaipur, 2 May 2031\n\n${PLEDGE}`,
      ['G20'],
    ],
    [
      'by how it begins: "We, the …"',
      `Declaration on Forests\n\nWe, the Heads of State and Government of the African Union, meeting in Addis Ababa on 2 May 2031, have heard the report.\n\n${PLEDGE}`,
      ['African Union'],
    ],
    [
      'by how it begins: "The … met"',
      `Statement on Forests\n\nThe Foreign Ministers of the Pacific Islands Forum met in Suva on 2 May 2031.\n\n${PLEDGE}`,
      ['Pacific Islands Forum'],
    ],
    [
      'as the states that it lists',
      `Declaration on Forests\n\nWe, the Prime Ministers of Norway and Kenya, gathered in Geneva, love trees.\n\n${PLEDGE}`,
      ['Norway', 'Kenya'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(body(text)).toEqual(expected)
    expect(await promisers(text)).toEqual(expected)
  })

  it.each([
    [
      'a leader speaks at its summit',
      `Remarks by President Biden at the G7 Summit\n\nPRESIDENT BIDEN: ${PLEDGE}`,
      ['United States'],
    ],
    [
      'a state speaks about it',
      `source: https://www.mid.ru/2031/statement-on-nato-and-its-plans/ | date: 2031-05-02\n\nStatement by the Ministry of Foreign Affairs of Russia on the plans of NATO\n\n${PLEDGE}`,
      ['Russia'],
    ],
    [
      'it is one of the two sides',
      `Joint Statement by Norway and the European Union on fish\n\n${PLEDGE}`,
      ['Norway', 'European Union'],
    ],
    [
      'one speaker says "we, the people"',
      `Speech by the Prime Minister of Kenya\n\nWe, the people of Kenya, love trees. ${PLEDGE}`,
      ['Kenya'],
    ],
  ])('not where %s', async (_, text, expected) => {
    expect(body(text)).toEqual([])
    expect(await promisers(text)).toEqual(expected)
  })

  it('but a labelled speaker in it speaks for one state', async () => {
    const text = `African Union Declaration on Forests\n\nPRESIDENT OF ANGOLA: My own country will host a fair for trees in June.`
    expect(await promisers(text)).toEqual(['Angola'])
  })

  it('and a speaker of no known state, or who says "my country", leaves it open', async () => {
    const head = 'African Union Declaration on Forests\n\n'
    expect(await promisers(`${head}MS. TAN MEI: ${PLEDGE}`)).toEqual([])
    expect(await promisers(`${head}My own country will host a fair in June.`)).toEqual([])
  })
})

describe('The place of a meeting', () => {
  it('does not promise where two other states are named', async () => {
    const text = `Remarks by the foreign ministers of Norway and Kenya, Vienna, 2 May 2031\n\n${PLEDGE}`
    expect((await promisers(text)) ?? []).not.toContain('Austria')
  })
})

describe('A parliament', () => {
  it.each([
    ['House of Commons, 2 May 2031', ['United Kingdom']],
    ['House of Lords: Trees, 2 May 2031', ['United Kingdom']],
    ['Lok Sabha, 2 May 2031', ['India']],
    ['Dáil Éireann, 2 May 2031', ['Ireland']],
  ])('tells for which state "I" and "we" are said: %s', async (head, expected) => {
    const text = `${head}\n\nThe Minister for Forests: I will publish the plan by the end of June.`
    expect(await promisers(text)).toEqual(expected)
  })

  it('is not told by "the House" alone', async () => {
    const text =
      'A morning in the House\n\nThe Minister for Forests: I will publish the plan in June.'
    expect(await promisers(text)).toEqual([])
  })
})
