import type { Window } from '../window.js'
import { shortDay, windowWords } from '../words.js'
import type { Overlap } from './overlap.js'
import type { Together } from './parties.js'
import type { Report } from './types.js'
import { isEvent } from './vocabulary.js'
import { type Relation, relationOf } from './windows.js'

const MOST = 5

/** "Same parties, same event (ministerial conference, Sochi)". */
export function likenessWords(together: Together, { shown }: Overlap): string {
  const telling = shown.filter(({ weight, group }) => weight > 0.3 || isEvent(group))
  const words = (telling.length > 0 ? telling : shown).slice(0, MOST).map((one) => one.shown)
  const what = shown.some(({ group }) => isEvent(group)) ? 'event' : 'matter'
  return `${capital(together.words)}, same ${what} (${words.join(', ')})`
}

/** What the new date is beside the one in the register. */
export function dateWords(old: Window | null, said: Window | null): string {
  const relation: Relation = relationOf(old, said)
  const before = old === null ? 'no date' : windowWords(old)
  const now = said === null ? '' : windowWords(said)
  if (relation === 'silent')
    return old === null ? 'no date in either' : `names no date; the register says ${before}`
  if (relation === 'same') return `says ${now}, as the register does`
  if (relation === 'wider') return `says ${now}, which holds the register’s ${before}`
  if (relation === 'dated') return `says ${now} where the register has no date`
  return `says ${now} where the register says ${before}`
}

export function reportWords(report: Report, old: Window | null): string {
  const { kind, cue, when } = report
  const day = when === null ? '' : ` in ${windowWords(when)}`
  if (kind === 'withdrawn') return `says that it will not happen (“${cue}”)`
  if (kind === 'done') return `says that it happened (“${cue}”)${whenWords(when)}`
  if (when === null) return `says that it was put off (“${cue}”) and gives no new date`
  return old === null ? `says “${cue}”,${day}` : dateWords(old, when)
}

function whenWords(when: Window | null): string {
  if (when === null) return '; the day is not told'
  return when.from !== null && when.from === when.until
    ? ` on ${shortDay(when.from)}`
    : `, ${windowWords(when)}`
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
