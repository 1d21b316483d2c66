import type { Match } from '../../actions/matching/match.js'
import type { RegisterLine } from '../../domain/register.js'
import type { Day } from '../../domain/window.js'
import { MatchBox } from './match.js'

interface KnownProps {
  line: RegisterLine
  /** Likeliest first. */
  matches: readonly Match[]
  back: string
  today: Day
}

/** What a candidate seems to repeat or move; the less likely ones behind a word. */
export function Known({ line, matches, back, today }: KnownProps) {
  const [first, ...others] = matches
  if (!first || line.origin === null) return null
  const { quote, said, title } = line.origin
  const shared = { newer: { quote, said, title }, told: { candidate: line.id }, back, today }
  return (
    <>
      <MatchBox match={first} {...shared} />
      {others.length > 0 && (
        <details>
          <summary>Or another line</summary>
          {others.map((match) => (
            <MatchBox match={match} {...shared} />
          ))}
        </details>
      )}
    </>
  )
}
