import { lines } from '../../db/lines.js'
import { unreadInSources } from '../../db/unread.js'
import { addDays } from '../../domain/calendar.js'
import { momentWords } from '../../domain/moment.js'
import type { RegisterLine } from '../../domain/register.js'
import type { Day } from '../../domain/window.js'
import { dayWords, partyWords, shortDay } from '../../domain/words.js'
import { asOf } from '../as-of.js'
import type { C, Page } from '../deps.js'
import { figuresOf } from '../figures.js'
import { ScheduleStatus } from '../parts/status.js'
import { Tally } from '../parts/tally.js'
import { UnreadSources } from '../parts/unread-sources.js'
import { FirstDate, WindowText } from '../parts/window.js'
import { render } from '../render.js'

/** One page to print or forward: no link in it acts as anybody. */
export const report: Page = (app) => {
  app.get('/report', async (c: C) => {
    const { db } = c.get('deps')
    const today = c.get('today')
    const soon = { from: today, until: addDays(today, 30) }
    const [total, late, next, stamp, unread] = await Promise.all([
      figuresOf(c),
      lines(db, { overdueOn: today, sort: 'lateness' }),
      lines(db, { closed: false, dueBetween: soon, sort: 'deadline' }),
      asOf(c),
      unreadInSources(db),
    ])
    return render(
      c,
      { title: 'Report', asOf: stamp },
      <>
        <h1>Report as of {shortDay(today)}</h1>
        <Tally total={total} />
        <h2>Past due</h2>
        <Lines found={late} today={today} none="Nothing is past due." />
        <h2>Due within 30 days</h2>
        <Lines found={next} today={today} none="Nothing falls due within 30 days." />
        <UnreadSources found={unread} />
        <p class="soft">
          {`Sources read: ${total.sources}. Candidates waiting for review: ${total.candidates}. `}
          Quotes are word for word; a date that passes never counts as a verdict.
        </p>
      </>,
    )
  })
}

interface LinesProps {
  found: readonly RegisterLine[]
  today: Day
  none: string
}

function Lines({ found, today, none }: LinesProps) {
  if (found.length === 0) return <p>{none}</p>
  return (
    <ol class="entries">
      {found.map((line) => (
        <li>
          <h3>{line.title}</h3>
          <p class="meta">
            <ScheduleStatus line={line} today={today} />
            <span>Promised by {partyWords(line.committedBy)}</span>
            <span>
              <WindowText line={line} />
            </span>
            <FirstDate line={line} />
            <span>
              Last checked:{' '}
              {line.lastChecked === null ? 'never' : dayWords(line.lastChecked, today)}
            </span>
          </p>
          {line.origin !== null && (
            <>
              <blockquote>“{line.origin.quote.trim()}”</blockquote>
              <p class="cite">
                {[
                  ...[line.origin.speaker, line.origin.title, shortDay(line.origin.said)],
                  momentWords(line.origin),
                ]
                  .filter((one) => one !== null)
                  .join(', ')}
              </p>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
