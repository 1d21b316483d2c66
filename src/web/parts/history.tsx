import type { EventView } from '../../db/history.js'
import { instantWords } from '../render.js'
import { type Reader, useReader } from './reader.js'

interface HistoryProps {
  events: readonly EventView[]
  id: number
  zone: string
  back: string
}

/** All that happened to it, newest first, each with a way back. */
export function HistoryList({ events, id, zone, back }: HistoryProps) {
  const reader = useReader()
  if (events.length === 0) return <p>Nothing has happened to it yet.</p>
  return (
    <table>
      <caption>{`The newest first; times in ${zone}`}</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">
            <span class="soft">Way back</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {events.toReversed().map((event) => (
          <tr>
            <td class="day" data-label="When">
              {instantWords(event.at, zone)}
            </td>
            <td>
              {event.undone ? <s>{event.words}</s> : event.words}
              {event.note !== null && <div class="small soft">{event.note}</div>}
            </td>
            <td>{undoable(event, reader) && <UndoButton event={event} id={id} back={back} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whoever stopped mails alone wants them again. */
const undoable = (event: EventView, reader: Reader) =>
  !event.undone &&
  event.undoesId === null &&
  reader?.role !== 'viewer' &&
  (event.kind !== 'muted' || event.actor?.id === reader?.id)

function UndoButton({ event, id, back }: { event: EventView; id: number; back: string }) {
  return (
    <form method="post" action={`/commitments/${id}/undo`} class="inline">
      <input type="hidden" name="event" value={event.id} />
      <input type="hidden" name="back" value={back} />
      <button class="link" type="submit" aria-label={`Undo: ${event.words}`}>
        Undo
      </button>
    </form>
  )
}
