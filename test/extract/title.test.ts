import { describe, expect, it } from 'vitest'
import { said } from './read.js'

const title = async (words: string): Promise<string | undefined> => (await said(words))[0]?.title

describe('The title of a candidate', () => {
  it.each([
    [
      'The working group will meet for the first time in April 2025.',
      'Hold the first meeting of the working group',
    ],
    [
      'The forum will hold its first meeting in Bergen this autumn.',
      "Hold the forum's first meeting in Bergen",
    ],
    ['We agreed to expand our trade.', 'Expand trade'],
    ['We will continue to give this support to them.', 'Continue to give this support to Kenya'],
    ['The talks were useful, and will be followed up in April 2025.', 'Follow up the talks'],
    ['Both governments committed to building a cold store.', 'Build a cold store'],
  ])('reads as a task: %s', async (words, expected) => {
    expect(await title(words)).toBe(expected)
  })

  it('stays under 90 characters', async () => {
    const long = await title(
      'We will build a very long new pier with room for ninety fishing boats and eleven ferries, including a market hall, a school for sailors and a museum of the northern and southern seas.',
    )
    expect(long?.length).toBeLessThanOrEqual(90)
  })

  it.each([
    ['The ministers decided to convene a fish fair in June 2025.', 'Convene a fish fair'],
    ['The committee will convene a workshop in May 2025.', 'Convene a workshop'],
    [
      'The council will convene its first session in June 2025.',
      "Convene the council's first session",
    ],
    ['The commission will meet its obligations by June 2025.', "Meet the commission's obligations"],
    ['The council will meet the fishermen in May 2025.', 'Meet the fishermen'],
    ['The two ministries will hold a seminar in May 2025.', 'Hold a seminar'],
    ['The agency will launch a satellite in May 2025.', 'Launch a satellite'],
    ['The ministry will open this year a consulate in Kisumu.', 'Open a consulate in Kisumu'],
    ['The city will host the fair in May 2025.', 'Host the fair'],
  ])('names what the act is done to: %s', async (words, expected) => {
    expect(await title(words)).toBe(expected)
  })

  it.each([
    ['The council will convene in Oslo in May 2025.', 'Hold the meeting of the council in Oslo'],
    [
      'The committee will meet every six months.',
      'Hold the meeting of the committee every six months',
    ],
    ['The commission will meet again in May 2025.', 'Hold the next meeting of the commission'],
    ['The summit will convene in Bergen in May 2025.', 'Hold the summit in Bergen'],
    ['The seminar will be held in Bergen in May 2025.', 'Hold the seminar in Bergen'],
    ['The consulate will open in Kisumu in May 2025.', 'Open the consulate in Kisumu'],
    ['The project will launch in May 2025.', 'Launch the project'],
    ['The working group will start to map the coast in May 2025.', 'Start to map the coast'],
  ])('names what happens where nothing is done to anything: %s', async (words, expected) => {
    expect(await title(words)).toBe(expected)
  })
})

describe('A promise about "it"', () => {
  it.each([
    ['Our trade fell last year; by the end of the decade we will double it.', 'Double trade'],
    ['The pier is nearly ready. We will finish it by June 2025.', 'Finish the pier'],
    ['Three ships are waiting. We will send them in May 2025.', 'Send three ships'],
    ['A new treaty is ready. Norway will ratify it this year.', 'Ratify the new treaty'],
  ])('is titled by the one thing named just before: %s', async (words, expected) => {
    const [found] = await said(words)
    expect(found?.title).toBe(expected)
    expect(found?.assumptions.join(' ')).toMatch(/is read as “.+”, named just before/)
  })

  it.each([
    ['We will double it by 2030.', 'We will double it by 2030'],
    ['We will do this by June 2025.', 'We will do this by June 2025'],
    [
      'The school needs boats and the port needs cranes. We will buy them by June 2025.',
      'We will buy them by June 2025',
    ],
    [
      'The pier and the school are old. We will rebuild it this year.',
      'We will rebuild it this year',
    ],
  ])('keeps the clause and is less sure where that is open: %s', async (words, expected) => {
    const [found] = await said(words)
    const [clear] = await said('We will finish the pier by June 2025.')
    expect(found?.title).toBe(expected)
    expect(found?.confidence).toBeLessThan(clear?.confidence ?? 0)
  })

  it.each([
    ['The pier is old. We will sign this contract in May 2025.', 'Sign this contract'],
    ['The council will reconvene later this year.', 'Hold the meeting of the council'],
    [
      'The port is small. We will make it easier to land fish by June 2025.',
      'Make it easier to land fish',
    ],
    ['The fleet is old. We will ensure that in May 2025 the port is open.', undefined],
  ])('is told from words that look like one: %s', async (words, expected) => {
    const [found] = await said(words)
    if (expected) expect(found?.title).toBe(expected)
    expect(found?.title).not.toMatch(/^We will|the fleet/)
  })
})
