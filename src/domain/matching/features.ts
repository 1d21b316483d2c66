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
    if (proper && AFTER_PLACE.test(plain.slice(Math.max(0, match.index - 12), match.index)))
      places.add(group.name)
  }
  return { words, ordinals, places }
}

/** A capital inside a sentence; at its beginning every word has one. */
function isProper(text: string, at: number, word: string): boolean {
  return (
    /^\p{Lu}\p{Ll}/u.test(word) &&
    /[\p{L}\p{N},][\s\-–]+$/u.test(text.slice(Math.max(0, at - 12), at))
  )
}

function without(text: string, parts: readonly string[]): string {
  return parts
    .filter((part) => part.trim() !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, part) => rest.replaceAll(part, ' , '), text)
}

/** The verb that a title begins with, where it reads as a task; null for a title without one. */
export function verbOf(title: string): string | null {
  const [first = '', second = ''] = title.replace(/^(?:to|not)\s+/i, '').split(/\s+/)
  if (isEvent(groupOf(stem(first)).name)) return null
  if (familiesOf(title).length > 0) return first
  const leads = [first, second].some((word) => STOP.has(stem(word))) || /^\p{Lu}/u.test(second)
  return leads && /^[\p{L}-]+$/u.test(first) ? first : null
}

/** What is to be done: the verb of a title, else what its event asks for. */
export function actsOf(title: string, { words }: Features): ReadonlySet<string> {
  const verb = verbOf(title)
  if (verb !== null) {
    const families = familiesOf(title.replace(/^(?:to|not)\s+/i, ''))
    return new Set(families.length > 0 ? families : [`verb ${stem(verb)}`])
  }
  return new Set([...words.keys()].flatMap((word) => actOfEvent(word) ?? []))
}

export const hasEvent = (words: Iterable<string>): boolean => [...words].some(isEvent)
