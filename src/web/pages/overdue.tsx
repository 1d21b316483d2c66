import { lines } from '../../db/lines.js'
import type { RegisterLine } from '../../domain/register.js'
import { daysPastDue } from '../../domain/schedule.js'
import { type Day, isApproximate } from '../../domain/window.js'
import { countWords, dayWords, partyWords } from '../../domain/words.js'
import { asOf } from '../as-of.js'
import type { C, Page } from '../deps.js'
import { Acts } from '../parts/acts.js'
import { Flash, hereOf } from '../parts/flash.js'
import { Quote } from '../parts/quote.js'
import { ScheduleStatus } from '../parts/status.js'
import { FirstDate, Why, WindowText } from '../parts/window.js'
import { render } from '../render.js'

export const overdue: Page = (app) => {
  app.get('/overdue', async (c: C) => {
    const today = c.get('today')
    const late = await lines(c.get('deps').db, { overdueOn: today, sort: 'lateness' })
    const back = hereOf(c)
    return render(
      c,
      { title: 'Overdue', asOf: await asOf(c) },
      <>
        <Flash c={c} />
        <h1>Overdue</h1>
        {late.length === 0 ? (
          <Nothing />
        ) : (
          <>
            <p class="lead">
              {countWords(late.length, 'commitment is', 'commitments are')} past the deadline and
              not closed, the longest first.
            </p>
            <ol class="entries">
              {late.map((line) => (
                <Entry line={line} today={today} back={back} />
              ))}
            </ol>
          </>
        )}
      </>,
    )
  })
}

function Entry({ line, today, back }: { line: RegisterLine; today: Day; back: string }) {
  return (
    <li id={`c${line.id}`}>
      <h2>
        <a href={`/commitments/${line.id}`}>{line.title}</a>
      </h2>
      <p class="meta">
        <ScheduleStatus line={line} today={today} />
        <span>{lateness(line, today)}</span>
      </p>
      <Quote line={line} />
      <div class="meta">
        <span>Promised by {partyWords(line.committedBy)}</span>
        <span>
          Last checked: {line.lastChecked === null ? 'never' : dayWords(line.lastChecked, today)}
        </span>
        <FirstDate line={line} />
        <span>
          Due <WindowText line={line} />
        </span>
        <Why line={line} />
      </div>
      <Acts line={line} today={today} back={`${back}#c${line.id}`} />
    </li>
  )
}

function lateness(line: RegisterLine, today: Day): string {
  // Nobody promised a day: nothing is late by so many.
  if (line.due !== null && isApproximate(line.due)) return ''
  const now = daysPastDue(line, today)
  const first =
    line.moves === 0 ? null : daysPastDue({ closed: false, due: firstWindow(line) }, today)
  const words = now === null ? '' : countWords(now, 'day')
  return first === null
    ? `${words} past the deadline`
    : `${words} past the current, ${first} past the first deadline`
}

const firstWindow = ({ firstDue }: RegisterLine): RegisterLine['due'] =>
  firstDue && { ...firstDue, text: '', basis: '', assumptions: [] }

function Nothing() {
  return (
    <>
      <p>No deadline has passed without a verdict.</p>
      <p>
        <a href="/commitments?due=30">See what is due within 30 days</a>, or{' '}
        <a href="/review">review candidates</a> that wait.
      </p>
    </>
  )
}
