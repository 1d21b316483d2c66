import type { RegisterLine } from '../../domain/register.js'
import type { Day } from '../../domain/window.js'
import { windowWords } from '../../domain/words.js'
import { ScheduleStatus } from './status.js'

/** The drawing in words, for those who cannot or would not look at it. */
export function TimelineTable({ lines, today }: { lines: readonly RegisterLine[]; today: Day }) {
  return (
    <details>
      <summary>The same as a table</summary>
      <table>
        <caption>Windows in the order of the drawing</caption>
        <thead>
          <tr>
            <th scope="col">Commitment</th>
            <th scope="col">First date</th>
            <th scope="col">Current date</th>
            <th scope="col">Stands</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr>
              <th scope="row">
                <a href={`/commitments/${line.id}`}>{line.title}</a>
              </th>
              <td data-label="First date">{line.firstDue ? words(line.firstDue) : ''}</td>
              <td data-label="Current date">{line.due ? windowWords(line.due) : ''}</td>
              <td>
                <ScheduleStatus line={line} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

const words = (window: NonNullable<RegisterLine['firstDue']>) =>
  windowWords({ ...window, text: '' })
