import { describe, expect, it } from 'vitest'
import { read, said } from './read.js'

const promisers = async (words: string): Promise<string[] | undefined> =>
  (await said(words))[0]?.committed_by

describe('Who promises', () => {
  it.each([
    ['"we" is the state of the speaker', 'We will send two ships.', ['Norway']],
    ['"we agreed" is everybody', 'We agreed to build a pier.', ['Norway', 'Kenya']],
    ['"we … together" is everybody', 'We will build the pier together.', ['Norway', 'Kenya']],
    ['an explicit subject wins', 'Kenya will build the pier.', ['Kenya']],
    ['a demonym names its state', 'The Kenyan government will build the pier.', ['Kenya']],
    [
      'a ministry answers through its state',
      "Kenya's Ministry of Mines will open a school.",
      ['Kenya'],
    ],
    ['"both sides" are the parties', 'Both sides will publish the maps.', ['Norway', 'Kenya']],
    [
      '"our two countries" are the parties',
      'Our two countries will share the maps.',
      ['Norway', 'Kenya'],
    ],
  ])('%s', async (_, words, expected) => {
    expect([...((await promisers(words)) ?? [])].sort()).toEqual([...expected].sort())
  })

  it('two ministries that signed are two states', async () => {
    const words =
      "Norway's Ministry of Fisheries and the Kenyan Ministry of Ports have signed a protocol that provides for establishing a joint school."
    expect(await promisers(words)).toEqual(['Norway', 'Kenya'])
  })

  it('"we" in a joint statement is everybody', async () => {
    const text = 'Joint statement by Norway and Kenya\n\nWe will protect the reefs.'
    const [found] = await read(text, { title: 'Joint statement by Norway and Kenya' })
    expect(found?.committed_by).toEqual(['Norway', 'Kenya'])
  })

  it('each of two people named in a row speaks for the state right after', async () => {
    const text =
      'At the invitation of Her Excellency Asha Mwangi, President of the Republic of Kenya, the Honourable Per Holm MP, Prime Minister of Norway, paid a visit. Prime Minister Holm pledged to send two ships.'
    const [found] = await read(text)
    expect(found?.committed_by).toEqual(['Norway'])
  })

  it('the other side is the one that it is promised to', async () => {
    const [found] = await said('We will continue to give this support to them.')
    expect(found?.owed_to).toEqual(['Kenya'])
  })

  it.each([
    ['We will send two ships to Kenya.', ['Kenya']],
    ['We will train twenty pilots for the Kenyan navy.', ['Kenya']],
    ['We will continue to support the Kenyan-led talks.', []],
    ['We will work on a plan for WTO reform in May 2025.', []],
  ])('it is promised to a party itself, not to what bears its name: %s', async (words, expected) => {
    expect((await said(words))[0]?.owed_to).toEqual(expected)
  })

  it('a minister of foreign affairs speaks for the state named after the name', async () => {
    const found = await read('MINISTER DVORAK: We will open a school.', {
      title:
        'News conference of Foreign Minister Berg of Norway and Minister of Foreign Affairs Eva Dvorak of the Czech Republic',
      parties: ['Norway', 'Czechia'],
    })
    expect(found[0]?.committed_by).toEqual(['Czechia'])
  })

  it('who speaks for nobody that is told leaves the promiser open', async () => {
    const found = await read(
      'Foreign Minister Berg of Norway: Welcome.\n\nForeign Minister Otieno of Kenya: Thank you.\n\nA GUEST: We will open a school.',
      { title: 'News conference in Geneva' },
    )
    expect(found.map((c) => c.committed_by)).toEqual([[]])
  })
})
