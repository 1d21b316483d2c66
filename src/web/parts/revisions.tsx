import type { RevisionView } from '../../db/revisions.js'
import { shortDay, windowWords } from '../../domain/words.js'

const KINDS: Readonly<Record<RevisionView['kind'], string>> = {
  first: 'First date',
  agreed: 'Moved, agreed by the parties',
  one_sided: 'Moved, announced by one side',
  reread: 'Our reading corrected',
  anchor: 'The event got its date',
  undo: 'Taken back',
}

/** Every window it had, oldest first. */
export function Revisions({ revisions }: { revisions: readonly RevisionView[] }) {
  if (revisions.length === 0) return <p>No date has been recorded.</p>
  return (
    <table>
      <caption>Every date it had, the oldest first</caption>
      <thead>
        <tr>
          <th scope="col">Recorded</th>
          <th scope="col">Window</th>
          <th scope="col">How</th>
          <th scope="col">By whom and why</th>
        </tr>
      </thead>
      <tbody>
        {revisions.map((one) => (
          <tr>
            <td class="day" data-label="Recorded">
              {shortDay(one.day)}
            </td>
            <td data-label="Window">{one.window === null ? 'no date' : windowWords(one.window)}</td>
            <td data-label="How">{KINDS[one.kind]}</td>
            <td data-label="By whom and why">{because(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const because = ({ announcedBy, note, window }: RevisionView) =>
  [announcedBy, note ?? window?.basis].filter((one) => one).join(': ')
