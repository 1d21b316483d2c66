import { flatten } from './flat.js'
import { findMentions, type Gazetteer } from './gazetteer.js'
import { nameKeys } from './name-keys.js'
import { NAME, namedIn, ROLE } from './named.js'
import type { Prepared } from './prepared.js'

/** Surname or given name in lower case -> canonical party the person speaks for. */
export type People = ReadonlyMap<string, string>

/** Who speaks for whom, read from phrases such as "Malian Minister X" or "President X of Y". */
export function readPeople(
  title: string,
  { named }: Prepared,
  gazetteer: Gazetteer,
): Map<string, string> {
  const head = flatten(title, true)
  const inHead = namedIn(head, findMentions(head, gazetteer))
  const places = new Set([...inHead.places, ...named.places])
  const persons = [...inHead.spokespeople, ...named.spokespeople]
  const people = new Map<string, string>()
  for (const { name, party, certain } of persons) if (!certain) addName(people, name, party, places)
  for (const { name, party, certain } of persons) if (certain) addName(people, name, party)
  for (const [key, party] of gazetteer.surnames) if (!people.has(key)) people.set(key, party)
  return people
}

const NONE: ReadonlySet<string> = new Set()

function addName(people: Map<string, string>, name: string, party: string, not = NONE): void {
  for (const key of nameKeys(name)) if (!not.has(key) && !people.has(key)) people.set(key, party)
}

const UNPLACED = new RegExp(`(${ROLE}) (${NAME})`, 'gu')

/** People named with an office but no state: they stand for the host, where nobody else does. */
export function placeOthers(
  text: string,
  people: Map<string, string>,
  hostOf: () => string | null,
): void {
  for (const match of flatten(text, true).matchAll(UNPLACED)) {
    const name = match[2]
    if (!name || partyOf(name, people) !== null) continue
    const host = hostOf()
    if (host) addName(people, name, host)
  }
}

/** The party a name or speaker's label stands for, by its last known word; null where unknown. */
export function partyOf(name: string, people: People): string | null {
  const words = flatten(name)
    .toLowerCase()
    .split(/[^\p{L}'-]+/u)
  for (const word of words.reverse()) {
    const party = people.get(word.replace(/'s$/, ''))
    if (party) return party
  }
  return null
}
