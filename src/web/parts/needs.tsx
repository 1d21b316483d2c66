import type { PropsWithChildren } from 'hono/jsx'
import type { RegisterLine } from '../../domain/register.js'
import type { Day } from '../../domain/window.js'
import { countWords, dayWords } from '../../domain/words.js'
import type { Figures } from '../figures.js'
import { Shape, type Tone } from './shape.js'

interface Need {
  count: number
  tone: Tone
  href: string
  words: string
}

interface NeedsProps {
  total: Figures
  failed: number
  week: readonly RegisterLine[]
  today: Day
}

/** What waits for a person, each a link; says so plainly when nothing does. */
export function Needs({ total, failed, week, today }: NeedsProps) {
  const needs = all(total, failed).filter((need) => need.count > 0)
  return (
    <ul class="plain needs">
      {needs.map((need) => (
        <Item tone={need.tone}>
          <a href={need.href}>{need.words}</a>
        </Item>
      ))}
      {week.map((line) => (
        <Item tone="due">
          <a href={`/commitments/${line.id}`}>{line.title}</a>{' '}
          <span class="soft">due {line.due?.until ? dayWords(line.due.until, today) : ''}</span>
        </Item>
      ))}
      {needs.length === 0 && week.length === 0 && (
        <li>Nothing is past due, due within a week, or waiting for review.</li>
      )}
    </ul>
  )
}

function Item({ tone, children }: PropsWithChildren<{ tone: Tone }>) {
  return (
    <li class="status wrap">
      <span class={tone}>
        <Shape tone={tone} />
      </span>
      <span>{children}</span>
    </li>
  )
}

function all(total: Figures, failed: number): Need[] {
  return [
    {
      count: total.pastDue,
      tone: 'past',
      href: '/overdue',
      words: `${countWords(total.pastDue, 'commitment is', 'commitments are')} past due and not closed`,
    },
    {
      count: total.toCheck,
      tone: 'due',
      href: '/overdue',
      words: `${countWords(total.toCheck, 'approximate window is', 'approximate windows are')} over: time to check`,
    },
    {
      count: total.candidates,
      tone: 'quiet',
      href: '/review',
      words: `${countWords(total.candidates, 'candidate waits', 'candidates wait')} for review`,
    },
    {
      count: total.unseen,
      tone: 'quiet',
      href: '/review#unseen',
      words: `${countWords(total.unseen, 'commitment was', 'commitments were')} accepted without anybody looking`,
    },
    {
      count: total.unfollowed,
      tone: 'due',
      href: '/commitments?follower=none',
      words: `${countWords(total.unfollowed, 'commitment has', 'commitments have')} no follower`,
    },
    {
      count: failed,
      tone: 'past',
      href: '/mail?state=failed',
      words: `${countWords(failed, 'mail', 'mails')} could not be delivered`,
    },
  ]
}
