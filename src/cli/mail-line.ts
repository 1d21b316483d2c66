import type { Temporal } from 'temporal-polyfill'
import { widthOf } from './format.js'

/** One mail on one line: when (UTC), to whom, subject cut at the terminal's edge. */
export function mailLine(
  mail: { at: Temporal.Instant; to: string; subject: string },
  columns: number,
): string {
  const when = mail.at.toString().slice(0, 16).replace('T', ' ')
  const line = `${when}  ${mail.to}  ${mail.subject}`
  const width = widthOf(columns)
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`
}
