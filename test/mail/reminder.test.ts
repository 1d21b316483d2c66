import { describe, expect, it } from 'vitest'
import { reminderMail } from '../../src/mail/reminder.js'
import type { ReminderData } from '../../src/mail/types.js'
import {
  april,
  backlog,
  forum,
  item,
  listed,
  memorandum,
  milestone,
  oneItem,
  quotas,
  severalItems,
  workingGroup,
} from './samples.js'
import { addressesInHtml, addressesInText, facts, visible } from './words.js'

const about = (
  line: typeof workingGroup,
  step: ReturnType<typeof milestone>,
  today: string,
): ReminderData => ({ ...oneItem, today, items: [item(line, step)] })

const before = milestone('before', '2024-04-23', 7)

it('tells one commitment as the design lays it out', () => {
  const { subject, text } = reminderMail(oneItem)
  const l = oneItem.items[0]?.links
  expect(subject).toBe('Due in 7 days: Hold the first meeting of the Russia–Mali working group')
  expect(text).toBe(`Due in 7 days, on 30 April 2024

  Hold the first meeting of the Russia–Mali working group
  Promised by Russia and Mali

  "The working group will meet for the first time in April 2024."
  Sergey Lavrov, Moscow, 28 February 2024
  Read as: the whole month of April 2024, as said.
  Last checked: never

Done:                    ${l?.done}
Date moved:              ${l?.moved}
Checked, nothing found:  ${l?.checked}
Remind me on …:          ${l?.remind}
Open:                    ${l?.open}

You follow this commitment. Links act as you; to share it, forward the
report instead: ${oneItem.links.report}
Stop mails to desk@example.org about this commitment: ${l?.stopThis}
about all: ${oneItem.links.stopAll}
`)
})

describe('the subject leads with what is new', () => {
  const checked = { ...workingGroup, lastChecked: '2024-05-03' }
  const open = { ...april, until: null }
  it.each([
    ['Due in 30 days', workingGroup, milestone('before', '2024-03-31', 30), '2024-03-31'],
    ['Due tomorrow', workingGroup, milestone('before', '2024-04-29', 1), '2024-04-29'],
    ['Due today', workingGroup, milestone('on_day', '2024-04-30', 0), '2024-04-30'],
    // The step was for 7 days before, but the mail went out two days later.
    ['Due in 5 days', workingGroup, milestone('before', '2024-04-23', 7), '2024-04-25'],
    [
      'Past due since 30 Apr, not checked',
      workingGroup,
      milestone('past_due', '2024-05-01', 1),
      '2024-05-01',
    ],
    [
      'Past due since 30 Apr 2024, not checked',
      workingGroup,
      milestone('past_due', '2024-05-14', 14),
      '2025-01-07',
    ],
    [
      'Past due since 30 Apr, checked 3 May, nothing found',
      checked,
      milestone('past_due', '2024-05-07', 7),
      '2024-05-07',
    ],
    ['Window opens today', workingGroup, milestone('opens', '2024-04-01', 29), '2024-04-01'],
    ['Window open since 1 Apr', workingGroup, milestone('opens', '2024-04-01', 29), '2024-04-03'],
    [
      'Window opens today',
      { ...quotas, due: open },
      milestone('opens', '2024-04-01', 0),
      '2024-04-01',
    ],
    ['Time to check', forum, milestone('time_to_check', '2024-11-30', 0), '2024-11-30'],
    ['Time to check', forum, milestone('time_to_check', '2024-12-14', 14), '2024-12-14'],
    ['Check-in', quotas, milestone('check_in', '2024-05-28', 0), '2024-05-28'],
    ['Time to look again', quotas, milestone('check_back', '2024-03-27', 0), '2024-03-27'],
  ])('%s', (lead, line, step, today) => {
    const { subject } = reminderMail(about(line, step, today))
    expect(subject.startsWith(`${lead}: `)).toBe(true)
    expect(line.title.startsWith(subject.slice(lead.length + 2).replace(/ …$/, ''))).toBe(true)
  })

  it('shortens a long title at a word', () => {
    const { subject } = reminderMail(
      about(forum, milestone('time_to_check', '2024-12-01', 0), '2024-12-01'),
    )
    expect(subject).toBe(
      'Time to check: Hold the first meeting of the Russia–Africa forum of foreign …',
    )
    expect(Array.from(subject).length).toBeLessThanOrEqual(78)
  })

  it('counts when there are several', () => {
    const { subject } = reminderMail(severalItems)
    expect(subject).toBe('3 commitments need a look: 1 past due, 1 coming due, 1 to check')
    const two = { ...oneItem, rest: [listed(workingGroup, before)] }
    expect(reminderMail(two).subject).toBe('2 commitments need a look, all coming due')
  })
})

it('tells what is given in full, lists the next eighty and says where the rest is', () => {
  const items = Array.from({ length: 20 }, () => oneItem.items).flat()
  const rest = Array.from({ length: 110 }, () => listed(workingGroup, before))
  const { subject, text } = reminderMail({ ...oneItem, items, rest })
  expect(subject).toMatch(/^130 commitments need a look/)
  expect(text.match(/^Done: /gm)).toHaveLength(20)
  expect(text).toContain('110 more')
  expect(text).toContain('The other 30 are in the register')
})

it('says why each of a great many came without counting them all up', () => {
  const rest = Array.from({ length: 110 }, (_, i) =>
    listed(workingGroup, before, i < 10 ? 'keeper' : 'subscription'),
  )
  const { text } = reminderMail({ ...severalItems, rest })
  expect(text.replace(/\s+/g, ' ')).toContain(
    'You follow 1. You subscribe to 2 and 100 further down. You keep the register, and nobody else would hear about 3 and 10 further down.',
  )
})

it('offers whoever only reads nothing that they may not do', () => {
  const [one] = oneItem.items
  const links = { ...item(workingGroup, before).links, done: null, moved: null, checked: null }
  const { text, html } = reminderMail({ ...oneItem, items: one ? [{ ...one, links }] : [] })
  for (const words of ['Done', 'Date moved', 'Checked, nothing found']) {
    expect(`${text}${html}`).not.toContain(words)
  }
  expect(text).toContain(`Remind me on …:  ${links.remind}\nOpen:            ${links.open}\n`)
  expect(addressesInHtml(html)).toEqual(addressesInText(text))
})

it('never holds an approximate date against anybody by days', () => {
  for (const today of ['2024-11-30', '2024-12-01', '2024-12-14', '2025-02-01']) {
    for (const kind of ['time_to_check', 'snooze_end'] as const) {
      const { subject, text, html } = reminderMail(about(forum, milestone(kind, today, 14), today))
      expect(`${subject}${text}${html}`).not.toMatch(/past due|overdue by|days late/i)
      expect(text).toContain('Sep–Nov 2024 (autumn)')
    }
  }
})

it('says that a snoozed one is back as asked', () => {
  const { text } = reminderMail(
    about(workingGroup, milestone('snooze_end', '2024-05-02', 0), '2024-05-02'),
  )
  expect(text.startsWith('Back as you asked. Past due since 30 April 2024, not checked\n')).toBe(
    true,
  )
})

it('numbers several, says why each came, and gives each its own stop', () => {
  const { text, html } = reminderMail(severalItems)
  expect(text).toMatch(/^1\. Past due since 31 March 2024.*^2\. Due in 7 days.*^3\. Time for/ms)
  expect(text.replace(/\s+/g, ' ')).toContain(
    'You follow 1. You subscribe to 2. You keep the register, and nobody else would hear about 3.',
  )
  for (const one of severalItems.items) {
    expect(text).toContain(`Stop mails on this one:  ${one.links.stopThis}`)
    expect(html).toContain(one.links.stopThis)
  }
  expect(text).toContain('First date: by 29 Feb 2024; moved twice, now by 31 Mar 2024')
})

describe('what was past due when it was added', () => {
  it('is one line with titles and the Overdue page', () => {
    const { subject, text } = reminderMail({ ...oneItem, items: [], backlog })
    expect(subject).toBe('2 were already past due when added')
    expect(text).toContain('2 were already past due when added\n')
    for (const { line } of backlog) expect(text).toContain(`  ${line.title}\n`)
    for (const { link } of backlog) expect(text).toContain(link)
    expect(text).toContain(oneItem.links.overdue)
  })

  it('shows the titles it is given and counts the rest', () => {
    const named = Array.from({ length: 10 }, (_, i) => ({
      line: { ...memorandum, id: i + 1, title: `Promise number ${i + 1}.` },
      link: `https://pledges.example.org/commitments/${i + 1}`,
    }))
    const { text } = reminderMail({ ...oneItem, backlog: named, backlogMore: 3 })
    expect(text).toContain('Promise number 10.')
    expect(text).toContain('13 were already past due when added')
    expect(text).toContain('The other 3 are on the Overdue page: ')
  })

  it('names the only one in the subject', () => {
    const { subject } = reminderMail({ ...oneItem, items: [], backlog: backlog.slice(0, 1) })
    expect(subject).toBe(
      'Already past due when added: Publish the memorandum on geological exploration',
    )
  })
})

describe.each([
  ['one', oneItem],
  ['several', severalItems],
  ['the season', about(forum, milestone('opens', '2024-09-01', 90), '2024-09-01')],
])('both parts (%s)', (_, data) => {
  const { text, html } = reminderMail(data)

  it('tell the same facts and lead to the same pages', () => {
    const seen = facts(visible(html))
    seen.splice(seen.indexOf('Pledgewatch'), 1)
    expect(seen).toEqual(facts(text))
    expect(addressesInHtml(html)).toEqual(addressesInText(text))
  })

  it('keep to 76 columns but for links', () => {
    const wide = text.split('\n').filter((line) => Array.from(line).length > 76)
    expect(wide.filter((line) => !line.includes('https://'))).toEqual([])
  })
})

it('shows what a transcript holds as words, never as markup', () => {
  const line = {
    ...workingGroup,
    title: 'Sign <b>all</b> & "more"\r\nBcc: x@example.org',
    committedBy: ['<script>alert(1)</script>'],
  }
  const { subject, text, html } = reminderMail(
    about(line, milestone('on_day', '2024-04-30', 0), '2024-04-30'),
  )
  expect(subject).toBe('Due today: Sign <b>all</b> & "more" Bcc: x@example.org')
  expect(html).not.toContain('<script')
  expect(html).not.toContain('<b>')
  expect(facts(visible(html))).toEqual(expect.arrayContaining(['script', 'alert', 'Bcc']))
  expect(text).toContain('  Sign <b>all</b> & "more" Bcc: x@example.org\n')
})
