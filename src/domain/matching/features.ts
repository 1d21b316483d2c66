import { actOfEvent, familiesOf } from './acts.js'
import { stem } from './stem.js'
import { groupOf, isEvent, ordinalOf, STOP } from './vocabulary.js'

export interface Word {
  /** As it stands in the text. */
  shown: string
  weight: number
}

/** What a text is about: its words by group, and what tells it from others of its kind. */
export interface Features {
  words: ReadonlyMap<string, Word>
  ordinals: ReadonlySet<number>
  places: ReadonlySet<string>
}

const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu
const AFTER_PLACE = /\b(?:in|at|near)\s+$/i

/** Words of names that are compared as parties are left out; so are those of dates. */
export function featuresOf(
  text: string,
  names: readonly string[],
  dates: readonly string[],
): Features {
  const plain = without(text.replace(/[’ʼ]/g, "'"), [...dates, ...names])
  const words = new Map<string, Word>()
  const ordinals = new Set<number>()
  const places = new Set<string>()
  for (const match of plain.matchAll(WORD)) {
    const shown = match[0].replace(/'s$/, '')
    const ordinal = ordinalOf(shown)
    if (ordinal !== null) ordinals.add(ordinal)
    const stemmed = stem(shown)
    if (ordinal !== null || STOP.has(stemmed) || /^(?:19|20)\d\d$/.test(stemmed)) continue
    if (stemmed.length < 3 && !/\d/.test(stemmed)) continue
    const group = groupOf(stemmed)
    const proper = isProper(plain, match.index, shown)
    const weight = proper && group.weight === 1 ? 1.4 : group.weight
    const known = words.get(group.name)
    if (!known) words.set(group.name, { shown, weight })
    if (proper && AFTER_PLACE.test(plain.slice(0, match.index))) places.add(group.name)
  }
  return { words, ordinals, places }
}

/** A capital inside a sentence; at its beginning every word has one. */
function isProper(text: string, at: number, word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && /[\p{L}\p{N},][\s\-–]+$/u.test(text.slice(0, at))
}

function without(text: string, parts: readonly string[]): string {
  return parts
    .filter((part) => part.trim() !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, part) => rest.replaceAll(part, ' , '), text)
}

/** What is to be done: the first verb of a title that reads as a task, else what its event asks for. */
export function actsOf(title: string, { words }: Features): ReadonlySet<string> {
  const verb = title.replace(/^(?:to|not)\s+/i, '')
  const families = familiesOf(verb)
  const first = stem(verb.split(/\s+/)[0] ?? '')
  if (families.length > 0 && !isEvent(groupOf(first).name)) return new Set(families)
  const events = [...words.keys()].flatMap((word) => actOfEvent(word) ?? [])
  if (events.length > 0) return new Set(events)
  return families.length > 0 ? new Set(families) : new Set([`verb ${first}`])
}

export const hasEvent = (words: Iterable<string>): boolean => [...words].some(isEvent)
