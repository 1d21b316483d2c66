import fc from 'fast-check'
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

describe('A title', () => {
  it.each([
    // a thing that comes about is brought about
    [
      'We decided that the levy on plastic bags will enter into force on 5 May 2025.',
      'Bring the levy on plastic bags into force',
    ],
    ['The new quota will take effect in May 2025.', 'Put the new quota into effect'],
    ['The ferries will run between Bergen and Mombasa from May 2025.', /^Have the ferries run/],
    ['The consulate will be functional by May 2025.', 'Have the consulate functional'],
    [
      'From 1 May 2025, travellers will be able to visit Bergen without a visa.',
      'Enable travellers to visit Bergen without a visa',
    ],
    ['The council will meet its obligations by June 2025.', "Meet the council's obligations"],
    // the base form of the verb
    ['The ministry will bring forward a plan for ports.', 'Bring forward a plan for ports'],
    ['The minister will lay a bill before the house in May 2025.', 'Lay a bill before the house'],
    ['We will organise a fair in Oslo.', 'Organise a fair in Oslo'],
    ['We committed to mobilising 20 million euros.', 'Mobilise 20 million euros'],
    // commitments told as nouns
    [
      'We commit to ambitious action to protect the reefs by 2030.',
      'Pursue ambitious action to protect the reefs',
    ],
    [
      'Norway and Kenya reaffirmed their commitment to the strong bilateral partnership between Norway and Kenya.',
      'Uphold the strong bilateral partnership between Norway and Kenya',
    ],
    // what belongs to the speech, not the task
    ['We will open a school — that is what people want.', 'Open a school'],
    ['We will deliver sixty boats, you can write that down.', 'Deliver sixty boats'],
    ['We will publish the dates once we have them.', 'Publish the dates'],
    ['We will repair all of our piers by 2027.', 'Repair all piers'],
    [
      'We will send boats to support your response efforts.',
      'Send boats to support response efforts',
    ],
    // what only led to the date
    ['We will establish, within twelve months, a fund for reefs.', 'Establish a fund for reefs'],
    ['We will open the school during the southern winter 2025.', 'Open the school'],
    ['We will implement the Pier Plan (2025-2030).', 'Implement the Pier Plan (2025-2030)'],
    // an act that means nothing alone
    ['The Reef Bank intends to launch this autumn.', /^The Reef Bank intends to launch/],
  ])('is a task that stands alone: %s', async (words, expected) => {
    const got = await title(words)
    if (typeof expected === 'string') expect(got).toBe(expected)
    else expect(got).toMatch(expected)
  })

  it.each([
    ['The minister will bring a plan.', 'Bring a plan'],
    ['We will enter into talks on fish by May 2025.', 'Enter into talks on fish'],
    ['The ministry will run the ferries from May 2025.', 'Run the ferries'],
    [
      'We will take effective control of the port in May 2025.',
      'Take effective control of the port',
    ],
    ['We will open the winter school in Bergen.', 'Open the winter school in Bergen'],
  ])('stays as it is where the subject acts itself: %s', async (words, expected) => {
    expect(await title(words)).toBe(expected)
  })
})

const LOOSE =
  /(?:^|\s)(?:on|in|of|for|to|with|by|at|from|into|during|the|a|an|and|or|as|that|which)$/i

describe('Whatever is promised, its title', () => {
  const pick = (words: string[]) => fc.constantFrom(...words)
  const subjects = pick([
    'We',
    'The ministry',
    'The ferries',
    'Norway',
    'The council',
    'It',
    'They',
  ])
  const verbs = pick([
    'will build',
    'will',
    'agreed to',
    'are committed to',
    'will bring',
    'intend to',
  ])
  const things = pick([
    '',
    'the pier',
    'its port',
    'meet',
    'run',
    'be ready',
    'a — of — a school',
    'it',
  ])
  const tails = pick([
    '',
    'in May 2025',
    'for the',
    ', and to quickly mending the nets',
    'with our friends, including the fishermen of the northern and of the southern coasts, and',
    'during the coming winter, which we',
    'when we meet again',
    '— as I said',
  ])

  it('is never empty, cut off, too long or badly spaced', async () => {
    await fc.assert(
      fc.asyncProperty(subjects, verbs, things, tails, async (...parts) => {
        for (const { title } of await said(`${parts.join(' ').trim()}.`)) {
          expect(title).toMatch(/\S/)
          expect(title.length).toBeLessThanOrEqual(90)
          expect(title).not.toMatch(/\s{2}|^\s|\s$/)
          if (title.includes(' ')) expect(title.replace(/…$/, '')).not.toMatch(LOOSE)
        }
      }),
      { numRuns: 150, seed: 7 },
    )
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
