import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { TONES } from '../../src/mail/parts/style.js'
import { reminderMail } from '../../src/mail/reminder.js'
import { toneOf } from '../../src/web/parts/status.js'
import { forum, item, milestone, oneItem, workingGroup } from '../mail/samples.js'

/** What a mail draws for each tone of a page. */
const SAME = { past: TONES.past, due: TONES.soon, quiet: TONES.calm } as const
const style = readFileSync(new URL('../../src/web/public/style.css', import.meta.url), 'utf8')

it.each([
  ['past due', workingGroup, 'past_due', '2024-05-14', 'past'],
  ['due in a week', workingGroup, 'before', '2024-04-23', 'due'],
  ['due in a month', workingGroup, 'before', '2024-03-31', 'quiet'],
  ['time to check', forum, 'time_to_check', '2024-12-14', 'due'],
  ['an open window', forum, 'opens', '2024-09-01', 'quiet'],
] as const)('%s has one shape and colour in the mail and on the page', (_, line, kind, today, tone) => {
  expect(toneOf(line, today)).toBe(tone)
  const { html } = reminderMail({
    ...oneItem,
    today,
    items: [item(line, milestone(kind, today, 7))],
  })
  const { shape, colour } = SAME[tone]
  expect(html).toContain(`color:${colour}`)
  expect(html).toContain(`<span aria-hidden="true">${shape}`)
})

it('takes the colours of the pages for the mail', () => {
  for (const [name, variable] of [
    ['past', '--past'],
    ['due', '--due'],
    ['quiet', '--soft'],
  ] as const) {
    expect(style).toContain(`${variable}: ${SAME[name].colour};`)
  }
})
