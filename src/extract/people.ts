import { flatten } from './flat.js'
import { findMentions, type Gazetteer, type Mention } from './gazetteer.js'

/** Surname or given name in lower case -> canonical party the person speaks for. */
export type People = ReadonlyMap<string, string>

const ROLE =
  '(?:(?:Deputy |Vice |Interim |First |Crown |Acting |Prime |Foreign |Defen[cs]e |Finance |Trade |Federal |State )*(?:President|Prime Minister|Minister|Chancellor|Premier|Secretary(?:[ -]General)?|King|Queen|Prince|Sultan|Emir|Sheikh|Ambassador|High Representative|Chairman|Chairperson|Chair|Commissioner|Speaker|Envoy|Taoiseach))'
const NAME =
  "\\p{Lu}[\\p{L}'.-]+(?: (?:(?:da|de|von|van|bin|al|el|dos|du) )?\\p{Lu}[\\p{L}'.-]*){0,5}"

const NAMED_OF = new RegExp(`${ROLE} (${NAME}),? of (?:the )?$`, 'u')
const OFFICE_OF = new RegExp(`${ROLE}(?: (?:of|for|and) [\\p{L} ,&-]{1,80}?)? of (?:the )?$`, 'u')
const POSSESSED = /(?:^|[^\p{L}])$/u
const THEN_NAME = new RegExp(`^,? (?:Mr\\.? |H\\.E\\. |Dr\\.? )*(${NAME})`, 'u')
const ROLE_THEN_NAME = new RegExp(
  `^(?:'s)? (?:[\\p{Lu}][\\p{L}]+ ){0,3}?${ROLE}(?: (?:of|for) [\\p{Lu}][\\p{L} &]{1,60}?)?,? (${NAME})`,
  'u',
)
const NAME_THEN_OFFICE = new RegExp(
  `(${NAME}), (?:the )?${ROLE}[\\p{L} ,&-]{0,80} of (?:the )?$`,
  'u',
)
const PLAIN = new Set(
  'president minister prime foreign secretary general chancellor vice the and his her your our jr sr excellency honorable before after bilateral meeting summit joint press conference statement statements today monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
)

/** Who speaks for whom, read from phrases such as "Malian Minister X" or "President X of Y". */
export function readPeople(text: string, gazetteer: Gazetteer): Map<string, string> {
  const people = new Map<string, string>()
  const flat = flatten(text, true)
  const mentions = findMentions(flat, gazetteer)
  const states = new Set(
    mentions.filter((m) => m.by !== 'person').map((m) => flat.slice(m.start, m.end).toLowerCase()),
  )
  for (const m of mentions)
    if (m.by === 'person') addName(people, flat.slice(m.start, m.end), m.name)
  for (const m of mentions) {
    if (m.by === 'person' || m.by === 'capital') continue
    for (const name of namesAround(flat, m)) addName(people, name, m.name, states)
  }
  for (const entry of gazetteer.entries.values())
    for (const person of entry.people ?? []) addName(people, lastName(person), entry.name)
  return people
}

function namesAround(flat: string, m: Mention): string[] {
  const before = flat.slice(Math.max(0, m.start - 160), m.start)
  const after = flat.slice(m.end, m.end + 160)
  const names: Array<string | undefined> = []
  if (m.by === 'name') {
    names.push(NAMED_OF.exec(before)?.[1], NAME_THEN_OFFICE.exec(before)?.[1])
    if (OFFICE_OF.test(before)) names.push(THEN_NAME.exec(after)?.[1])
  }
  if (POSSESSED.test(before)) names.push(ROLE_THEN_NAME.exec(after)?.[1])
  return names.filter((n): n is string => n !== undefined)
}

const NONE: ReadonlySet<string> = new Set()
const lastName = (person: string): string => person.split(' ').at(-1) ?? ''

function addName(people: Map<string, string>, name: string, party: string, not = NONE): void {
  for (const part of name.replace(/'s$/, '').split(/[ ]+/)) {
    const key = part.toLowerCase().replace(/[.,']+$/, '')
    if (
      key.length >= 3 &&
      /^\p{Lu}/u.test(part) &&
      !PLAIN.has(key) &&
      !not.has(key) &&
      !people.has(key)
    )
      people.set(key, party)
  }
}

const UNPLACED = new RegExp(`(${ROLE}) (${NAME})`, 'gu')

/** People named with an office but no state: they stand for the host, where nobody else does. */
export function placeOthers(text: string, people: Map<string, string>, host: string | null): void {
  if (!host) return
  for (const match of flatten(text, true).matchAll(UNPLACED)) {
    const name = match[2]
    if (name && partyOf(name, people) === null) addName(people, name, host)
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
