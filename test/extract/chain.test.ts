import { describe, expect, it } from 'vitest'
import { said } from './read.js'

describe('Promises in a chain', () => {
  it('each has its own quote and the one subject', async () => {
    const found = await said(
      'We will send a survey ship, will open an office in Mombasa, and will train forty pilots.',
    )
    expect(found.map((c) => c.quote)).toEqual([
      'We will send a survey ship',
      'will open an office in Mombasa',
      'will train forty pilots.',
    ])
    expect(found.map((c) => c.committed_by)).toEqual([['Norway'], ['Norway'], ['Norway']])
  })

  it('a quote ends where words about words begin', async () => {
    const [found] = await said(
      'We will send a survey ship and welcome the work of the coast guard.',
    )
    expect(found?.quote).toBe('We will send a survey ship')
  })

  it('the date of another act in the lead-in is not taken', async () => {
    const [found] = await said('Recalling our pledge to halve waste by 2030, we will open a depot.')
    expect(found).toMatchObject({ quote: 'we will open a depot.', due: null })
  })

  it('"it" is who acted in the sentence before', async () => {
    const found = await said(
      'The European Commission will visit both ports. It will propose a common tariff by May 2025.',
    )
    expect(found.at(-1)?.committed_by).toEqual(['European Union'])
  })

  it('"it" is nobody when things come about by themselves', async () => {
    expect(await said('Kenya has passed a law. It will improve the life of many.')).toEqual([])
  })

  it('a clause about the subject does not take the verb away from it', async () => {
    const found = await said('Those of us who sit on the board intend to share the quota data.')
    expect(found.map((c) => c.committed_by)).toEqual([['Norway']])
  })
})
