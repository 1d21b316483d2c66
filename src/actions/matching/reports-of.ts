import type { SourceWithText } from '../../db/sources.js'
import type { Gazetteer } from '../../extract/gazetteer.js'
import { type ReadReport, type ReportFacts, readReports } from '../../extract/reports/read.js'
import { Remembered } from './remembered.js'

/** What of a source its reports are read from. */
export type ReportedText = Pick<SourceWithText, 'id' | 'text' | 'said' | 'hemisphere' | 'dayOrder'>

export type ReportedSource = SourceWithText

/** Reading goes over the whole text, and the same sources are looked at again and again. */
const MOST_SOURCES = 200
const MOST_CHARACTERS = 16_000_000

const read = new WeakMap<Gazetteer, Remembered<number, ReadReport[]>>()

/** The reports of a source in order; their numbers count from 1 and stay, since its text does. */
export function reportsOf(source: ReportedText, gazetteer: Gazetteer): readonly ReadReport[] {
  const { id, text, said, hemisphere, dayOrder } = source
  const facts = { said, hemisphere, monthFirst: dayOrder === 'month_first' }
  const known = read.get(gazetteer) ?? new Remembered(MOST_SOURCES, MOST_CHARACTERS)
  read.set(gazetteer, known)
  // Facts can be corrected, and another database counts its sources anew.
  const dependsOn = [text, said, hemisphere, dayOrder]
  return known.get(id, dependsOn, () => readIn(text, facts, gazetteer))
}

/** What does not stand there word for word is never shown. */
const readIn = (text: string, facts: ReportFacts, gazetteer: Gazetteer): ReadReport[] =>
  readReports(text, facts, gazetteer).filter(
    ({ start, end, quote }) => text.slice(start, end) === quote,
  )
