import { randomUUID } from 'node:crypto'
import type { EventView } from '../../db/history.js'
import type { RegisterLine } from '../../domain/register.js'
import type { Day } from '../../domain/window.js'
import { instantWords } from '../render.js'
import { Item } from './answer.js'
import { sentWords } from './sent-words.js'

interface Again {
  action: string
  /** All that the form had sent. */
  fields: ReadonlyArray<readonly [name: string, value: string]>
  button: string
}

interface MeanwhileProps {
  line: RegisterLine
  today: Day
  events: readonly EventView[]
  zone: string
  /** Null when it was closed and this link can record nothing any more. */
  again: Again | null
}

/** Somebody else was quicker: what they did, what was not recorded, and the choice anew. */
export function Meanwhile({ line, today, events, zone, again }: MeanwhileProps) {
  return (
    <>
      <h1>{line.closed ? 'It was closed meanwhile' : 'It changed meanwhile'}</h1>
      <p>Nothing of yours was recorded, and nothing of theirs was overwritten.</p>
      <h2>What happened since</h2>
      <ul>
        {events.map((event) => (
          <li>
            {event.words}
            {event.note !== null && ` (${event.note})`}{' '}
            <span class="soft">{instantWords(event.at, zone)}</span>
          </li>
        ))}
      </ul>
      <h2>How it stands now</h2>
      <Item line={line} today={today} />
      {again !== null && <AgainForm line={line} again={again} />}
      <p>
        <a href={`/commitments/${line.id}`}>
          {again === null ? 'Open it in the register to change the verdict' : 'Leave it as it is'}
        </a>
      </p>
    </>
  )
}

const OURS = new Set(['version', 'request'])

function AgainForm({ line, again }: { line: RegisterLine; again: Again }) {
  const words = sentWords(again.fields)
  return (
    <>
      <h2>What you were about to record</h2>
      <dl class="facts">
        {words.map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <form method="post" action={again.action} class="stack">
        <input type="hidden" name="version" value={line.version} />
        <input type="hidden" name="request" value={randomUUID()} />
        {again.fields
          .filter(([name]) => !OURS.has(name))
          .map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        <button type="submit">{again.button}</button>
      </form>
    </>
  )
}
