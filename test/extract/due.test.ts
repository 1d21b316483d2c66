import { describe, expect, it } from 'vitest'
import { read, said } from './read.js'

describe('When a promise is due', () => {
  it('the window comes with how it was read', async () => {
    const [found] = await said('We will open the school in April 2025.')
    expect(found?.due).toMatchObject({
      from: '2025-04-01',
      until: '2025-04-30',
      precision: 'month',
    })
    expect(found?.due?.basis).toMatch(/\w/)
    expect(found?.kind).toBe('dated')
  })

  it('"today" before the act is the day of speaking, not the date', async () => {
    const [found] = await said('Today we agreed to build a pier.')
    expect(found?.kind).toBe('undated')
    expect(found?.due).toBeNull()
  })

  it('a deadline wins over other dates', async () => {
    const [found] = await said('We agreed to implement the 2025 programme by June 2026.')
    expect(found?.due?.until).toBe('2026-06-30')
  })

  it('the date may stand in the next sentence, and there is one candidate', async () => {
    const found = await said('We will open the school. That will happen in May 2025.')
    expect(found.map((c) => c.due?.until)).toEqual(['2025-05-31'])
  })

  it('"that evening" is the day of the promise before', async () => {
    const found = await said(
      'On 3 March 2025 the president will open the fair. That evening, Norway will host a dinner.',
    )
    expect(found.map((c) => c.due?.until)).toEqual(['2025-03-03', '2025-03-03'])
    expect(found[1]?.assumptions.join(' ')).toMatch(/promise just before/)
  })

  it('a short answer takes its date from the question', async () => {
    const text =
      'Question: Can you finish the pier by June 2025?\n\nEspen Barth Eide: We will finish it.'
    const [found] = await read(text)
    expect(found?.due?.until).toBe('2025-06-30')
  })

  it('what goes on is ongoing and what comes back is recurring', async () => {
    expect((await said('We will continue to train the coast guard.'))[0]?.kind).toBe('ongoing')
    const [series] = await said('The joint council will convene annually.')
    expect(series?.kind).toBe('recurring')
    expect(series?.recurrence?.rrule).toMatch(/YEARLY/)
  })

  it('seasons follow the hemisphere that the caller gives', async () => {
    const words = 'The forum will hold its first meeting this autumn.'
    const [north] = await said(words)
    const [south] = await said(words, { hemisphere: 'south' })
    expect(north?.due?.until).toBe('2025-11-30')
    expect(south?.due?.until).toBe('2025-05-31')
  })

  it.each([
    ['We will renew the quota of 120 paid berths a year.', '120 paid berths a year'],
    ['We will train 50 officers per month.', '50 officers per month'],
    [
      'Norway will provide Kenya with up to $20 million in aid a year.',
      '$20 million in aid a year',
    ],
    ['We will spend 3 million a year on patrols.', '3 million a year'],
  ])('so much a year is recurring, with no day in it: %s', async (words, quantity) => {
    const [found] = await said(words)
    expect(found).toMatchObject({ kind: 'recurring', due: null })
    expect(found?.recurrence).toMatchObject({ rrule: null, text: quantity })
  })

  it.each([
    ['each year', 'We will offer forty scholarships each year.'],
    ['annually', 'We will offer forty scholarships annually.'],
  ])('so much %s has a rule', async (_, words) => {
    const [found] = await said(words)
    expect(found).toMatchObject({ kind: 'recurring', recurrence: { rrule: 'FREQ=YEARLY' } })
  })

  it.each([
    ['dated', 'We will open two schools this year.'],
    ['dated', 'We will open two schools a year from now.'],
    ['dated', 'We will finish two piers in a year.'],
    ['dated', 'We will double trade to 5 million kroner a year by 2030.'],
    ['undated', 'We will raise the quota to 300 berths a year.'],
    ['undated', 'We will build a yard for 200 boats a year.'],
    ['undated', 'We will build a yard that makes 200 boats a year.'],
    ['undated', 'We will publish the yearly report of 300 pages.'],
  ])('a figure beside a year alone makes nothing recurring, but %s: %s', async (kind, words) => {
    const [found] = await said(words)
    expect(found).toMatchObject({ kind, recurrence: null })
  })
})
