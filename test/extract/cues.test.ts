import { describe, expect, it } from 'vitest'
import { said } from './read.js'

interface Family {
  name: string
  yes: string[]
  no: string[]
}

const FAMILIES: Family[] = [
  {
    name: 'the future tense',
    yes: [
      'We will send two survey ships to Mombasa.',
      'The joint committee shall publish its findings.',
      'We are going to open a consulate in Kisumu.',
      'The two ministries will re-open the trade office.',
    ],
    no: [
      'We will not send any ships.',
      'It was the will of the people.',
      'Prices will rise for everybody.',
      'The new treaty will bring prosperity to millions.',
      'You will find the details in your folders.',
    ],
  },
  {
    name: 'decisions and undertakings',
    yes: [
      'We agreed to exchange customs data.',
      'We have decided that the commission will hold two sessions.',
      'Kenya pledged to ratify the convention.',
      'Both governments committed to building a cold store.',
      'It was agreed to hold the next round in Bergen.',
    ],
    no: [
      'We agreed that peace is the basis of growth.',
      'We agree that the rules must be fair.',
      'They agreed on a number of points.',
      'The planned visit was short.',
    ],
  },
  {
    name: 'declared intentions',
    yes: [
      'The ministers reaffirmed their commitment to build a fish market.',
      'The ministers announced plans to sign a fisheries agreement.',
      'They expressed their common determination to fight piracy.',
      'The sides reached an agreement to establish a shared registry.',
    ],
    no: [
      'We value the plans of the young.',
      'The ministers reaffirmed the importance of trade.',
      'They praised the agreement between the ports.',
    ],
  },
  {
    name: 'decisions that something be done',
    yes: [
      'We decided that harbour fees on small boats will be halved.',
      'The ministers reiterated their decision that the ban on nets will apply from June 2025.',
    ],
    no: ['I promise you it will come.', 'They repeated their view that the fees will fall.'],
  },
  {
    name: 'undertakings to a thing with a date',
    yes: ['We are committed to urgent reform of the port authority by 2027.'],
    no: ['We are committed to peace and friendship.'],
  },
  {
    name: 'orders to one’s own people',
    yes: [
      'We ask our finance ministers to prepare a joint budget.',
      'We task our deputies with drafting a ferry plan.',
    ],
    no: ['We ask the shipowners to prepare a joint budget.', 'We asked ourselves what to do.'],
  },
  {
    name: 'what is founded by being said',
    yes: ['We hereby establish a joint fisheries council.'],
    no: ['We hereby recognise the work of the fisheries council.'],
  },
  {
    name: 'resolutions with their verbs in capitals',
    yes: [
      'DECIDE to open a regional weather centre;',
      'FURTHER COMMIT to train two hundred pilots by 2027;',
    ],
    no: ['WELCOME the opening of the weather centre;', 'URGE the shipowners to train pilots;'],
  },
  {
    name: 'acts that sound like states',
    yes: [
      'We will end all subsidies for trawlers.',
      'We will look to expand the ferry line.',
      'Kenya will be the first to test the gauges, in March 2025.',
    ],
    no: ['The drought will end.', 'We will look to the future.', 'Kenya will be the first.'],
  },
  {
    name: 'sums and numbers given',
    yes: [
      'Norway pledges forty million kroner for the fish market.',
      'Norway is putting 30 million kroner on the table for gauges.',
      'Kenya makes available a plot of land.',
      'The minister announced 20 further places for sailors from May 2025.',
    ],
    no: [
      'Our partners have already pledged forty million kroner.',
      'Norway made available a ship last year.',
      'The minister announced that prices are stable.',
    ],
  },
  {
    name: 'tasks laid on somebody',
    yes: [
      'The harbour masters have been instructed to draft a map.',
      'I have given instructions to our coast guard to resume patrols.',
    ],
    no: ['The harbour masters have been instructed in first aid.'],
  },
  {
    name: 'futures told in the past',
    yes: ['The minister said that Norway would send two gauges.'],
    no: ['Norway would send two gauges if Kenya asked.', 'We would like to thank our hosts.'],
  },
  {
    name: 'what only a decision brings about',
    yes: [
      'The new quota will take effect in June 2025.',
      'Every village that was flooded will receive a grant.',
      'The gauges shall be kept in Mombasa.',
      'The depot will be operational again.',
    ],
    no: ['The rains will take effect on the harvest.', 'The winners will receive applause.'],
  },
  {
    name: 'a timetable of journeys',
    yes: ['The next ferry leaves Bergen on Monday.'],
    no: ['The ferry leaves a wake.', 'The next ferry leaves a wake behind it.'],
  },
  {
    name: 'the next event of a row, looked forward to with its date',
    yes: ['We look forward to the third session of the council in June 2025.'],
    no: ['We look forward to the third session of the council.', 'We look forward to June 2025.'],
  },
  {
    name: 'meetings planned',
    yes: ['We plan to have a meeting of the ministers.', 'They committed to having a study done.'],
    no: ['We plan to have fun.'],
  },
  {
    name: 'what is announced with pleasure',
    yes: [
      'We are pleased to launch a dialogue on tides.',
      'I am proud to announce 20 million kroner for the ports.',
    ],
    no: ['We are pleased to be here.', 'I am proud to announce that the fair was a success.'],
  },
  {
    name: 'vows beside the verb',
    yes: ['Norway joined its neighbours in pledging to halve emissions by 2035.'],
    no: ['Norway spent the year pledging friendship.'],
  },
  {
    name: 'agreements on doing',
    yes: ['They concurred on starting negotiations in May 2025.'],
    no: ['They concurred on many points.'],
  },
  {
    name: 'visits told as being back',
    yes: ['I will be back in Nairobi on 9 March.'],
    no: ['I will be back.'],
  },
  {
    name: 'standing together',
    yes: ['Our two countries will stand together against piracy.'],
    no: ['The lighthouse will stand on the northern pier.'],
  },
  {
    name: 'what our commitment is',
    yes: ['Our commitment remains to protect the fishing grounds.'],
    no: ['Our commitment remains strong.'],
  },
  {
    name: 'announcements in the present',
    yes: ['We are launching a scholarship fund.', 'We are meeting again in Nairobi in March 2025.'],
    no: ['We are looking at the matter.', 'We are urging others to join.'],
  },
  {
    name: 'accepted invitations',
    yes: ['Kenya invited our prime minister, and she accepted the invitation to visit Nairobi.'],
    no: ['We accept the criticism.'],
  },
  {
    name: 'documents that provide for something',
    yes: ['Norway and Kenya have signed a memorandum that provides for establishing a ferry line.'],
    no: ['The sea provides for our people.'],
  },
  {
    name: 'a calendar',
    yes: [
      'The next round of consultations is scheduled for June 2025.',
      'The second session takes place in Oslo in May 2025.',
      'The bridge is to be opened in March 2025.',
    ],
    no: ['The purpose is to learn.', 'The first round took place in 2023.'],
  },
  {
    name: 'events looked forward to by the host',
    yes: ['I look forward to welcoming you in Oslo next June.'],
    no: ['I look forward to working with you.'],
  },
  {
    name: 'readiness',
    yes: ['We are committed to strengthening the port police.'],
    no: ['We are ready to listen.'],
  },
  {
    name: 'aims with a date',
    yes: [
      'We want to make sure that the first boats are delivered by June 2025.',
      'The two sides set a target of doubling trade by 2030.',
      'Our goal is to complete the line by 2027.',
    ],
    no: ['We want to make sure that everybody is safe.', 'We want to thank our hosts this year.'],
  },
  {
    name: 'tasks given',
    yes: ['The leaders instructed their ministers to draft a road map.'],
    no: ['The leaders directed the creation of a fund last year.'],
  },
]

describe.each(FAMILIES)('Promises by $name', ({ yes, no }) => {
  it.each(yes)('are found: %s', async (words) => {
    expect(await said(words)).toHaveLength(1)
  })
  it.each(no)('are not seen where there are none: %s', async (words) => {
    expect(await said(words)).toEqual([])
  })
})
