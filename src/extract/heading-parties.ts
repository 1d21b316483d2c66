import { flatten } from './flat.js'
import { answering, findMentions, type Gazetteer, type Mention } from './gazetteer.js'
import { isTopic, JOINT } from './joint.js'
import { namedTogether } from './named-together.js'
import { type People, partyOf, readPeople } from './people.js'
import type { Prepared } from './prepared.js'

/** What the heading lines and the address tell about where a statement was made. */
export interface Origin {
  title: string
  publisher: string | null
  /** Whoever the heading says speaks first. */
  firstSpeaker: string | null
  /** The state whose capital or name stands alone in the heading. */
  place: string | null
  /** The state in whose parliament it was said. */
  seat: string | null
}

/** Canonical names of the parties of a statement, and the state whose own people need no state. */
export function partiesOf(
  origin: Origin,
  source: Prepared,
  gazetteer: Gazetteer,
): { parties: string[]; host: string | null } {
  const { title, publisher } = origin
  const people = readPeople(title, source, gazetteer)
  const named = partiesIn(title, people, gazetteer)
  const homeless = personsIn(title).some((name) => partyOf(name, people) === null)
  const host = hostOf(origin, named, homeless, source, gazetteer)
  const joined = host && (homeless || named.length <= 1) ? [host, ...named] : named
  const parties = [...new Set(joined)]
  return { parties: orNamedTogether(parties, publisher, source, gazetteer), host }
}

function hostOf(
  { publisher, firstSpeaker, place, seat }: Origin,
  named: readonly string[],
  homeless: boolean,
  source: Prepared,
  gazetteer: Gazetteer,
): string | null {
  if (publisher !== null || seat !== null) return publisher ?? seat
  const speaking = findMentions(firstSpeaker ?? '', gazetteer)[0]
  if (speaking) return answering(speaking.name, gazetteer)
  if (homeless && named.length === 1 && (place === null || named.includes(place)))
    return otherSide(source, named, gazetteer)
  return homeless || named.length <= 1 || (place !== null && named.includes(place)) ? place : null
}

/** The state that a text names most, by far, beside the one that the heading names. */
function otherSide(
  { mentions }: Prepared,
  named: readonly string[],
  gazetteer: Gazetteer,
): string | null {
  const counts = new Map<string, number>()
  for (const m of mentions) {
    const name = answering(m.name, gazetteer)
    if (m.by === 'capital' || named.includes(name)) continue
    if (gazetteer.entries.get(name)?.kind !== 'state') continue
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] >= 3 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null
}

function partiesIn(title: string, people: People, gazetteer: Gazetteer): string[] {
  const names = findMentions(title, gazetteer)
    .filter((m) => (m.by === 'name' || m.by === 'demonym') && standsForParty(title, m))
    .map((m) => answering(m.name, gazetteer))
  const persons = personsIn(title).map((name) => partyOf(name, people))
  return [...new Set([...persons.filter((p): p is string => p !== null), ...names])]
}

/** In "Russia-Africa Forum" or "the NATO Summit" a name is the event's, not a party. */
const standsForParty = (title: string, m: Mention): boolean =>
  (JOINT.test(title) && !isTopic(flatten(title), m)) ||
  !/^[ -](?:Summit|Forum|Conference|Retreat)\b/.test(flatten(title).slice(m.end, m.end + 14))

const PERSON =
  /(?:President|Prime Minister|Minister|Chancellor|Secretary|Premier|King)\s+((?:\p{Lu}[\p{L}'.-]+\s?){1,4})/gu
const personsIn = (title: string): string[] =>
  [...flatten(title).matchAll(PERSON)].map((m) => (m[1] ?? '').replace(/'s\b/g, ''))

/** A heading that names one side at most ("Fact sheet: the trilateral summit") leaves it to the text. */
function orNamedTogether(
  parties: string[],
  publisher: string | null,
  source: Prepared,
  gazetteer: Gazetteer,
): string[] {
  const known = parties.length > 0 ? parties : publisher ? [publisher] : []
  if (known.length > 1 || spokenByOne(source)) return known
  const together = namedTogether(source, gazetteer)
  return known.every((p) => together.includes(p)) && together.length > 1 ? together : known
}

const spokenByOne = ({ paragraphs }: Prepared): boolean =>
  paragraphs.some((p) => p.speaker !== null)
