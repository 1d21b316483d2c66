import type { Day } from '../../src/domain/window.js'
import { type DateFacts, readDates } from '../../src/extract/dates/read.js'

/** A stretch of a sentence read as calendar dates, both ends inclusive, null when open. */
export interface ReadWindow {
  text: string
  start: number
  end: number
  from: Day | null
  until: Day | null
}

export type DateReader = (text: string, facts: DateFacts) => ReadWindow[]

/** What our grammar gives as windows; days to look again and anchors are none. */
export const readOurs: DateReader = (text, facts) =>
  readDates(text, facts).filter((reading) => reading.type === 'window')
