import { flatten } from './flat.js'
import { findMentions, type Gazetteer, type Mention } from './gazetteer.js'
import { nameKeys } from './name-keys.js'
import { firstFrom } from './place.js'
import type { Prepared } from './prepared.js'

/** Surname or given name in lower case -> canonical party the person speaks for. */
export type People = ReadonlyMap<string, string>

const OFFICES =
  'President|Prime Minister|Minister|Chancellor|Premier|Secretary(?:[ -]General)?|King|Queen|Prince|Sultan|Emir|Sheikh|Ambassador|High Representative|Chairman|Chairperson|Chair|Commissioner|Speaker|Envoy|Taoiseach'
const ROLE = `(?:(?:Deputy |Vice |Interim |First |Crown |Acting |Prime |Foreign |Defen[cs]e |Finance |Trade |Federal |State )*(?:${OFFICES}))`
const OFFICE = new RegExp(OFFICES, 'g')
/** How far from a party's name its people are looked for. */
const NEAR = 160
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
/** A person named beside a party; `certain`: the gazetteer knows whom they speak for. */
interface Spokesperson {
  name: string
  party: string
  certain: boolean
}

/** Who speaks for whom, read from phrases such as "Malian Minister X" or "President X of Y". */
export function readPeople(
  title: string,
  { flat, mentions }: Prepared,
  gazetteer: Gazetteer,
): Map<string, string> {
  const head = flatten(title, true)
  const inHead = findMentions(head, gazetteer)
  const places = new Set([...placeNames(head, inHead), ...placeNames(flat, mentions)])
  const named = [...spokespeople(head, inHead), ...spokespeople(flat, mentions)]
  const people = new Map<string, string>()
  for (const { name, party, certain } of named) if (!certain) addName(people, name, party, places)
  for (const { name, party, certain } of named) if (certain) addName(people, name, party)
  for (const [key, party] of gazetteer.surnames) if (!people.has(key)) people.set(key, party)
  return people
}

const placeNames = (flat: string, mentions: readonly Mention[]): string[] =>
  mentions.filter((m) => m.by !== 'person').map((m) => flat.slice(m.start, m.end).toLowerCase())

function spokespeople(flat: string, mentions: readonly Mention[]): Spokesperson[] {
  const offices = [...flat.matchAll(OFFICE)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }))
  return mentions.flatMap((m): Spokesperson[] => {
    if (m.by === 'person')
      return [{ name: flat.slice(m.start, m.end), party: m.name, certain: true }]
    const office = offices[firstFrom(offices, m.start - NEAR)]
    if (m.by === 'capital' || !office || office.start > m.end + NEAR) return []
    return namesAround(flat, m).map((name) => ({ name, party: m.name, certain: false }))
  })
}

function namesAround(flat: string, m: Mention): string[] {
  const before = flat.slice(Math.max(0, m.start - NEAR), m.start)
  const after = flat.slice(m.end, m.end + NEAR)
  const names: Array<string | undefined> = []
  if (m.by === 'name') {
    names.push(NAMED_OF.exec(before)?.[1], NAME_THEN_OFFICE.exec(before)?.[1])
    if (OFFICE_OF.test(before)) names.push(THEN_NAME.exec(after)?.[1])
  }
  if (POSSESSED.test(before)) names.push(ROLE_THEN_NAME.exec(after)?.[1])
  return names.filter((n): n is string => n !== undefined)
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
