import type { Circle } from './circle.js'
import { answering, type Mention } from './gazetteer.js'
import type { Promiser } from './promiser.js'
import type { Token } from './token.js'

const ALL =
  /\b(?:they|both|the (?:two|three|four|five|leaders|presidents|parties|sides|participants|ministers|governments|countries|prime ministers|president and (?:the )?prime minister|prime minister and (?:the )?president)|our (?:two|three|four|five)|our (?:governments|countries|nations|teams|leaders|ministers|companies)|two (?:leaders|presidents|sides|countries|governments))\b/
const TOGETHER =
  /\b(?:together|jointly|both (?:our )?(?:countries|sides)|each other|our two|bilateral)\b/

export interface Speaking {
  /** Parties the speaker stands for; empty where unknown. */
  speaker: readonly string[]
  /** Somebody speaks of whom the text does not tell for whom. */
  unknown: boolean
  /** Agreed or decided: by all sides. */
  joint: boolean
  /** Parties of the sentence before, for "it", "he" and bodies named there. */
  earlier: readonly string[]
  clause: string
}

/** The promising parties, by canonical name, of a subject phrase. */
export function promisers(promiser: Promiser, circle: Circle, speaking: Speaking): string[] {
  const { kind, named } = promiser
  const lower = promiser.phrase.toLowerCase()
  if (named.length > 0) return withAll(named, lower, circle)
  if (MY_COUNTRY.test(lower) && circle.body.some((b) => speaking.speaker.includes(b))) return []
  if (kind === 'we' || kind === 'i') return ours(circle, speaking)
  if (/^(?:he|she)$/.test(lower) && speaking.earlier.length > 0) return speaking.earlier.slice(0, 1)
  if (ALL.test(lower)) return everybody(circle, speaking)
  if (/\b(?:our|my)\b/.test(lower)) return ours(circle, speaking)
  if (OWN.test(lower)) return ours(circle, speaking)
  if (/\b(?:joint|bilateral|mixed)\b/.test(lower)) return everybody(circle, speaking)
  if (OFFICE.test(lower) && circle.host) return [circle.host]
  if (kind === 'it' && speaking.joint) return everybody(circle, speaking)
  if (/\b(?:talks|negotiations|consultations)\b/.test(lower)) return everybody(circle, speaking)
  if (/^(?:it|body|event)$/.test(kind) && speaking.earlier.length > 0)
    return circle.parties.filter((p) => speaking.earlier.includes(p))
  return everybody(circle, speaking)
}

/** "The government will decide": that of the one who says so. */
const OWN = /^the (?:government|cabinet|parliament|ministry)$/

const OFFICE = /\bthe (?:president|prime minister|chancellor|vice president|secretary)\b/

/** "President Biden and his counterpart" names one of two. */
const withAll = (named: string[], lower: string, circle: Circle): string[] =>
  /\b(?:his|her|their) counterparts?\b/.test(lower)
    ? [...new Set([...named, ...circle.parties])]
    : named

/** A body's chair who speaks of "my country" speaks for a state that is not told. */
const MY_COUNTRY = /\bmy (?:own )?(?:country|nation|government|capital|people)\b/

function ours(circle: Circle, speaking: Speaking): string[] {
  if (circle.body.length > 0 && speaking.speaker.length === 0) return []
  const joint =
    circle.jointStatement || speaking.joint || TOGETHER.test(speaking.clause.toLowerCase())
  if (joint && circle.parties.length > 0)
    return [...new Set([...speaking.speaker, ...circle.parties])]
  if (speaking.unknown && circle.parties.length > 1) return []
  return speaking.speaker.length > 0 ? [...speaking.speaker] : everybody(circle, speaking)
}

const everybody = (circle: Circle, speaking: Speaking): string[] =>
  circle.parties.length > 0 ? [...circle.parties] : [...speaking.speaker]

const TO =
  /^(?:to|for|with|supply|provide|support|help|assist|ensure|give|join|send|offer|supplying|providing|supporting|helping|giving|that)$/

/** Those the promise is made to, where the words say so. */
export function beneficiaries(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  by: readonly string[],
  circle: Circle,
): string[] {
  const named = mentions
    .filter((m) => follows(tokens, m) && standsAlone(tokens, m, circle))
    .map((m) => answering(m.name, circle.gazetteer))
  const others = circle.parties.filter((p) => !by.includes(p))
  const pronoun = tokens.some((t, i) => /^(?:them|you|they|your|their)$/.test(t.lower) && i > 0)
  const meant = pronoun && others.length === 1 && by.length > 0 ? others : []
  return [...new Set([...named, ...meant])].filter((p) => !by.includes(p))
}

function follows(tokens: readonly Token[], m: Mention): boolean {
  const i = tokens.findIndex((t) => t.start >= m.start)
  return tokens.slice(Math.max(0, i - 2), i).some((t) => TO.test(t.lower))
}

/** "Kenyan-led talks" and "reform of WTO rules" are promised to nobody named. */
function standsAlone(tokens: readonly Token[], m: Mention, { gazetteer }: Circle): boolean {
  const next = tokens.find((t) => t.start >= m.end)
  if (!next || next.start > m.end + 1) return true
  if (next.text === '-') return false
  const state = gazetteer.entries.get(answering(m.name, gazetteer))?.kind === 'state'
  return m.by !== 'name' || !/^(?:NOUN|PROPN)$/.test(next.pos) || (state && next.pos === 'PROPN')
}
