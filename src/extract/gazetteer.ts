import { flatten } from './flat.js'
import { isBlocked, type Surroundings } from './gazetteer-guards.js'
import {
  nextOpening,
  type Opening,
  openingOf,
  twoBefore,
  wordAfter,
  wordAt,
  wordsOf,
} from './gazetteer-words.js'
import { nameKeys } from './name-keys.js'

export interface GazetteerEntry {
  /** Canonical name; entries with the same name are merged. */
  name: string
  kind: 'state' | 'ministry' | 'organisation' | 'group'
  aliases?: string[] | undefined
  demonyms?: string[] | undefined
  capital?: string | undefined
  /** Canonical name of the entity it belongs to. */
  parent?: string | undefined
  hemisphere?: 'south' | undefined
  /** A parliament: what is said there is said for its state. */
  parliament?: boolean | undefined
  /** Host names of its own sites. */
  hosts?: string[] | undefined
  /** People known to speak for it. */
  people?: string[] | undefined
}

export type MatchedBy = 'name' | 'demonym' | 'capital' | 'person'

interface Key {
  words: string[]
  name: string
  by: MatchedBy
  /** Others go by the same words: "Congolese", "Dominican". */
  rivals?: string[]
}

export interface Gazetteer {
  entries: ReadonlyMap<string, GazetteerEntry>
  /** Keys by their first word in lower case, longest first. */
  keys: ReadonlyMap<string, Key[]>
  /** Last names of known people, in lower case -> canonical name of their party. */
  surnames: ReadonlyMap<string, string>
  opening: Opening
}

/** A known name found in a text; `start`, `end` are offsets into it. */
export interface Mention {
  start: number
  end: number
  name: string
  by: MatchedBy
}

const SMALL = new Set(['of', 'the', 'and', 'for', 'de', 'd', 'da', 'on', 'in', 'to'])

/** Builds the lookup index; entries of the same name are merged, so that a user's file adds to ours. */
export function buildGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  const merged = new Map<string, GazetteerEntry>()
  for (const entry of entries) merged.set(entry.name, merge(merged.get(entry.name), entry))
  const keys = new Map<string, Key[]>()
  for (const entry of merged.values()) for (const key of keysOf(entry)) addKey(keys, key)
  for (const list of keys.values()) list.sort((a, b) => b.words.length - a.words.length)
  return {
    entries: merged,
    keys,
    surnames: surnamesOf([...merged.values()]),
    opening: openingOf([...keys.values()].flat().flatMap((k) => k.words[0] ?? [])),
  }
}

function surnamesOf(entries: readonly GazetteerEntry[]): Map<string, string> {
  const surnames = new Map<string, string>()
  for (const { people = [], name } of entries)
    for (const person of people)
      for (const key of nameKeys(person.split(' ').at(-1) ?? ''))
        if (!surnames.has(key)) surnames.set(key, name)
  return surnames
}

function merge(old: GazetteerEntry | undefined, added: GazetteerEntry): GazetteerEntry {
  if (!old) return added
  return {
    ...old,
    ...added,
    kind: old.kind,
    aliases: [...(old.aliases ?? []), ...(added.aliases ?? [])],
    demonyms: [...(old.demonyms ?? []), ...(added.demonyms ?? [])],
    hosts: [...(old.hosts ?? []), ...(added.hosts ?? [])],
    people: [...(old.people ?? []), ...(added.people ?? [])],
    capital: added.capital ?? old.capital,
    parent: added.parent ?? old.parent,
    hemisphere: added.hemisphere ?? old.hemisphere,
    parliament: added.parliament ?? old.parliament,
  }
}

function keysOf(entry: GazetteerEntry): Key[] {
  const key = (text: string, by: MatchedBy): Key => ({
    words: wordsOf(flatten(text)),
    name: entry.name,
    by,
  })
  const demonyms = (entry.demonyms ?? []).flatMap((d) => [d, plural(d)])
  return [
    ...[entry.name, ...(entry.aliases ?? [])].map((n) => key(n.replace(/^the /i, ''), 'name')),
    ...demonyms.map((d) => key(d, 'demonym')),
    ...(entry.capital ? [key(entry.capital, 'capital')] : []),
    ...(entry.people ?? []).map((p) => key(p, 'person')),
  ].filter((k) => k.words.length > 0)
}

const plural = (demonym: string): string =>
  /(?:[aeiou]n|i|er)$/.test(demonym) ? `${demonym}s` : demonym

function addKey(keys: Map<string, Key[]>, key: Key): void {
  const first = (key.words[0] ?? '').toLowerCase()
  const list = keys.get(first) ?? []
  const same = list.find((k) => k.by === key.by && k.words.join(' ') === key.words.join(' '))
  if (same && same.name !== key.name && key.by !== 'person')
    same.rivals = [...(same.rivals ?? []), key.name]
  else list.push(key)
  keys.set(first, list)
}

/** Every known name in a text, longest match first, left to right, without overlaps. */
export function findMentions(text: string, gazetteer: Gazetteer): Mention[] {
  const flat = flatten(text, true)
  const found: Mention[] = []
  const shared = new Map<number, string[]>()
  const { opening } = gazetteer
  let past = 0
  for (let at = nextOpening(flat, 0, opening); at >= 0; at = nextOpening(flat, past, opening)) {
    past = at + 1
    const match = matchAt(flat, at, gazetteer)
    if (!match || isBlocked(around(flat, at, match))) continue
    const { key, end } = match
    found.push({ start: at, end, name: key.name, by: key.by })
    if (key.rivals) shared.set(found.length - 1, key.rivals)
    past = end
  }
  return shared.size === 0 ? found : settled(found, shared)
}

/** A name that several share is the one's that the text names in full; nobody's where that is open. */
function settled(found: readonly Mention[], shared: ReadonlyMap<number, string[]>): Mention[] {
  const clear = new Set(found.filter((_, i) => !shared.has(i)).map((m) => m.name))
  return found.flatMap((mention, i) => {
    const meant = [mention.name, ...(shared.get(i) ?? [])].filter((name) => clear.has(name))
    if (!shared.has(i)) return [mention]
    return meant.length === 1 && meant[0] ? [{ ...mention, name: meant[0] }] : []
  })
}

function around(flat: string, start: number, { key, end }: Match): Surroundings {
  const next = wordAfter(flat, end)
  return {
    by: key.by,
    name: key.words.join(' '),
    before: twoBefore(flat, start),
    after: next?.text ?? '',
    adjoins: next?.start === end + 1 && flat.charAt(end) === ' ',
  }
}

interface Match {
  key: Key
  end: number
}

function matchAt(flat: string, start: number, gazetteer: Gazetteer): Match | null {
  const first = wordAt(flat, start)
  const keys = first && gazetteer.keys.get(first.text.toLowerCase())
  if (!keys) return null
  const words = [first]
  for (const key of keys) {
    while (words.length < key.words.length) {
      const next = wordAfter(flat, words.at(-1)?.end ?? start)
      if (!next) break
      words.push(next)
    }
    const last = words[key.words.length - 1]
    if (last && key.words.every((w, j) => sameWord(w, words[j]?.text ?? '')))
      return { key, end: last.end }
  }
  return null
}

function sameWord(known: string, seen: string): boolean {
  if (known === seen) return true
  const lower = seen.toLowerCase()
  if (known.toLowerCase() !== lower) return false
  return SMALL.has(lower) || (seen.length >= 4 && seen === seen.toUpperCase())
}

/** The entity that answers for a name: ministries and agencies answer through their state. */
export function answering(name: string, gazetteer: Gazetteer): string {
  const entry = gazetteer.entries.get(name)
  const parent = entry?.parent ? gazetteer.entries.get(entry.parent) : undefined
  return parent?.kind === 'state' ? parent.name : name
}
