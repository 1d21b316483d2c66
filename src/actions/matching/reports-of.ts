import type { SourceWithText } from '../../db/sources.js'
import type { Gazetteer } from '../../extract/gazetteer.js'
import { type ReadReport, readReports } from '../../extract/reports/read.js'

export type ReportedSource = SourceWithText

/** The reports of a source in order; their numbers count from 1 and stay, since its text does. */
export function reportsOf(source: ReportedSource, gazetteer: Gazetteer): ReadReport[] {
  const { text, said, hemisphere, dayOrder } = source
  const facts = { said, hemisphere, monthFirst: dayOrder === 'month_first' }
  // What does not stand there word for word is never shown.
  return readReports(text, facts, gazetteer).filter(
    ({ start, end, quote }) => text.slice(start, end) === quote,
  )
}
