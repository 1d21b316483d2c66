import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReadReport, readReports } from '../../../src/extract/reports/read.js'
import { gazetteer } from '../read.js'

/** What a text said on 10 January 2025 reports. */
const read = (text: string): ReadReport[] =>
  readReports(text, { said: '2025-01-10', hemisphere: 'north', monthFirst: false }, gazetteer)
const kinds = (text: string) => read(text).map(({ kind, acts }) => [kind, ...acts])
const when = (text: string) => {
  const window = read(text)[0]?.when
  return window ? [window.from, window.until] : window
}

describe('what is told done', () => {
  it.each([
    ['The harbour forum was held in Lisbon.', 'held'],
    ['The consulate has been officially opened by both ministers.', 'opened'],
    ['The second round of talks took place in Oslo.', 'took place'],
    ['The agreement on ferries entered into force.', 'entered into force'],
    ['Norway delivered ten ferries to Kenya.', 'delivered'],
    ['We have set up the harbour fund.', 'set up'],
    ['Three ferries have already been handed over.', 'handed over'],
    ['The minister said that the coastal road had been completed.', 'completed'],
    ['The fisheries commission met in Bergen.', 'met'],
    ['The new port, which Kenyan engineers designed, was inaugurated.', 'inaugurated'],
  ])('“%s”', (text, act) => {
    expect(kinds(text)).toEqual([['done', act]])
  })

  it.each([
    ['a promise', 'The harbour forum will be held in Lisbon.'],
    ['a plan', 'The forum is to be held in Lisbon, and talks are planned.'],
    ['a decision', 'The ministers agreed to hold talks and decided on a date.'],
    ['what is denied', 'The bridge has not been opened.'],
    ['what never was', 'No meeting was held.'],
    ['what would have been', 'The bridge would have been opened in June.'],
    ['a condition', 'If the bridge was opened, trade would grow.'],
    ['a hope', 'We hope the bridge was opened.'],
    ['a question', 'Has the bridge been opened?'],
    ['a description', 'The agreement signed last year is a good basis.'],
    ['speech', 'The ministers discussed trade and reaffirmed their friendship.'],
  ])('is not %s: “%s”', (_, text) => {
    expect(kinds(text)).toEqual([])
  })

  it('is not what journalists ask, nor a heading', () => {
    const talk =
      'Talks held in Oslo\n\nQuestion: The forum was held. Were you there?\n\nForeign Minister of Norway: The bridge was opened.'
    expect(read(talk).map(({ quote }) => quote)).toEqual(['The bridge was opened.'])
  })

  it('is about its own clause, not about a purpose or what comes next', () => {
    const [met] = read('Experts met twice to prepare the first session of the commission.')
    expect(met?.about).toBe('Experts twice')
    const [sent] = read('Ten ferries were delivered, and the minister will open a school in May.')
    expect(sent?.about).not.toContain('school')
  })
})

describe('when it happened', () => {
  it.each([
    ['with its year', 'The forum was held on 9–10 November 2024.', '2024-11-09', '2024-11-10'],
    [
      'without a year: the last such day',
      'The forum was held on 3 May.',
      '2024-05-03',
      '2024-05-03',
    ],
    ['a month that is over', 'The forum was held in December.', '2024-12-01', '2024-12-31'],
    ['yesterday', 'The forum was opened yesterday.', '2025-01-09', '2025-01-09'],
    ['today', 'The forum was opened today in Lisbon.', '2025-01-10', '2025-01-10'],
    ['last week', 'The forum was held last week.', '2024-12-30', '2025-01-05'],
    ['some days ago', 'The fund was set up three days ago.', '2025-01-07', '2025-01-07'],
    ['a weekday', 'The forum was opened on Monday.', '2025-01-06', '2025-01-06'],
    [
      'before the verb',
      'In December 2024 the forum was held in Lisbon.',
      '2024-12-01',
      '2024-12-31',
    ],
  ])('%s', (_, text, from, until) => {
    expect(when(text)).toEqual([from, until])
  })

  it('is left open where nothing tells, and is never after the statement', () => {
    expect(when('The forum was held in Lisbon.')).toBeNull()
    expect(when('The forum was held in Lisbon, and the next one is on 5 May 2025.')).toBeNull()
    expect(when('The forum was held this month.')).toEqual(['2025-01-01', '2025-01-10'])
  })
})

describe('what is called off or moved', () => {
  it.each([
    ['The session will not take place this year.', 'take place'],
    ['The consulate will no longer be opened.', 'opened'],
    ['Kenya no longer intends to host the games.', 'host'],
    ['They decided not to renew the fisheries agreement.', 'renew'],
    ['We have withdrawn our offer to build the stadium.', 'build'],
    ['The visit has been cancelled.', undefined],
    ['The talks were called off.', undefined],
    ['The talks were postponed indefinitely.', undefined],
  ])('off: “%s”', (text, act) => {
    expect(kinds(text)).toEqual([act === undefined ? ['withdrawn'] : ['withdrawn', act]])
  })

  it.each([
    'We will not hesitate to help.',
    'This will not only help trade.',
    'The visit will not be cancelled.',
    'If the talks were cancelled, we would be sorry.',
    'Our support will not stop.',
  ])('not off: “%s”', (text) => {
    expect(kinds(text)).toEqual([])
  })

  it.each([
    ['The visit has been postponed until March 2025.', '2025-03-01', '2025-03-31'],
    ['The meeting was brought forward to 12 February.', '2025-02-12', '2025-02-12'],
    ['The session is moved from May to 3 June 2025.', '2025-06-03', '2025-06-03'],
  ])('moved: “%s”', (text, from, until) => {
    expect(kinds(text)).toEqual([['moved']])
    expect(when(text)).toEqual([from, until])
  })

  it('moved, with no new date', () => {
    expect(kinds('The visit has been postponed.')).toEqual([['moved']])
    expect(when('The visit has been postponed.')).toBeNull()
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    ...['The forum', 'was held', 'has been', 'will not', 'take place', 'on 3 May', 'cancelled'],
    ...[
      ', and ',
      '. ',
      '? ',
      'postponed until',
      'March',
      ' — ',
      '\n\n',
      'Question: ',
      '“',
      '…',
      '𝒳',
    ],
  )

  it('gives quotes that stand there word for word, the same each time', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const found = read(text)
        for (const { quote, start, end } of found) expect(text.slice(start, end)).toBe(quote)
        expect(read(text)).toEqual(found)
      }),
    )
  })

  it('is read to its end, however monstrous', () => {
    for (const text of [
      'was held '.repeat(20_000),
      `${' '.repeat(100_000)}was held`,
      '1'.repeat(100_000),
      ', which '.repeat(20_000),
      'has been postponed from '.repeat(5_000),
    ]) {
      expect(read(`${text}\n\nThe forum was held in Lisbon.`).at(-1)?.quote).toBe(
        'The forum was held in Lisbon.',
      )
    }
  })
})
