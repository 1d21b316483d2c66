import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { digestMail } from '../../src/mail/digest.js'
import { isQuiet } from '../../src/mail/digest-sections.js'
import type { DigestData } from '../../src/mail/types.js'
import { digest, forum, memorandum, quietDigest } from './samples.js'
import { addressesInHtml, addressesInText, facts, visible } from './words.js'

const headings = (text: string) => [...text.matchAll(/^(.+)\n-+$/gm)].map((match) => match[1])

describe('a digest', () => {
  const { subject, text, html } = digestMail(digest)

  it('has its parts in the order of the day', () => {
    expect(headings(text)).toEqual([
      'Past due (12)',
      'Due this week (1)',
      'Due within 30 days (1)',
      'Windows open now',
      'Dates moved',
      'Verdicts',
      'Waiting',
    ])
    const rest = text.slice(text.indexOf('Waiting')).replace(/\s+/g, ' ')
    expect(rest).toMatch(
      /Due so far 9 = .* As of .* Last successful check: .* Covering for Boris\./,
    )
  })

  it('leads its subject with what is pressing', () => {
    expect(subject).toBe(
      '12 past due, 1 due this week, 1 due within 30 days: digest of 29 Apr 2024',
    )
  })

  it('tells of a past one: who, first and current date, moves, last check', () => {
    expect(text).toContain(`  Publish the memorandum on geological exploration
  Promised by Mali to Russia
  Due 31 Mar 2024 (29 days ago)
  First date: by 29 Feb 2024; moved twice, now by 31 Mar 2024
  Last checked: 5 Apr 2024 (24 days ago), nothing found
  https://pledges.example.org/commitments/9

11 more on the Overdue page: https://pledges.example.org/overdue`)
  })

  it('tells of a moved date with quote and announcer', () => {
    expect(
      text,
    ).toContain(`  by 29 Feb 2024 → by 31 Mar 2024, announced by Mali alone on 24 Apr 2024
  "We need until the end of March."`)
  })

  it('tells of verdicts with the day it happened and the evidence or that there is none', () => {
    expect(text).toContain('Fulfilled on 20 Apr 2024, recorded by Anna Desk')
    expect(text).toContain(
      'Evidence: Ministry: first meeting held: https://example.org/news/1?a=b&c=d',
    )
    expect(text).toContain('  Withdrawn\n  Evidence: none recorded')
  })

  it('keeps approximate dates apart and never calls them days late', () => {
    expect(text).toMatch(/Approximate dates\n\n {2}Get the joint projects/)
    const over = digestMail({ ...digest, today: '2025-01-10', pastDue: [forum] }).text
    expect(over).toContain('Sep–Nov 2024 (autumn), window ended 30 Nov 2024 (41 days ago)')
  })

  it('counts so that the parts add up', () => {
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Due so far 9 = 4 fulfilled (3 by the first date), 1 partly, 1 not, 3 not assessed',
    )
  })

  it('tells keepers alone what waits', () => {
    expect(text).toContain('4 candidates to review\n  https://pledges.example.org/review')
    expect(text).not.toContain('could not be delivered')
    expect(digestMail({ ...digest, waiting: null }).text).not.toContain('Waiting')
  })

  it('tells the same in both parts', () => {
    expect(facts(visible(html))).toEqual(facts(text))
    expect(addressesInHtml(html)).toEqual(addressesInText(text))
  })

  it('makes no link of what is no web address', () => {
    const [first] = digest.verdicts
    if (!first) throw new Error('the sample has no verdict')
    const verdict = { ...first, evidence: [{ title: null, url: 'javascript:alert(1)' }] }
    const mail = digestMail({ ...digest, verdicts: [verdict] })
    expect(mail.html).not.toContain('href="javascript:')
    expect(mail.text).toContain('Evidence: javascript:alert(1)')
  })
})

describe('a quiet digest', () => {
  it('says so, and when something is due next', () => {
    expect(isQuiet(quietDigest)).toBe(true)
    expect(isQuiet(digest)).toBe(false)
    const { subject, text } = digestMail(quietDigest)
    expect(subject).toBe('Quiet. Next due 30 Apr')
    expect(headings(text)).toEqual([])
    expect(text).toContain('\nQuiet. Next due 30 Apr.\n')
    expect(text.replace(/\s+/g, ' ')).toContain('Last successful check: 29 Apr 2024, 07:55.')
  })

  it('says that nothing has a date ahead', () => {
    expect(digestMail({ ...quietDigest, nextDue: null }).subject).toBe(
      'Quiet. Nothing has a date ahead',
    )
  })

  it.each<[string, Partial<DigestData>, string]>([
    ['nobody has ever checked', { lastCheck: null }, 'has not been checked yet'],
    [
      'the last check is days ago',
      { lastCheck: Temporal.Instant.from('2024-04-26T05:00:00Z') },
      'was last checked 3 days ago',
    ],
  ])('does not look like all is well when %s', (_, change, words) => {
    const { text, html } = digestMail({ ...quietDigest, ...change })
    expect(text).toContain(words)
    expect(html).toContain(words)
    expect(text.indexOf(words)).toBeLessThan(text.indexOf('Quiet.'))
  })

  it('is not quiet once a window is open', () => {
    expect(isQuiet({ ...quietDigest, openWindows: [memorandum] })).toBe(false)
  })
})
