import type { VerdictView } from '../../db/verdicts.js'
import { completionWords, shortDay } from '../../domain/words.js'

/** What people judged, newest first; undone ones stay, struck out. */
export function VerdictList({ verdicts }: { verdicts: readonly VerdictView[] }) {
  if (verdicts.length === 0) return <p>Nobody has recorded a verdict.</p>
  return (
    <table>
      <caption>Verdicts, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">Recorded</th>
          <th scope="col">Verdict</th>
          <th scope="col">Happened</th>
          <th scope="col">By</th>
          <th scope="col">Words</th>
        </tr>
      </thead>
      <tbody>
        {verdicts.map((one) => (
          <tr>
            <td class="day" data-label="Recorded">
              {shortDay(one.recordedOn)}
            </td>
            <td data-label="Verdict">
              {one.undone ? <s>{words(one)}</s> : words(one)}
              {one.undone && ' (undone)'}
            </td>
            <td class="day" data-label="Happened">
              {one.happenedOn === null ? '' : shortDay(one.happenedOn)}
            </td>
            <td data-label="By">{one.author?.name ?? one.author?.address ?? ''}</td>
            <td data-label="Words">{[one.reason, one.note].filter((text) => text).join('; ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function words({ party, completion, restExpected, restBy }: VerdictView): string {
  const verdict =
    party === null ? completionWords(completion) : `${party}: ${completionWords(completion)}`
  if (completion !== 'partially_fulfilled') return verdict
  if (restExpected === false) return `${verdict}, the rest no longer expected`
  return restBy === null
    ? `${verdict}, the rest expected`
    : `${verdict}, the rest by ${shortDay(restBy)}`
}
