import type { RegisterLine } from '../../domain/register.js'
import type { Day } from '../../domain/window.js'
import { directionWords, partyWords } from '../../domain/words.js'
import { CompletionStatus, ScheduleStatus } from './status.js'
import { FirstDate, WindowText } from './window.js'

interface LineTableProps {
  lines: readonly RegisterLine[]
  today: Day
  caption: string
}

/** The dense table of the register. */
export function LineTable({ lines, today, caption }: LineTableProps) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="num">
            No.
          </th>
          <th scope="col">Commitment</th>
          <th scope="col">Promised by</th>
          <th scope="col">Due</th>
          <th scope="col">Stands</th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row line={line} today={today} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ line, today }: { line: RegisterLine; today: Day }) {
  return (
    <tr>
      <td class="num" data-label="No.">
        {line.id}
      </td>
      <th scope="row">
        <a href={`/commitments/${line.id}`}>{line.title}</a>
        {line.unseen && <div class="small due">not looked at yet</div>}
      </th>
      <td data-label="Promised by">
        {partyWords(line.committedBy)}
        {line.direction !== null && (
          <span class="small soft"> ({directionWords(line.direction).toLowerCase()})</span>
        )}
      </td>
      <td data-label="Due">
        <WindowText line={line} />
        <div class="small soft">
          <FirstDate line={line} />
        </div>
      </td>
      <td>
        <ScheduleStatus line={line} today={today} />
      </td>
      <td data-label="Verdict">
        <CompletionStatus completion={line.completion} />
      </td>
    </tr>
  )
}
