import {
  answering,
  findMentions,
  type Gazetteer,
  type GazetteerEntry,
} from '../extract/gazetteer.js'

export interface Canonical {
  name: string
  kind: GazetteerEntry['kind'] | 'other'
  /** Name of the entity it belongs to. */
  parent: string | null
}

const known = new WeakMap<Gazetteer, Map<string, GazetteerEntry>>()

/** A party as the gazetteer names it; a name it does not know stays as it is, kind 'other'. */
export function canonicalParty(gazetteer: Gazetteer, given: string): Canonical {
  const name = given.trim().replace(/\s+/g, ' ')
  const entry = byName(gazetteer).get(keyOf(name))
  if (entry) return { name: entry.name, kind: entry.kind, parent: entry.parent ?? null }
  return MINISTRY.test(name) ? ministry(gazetteer, name) : { name, kind: 'other', parent: null }
}

const MINISTRY = /\b(?:ministry|ministère|department|foreign office)\b/i

/** "Ministry of Foreign Affairs of Mali" belongs to the one state that its name holds. */
function ministry(gazetteer: Gazetteer, name: string): Canonical {
  const states = findMentions(name, gazetteer)
    .map((mention) => answering(mention.name, gazetteer))
    .filter((state) => gazetteer.entries.get(state)?.kind === 'state')
  const [first, ...others] = new Set(states)
  return { name, kind: 'ministry', parent: others.length === 0 ? (first ?? null) : null }
}

function byName(gazetteer: Gazetteer): Map<string, GazetteerEntry> {
  const made = known.get(gazetteer)
  if (made) return made
  const map = new Map<string, GazetteerEntry>()
  for (const entry of gazetteer.entries.values()) {
    for (const alias of entry.aliases ?? [])
      if (!map.has(keyOf(alias))) map.set(keyOf(alias), entry)
  }
  for (const entry of gazetteer.entries.values()) map.set(keyOf(entry.name), entry)
  known.set(gazetteer, map)
  return map
}

const keyOf = (name: string): string => name.toLowerCase().replace(/^the /, '')
