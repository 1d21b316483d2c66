import type { SourceMatches } from '../../actions/matching/match.js'
import { countWords, shortDay } from '../../domain/words.js'

/** The newest sources that tell of open commitments, also where none of their candidates waits. */
export function ReportingSources({ found }: { found: readonly SourceMatches[] }) {
  const telling = found.filter(({ reports }) => reports.length > 0)
  if (telling.length === 0) return null
  return (
    <>
      <h2>Reports on known commitments</h2>
      <ul class="plain needs">
        {telling.map(({ source, reports }) => (
          <li>
            <a href={`/review/${source.id}#reports`}>{source.title}</a>{' '}
            <span class="soft">
              {`${shortDay(source.said)} · ${countWords(reports.length, 'report')} on known commitments`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
