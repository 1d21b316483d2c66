import { describe, expect, it } from 'vitest'
import { said } from './read.js'

const dates = async (words: string) =>
  (await said(words)).map((c) => [c.title, c.due?.until ?? null])

describe('A time at the head of a sentence', () => {
  it('holds for the meetings told next in the same paragraph, and says so', async () => {
    const words =
      'On 14 May, we will open the trade fair. The ministers will also sign a fisheries accord.'
    const found = await said(words)
    expect(found.map((c) => c.due?.until)).toEqual(['2025-05-14', '2025-05-14'])
    expect(found[1]?.assumptions.join(' ')).toContain('"On 14 May"')
  })

  it.each([
    ['not in another paragraph', 'On 14 May, we will open the fair.\n\nWe will sign an accord.'],
    [
      'not for works that take their time',
      'On 14 May, we will open the fair. We will build a pier.',
    ],
    ['not when it is over', 'On 3 January, we opened the fair. We will sign an accord.'],
  ])('holds %s', async (_, words) => {
    expect((await dates(words)).at(-1)?.[1]).toBeNull()
  })

  it('is replaced by the next one', async () => {
    const words =
      'On 14 May, we will open the fair. On 16 May, we will visit Bergen. We will meet the mayor.'
    expect((await dates(words)).map(([, until]) => until)).toEqual([
      '2025-05-14',
      '2025-05-16',
      '2025-05-16',
    ])
  })
})

describe('What is to be done at an event', () => {
  it('is due when the event is, where the text has dated it', async () => {
    const words =
      'Norway will host the ocean summit on 3 June 2025. We will present a plan at that summit.'
    expect((await dates(words)).at(-1)?.[1]).toBe('2025-06-03')
  })

  it.each([
    'Norway will host the ocean summit on 3 June 2025. We will present a plan at the forum.',
    'We will present a plan at that summit. Norway will host the ocean summit on 3 June 2025.',
  ])('stays open where it is another or is told later: %s', async (words) => {
    const plan = (await dates(words)).find(([title]) => /plan/i.test(title ?? ''))
    expect(plan?.[1]).toBeNull()
  })

  it('stays open where two events of the kind have different dates', async () => {
    const words =
      'The summit in Oslo will be held on 3 June 2025. The summit in Nairobi will be held on 9 July 2025. We will present a plan at that summit.'
    expect((await dates(words)).at(-1)?.[1]).toBeNull()
  })
})
