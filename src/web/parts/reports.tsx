import type { ReportMatches, SourceMatches } from '../../actions/matching/match.js'
import type { Day } from '../../domain/window.js'
import { MatchBox } from './match.js'
import type { Mark } from './source-text.js'

interface ReportsProps {
  found: SourceMatches
  back: string
  today: Day
}

/** What a source tells of lines that are open: done, called off, moved. */
export function Reports({ found, back, today }: ReportsProps) {
  const { source, reports } = found
  if (reports.length === 0) return null
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">Reports on known commitments</h2>
      <ol class="entries">
        {reports.map(({ no, report, matches }: ReportMatches) => (
          <li id={`r${no}`}>
            {matches.map((match) => (
              <MatchBox
                match={match}
                newer={{ quote: report.quote, said: source.said, title: source.title }}
                told={{ sourceId: source.id, report: no }}
                back={`${back}#reports`}
                today={today}
              />
            ))}
            <a class="small" href={`#m${report.start}`}>
              in the text
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Where the reports stand in the text, linked to the lines they are about. */
export const reportMarks = ({ reports }: SourceMatches): Mark[] =>
  reports.flatMap(({ report, matches }) =>
    matches.slice(0, 1).map(({ of }) => ({
      ...{ id: of, start: report.start, end: report.end, waiting: true },
    })),
  )
