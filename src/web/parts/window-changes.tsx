import type { WindowChange } from '../../actions/correct-source.js'
import type { Window } from '../../domain/window.js'
import { windowWords } from '../../domain/words.js'

const words = (window: Window | null) => (window === null ? 'no date' : windowWords(window))

/** What corrected facts would do to the windows: nothing changes until somebody approves it. */
export function WindowChanges({ id, changes }: { id: number; changes: readonly WindowChange[] }) {
  return (
    <>
      <h1>The facts are corrected; these windows read differently now</h1>
      <p>
        <a href={`/sources/${id}`}>Keep them all as they are</a>, or change them one by one:
      </p>
      <table>
        <caption>Windows read again</caption>
        <thead>
          <tr>
            <th scope="col">Commitment</th>
            <th scope="col">Now</th>
            <th scope="col">Read again</th>
            <th scope="col">Decide</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr>
              <th scope="row">
                <a href={`/commitments/${change.id}`}>{change.title}</a>
              </th>
              <td data-label="Now">{words(change.before)}</td>
              <td data-label="Read again">{words(change.after)}</td>
              <td>
                <Approve id={id} ids={[change.id]} button="Change this window" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > 1 && (
        <Approve id={id} ids={changes.map((one) => one.id)} button="Change all of them" />
      )}
    </>
  )
}

function Approve({ id, ids, button }: { id: number; ids: readonly number[]; button: string }) {
  return (
    <form method="post" action={`/sources/${id}`} class="inline">
      <input type="hidden" name="approve" value={ids.join(';')} />
      <button type="submit">{button}</button>
    </form>
  )
}
