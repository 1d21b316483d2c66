import { type Circle, mentionsIn, personsIn } from './circle.js'
import { type SubjectSpan, subjectOf } from './clauses.js'
import type { Anchor } from './cues/cue.js'
import { answering, type Mention } from './gazetteer.js'
import { partyOf } from './people.js'
import { type SubjectKind, subjectKind } from './subject-kind.js'
import type { Token } from './token.js'

/** The phrase that names who promises. */
export interface Promiser {
  span: SubjectSpan
  tokens: readonly Token[]
  /** As said, with plain marks. */
  phrase: string
  kind: SubjectKind
  /** Canonical names found in the phrase, persons as the parties they speak for. */
  named: string[]
}

export interface Words {
  flat: string
  circle: Circle
}

/** Reads the subject of an anchor: its own, the reported clause's, or the owner of a noun. */
export function promiserOf(tokens: readonly Token[], anchor: Anchor, words: Words): Promiser {
  const reported = anchor.family === 'decision' ? anchor.subjectOf : undefined
  const span = subjectOf(tokens, reported ?? anchor.head)
  const owned = anchor.family === 'noun' && anchor.subjectOf === -1
  const own = owned ? tokens.slice(anchor.head, anchor.act) : tokens.slice(span.start, span.end)
  const read = readPhrase(own, words)
  if (owned) return { ...read, span, kind: read.named.length > 0 ? 'party' : 'body' }
  const refers = read.kind === 'it' || /^(?:he|she)$/i.test(read.phrase)
  const before = refers ? leadingParty(tokens, span.start, words) : null
  return before ? { ...before, span } : { ...read, span }
}

function readPhrase(tokens: readonly Token[], words: Words): Omit<Promiser, 'span'> {
  const first = tokens[0]
  const last = tokens.at(-1)
  if (!first || !last) return { tokens, phrase: '', kind: 'none', named: [] }
  const phrase = words.flat.slice(first.start, last.end)
  const mentions = mentionsIn(words.flat, first.start, last.end, words.circle.gazetteer)
  const persons = personsIn(phrase).map((p) => partyOf(p, words.circle.people))
  const known = persons.filter((p): p is string => p !== null)
  const kind = subjectKind(tokens, mentions, known.length > 0)
  return { tokens, phrase, kind, named: namesOf(phrase, known, mentions, words.circle) }
}

function namesOf(
  phrase: string,
  persons: readonly string[],
  mentions: readonly Mention[],
  circle: Circle,
): string[] {
  const names = mentions.map((m) => answering(m.name, circle.gazetteer))
  const host = /\bthe president\b(?! of)/i.test(phrase) && persons.length > 0 ? circle.host : null
  return [...new Set([...persons, ...names, ...(host ? [host] : [])])]
}

/** "As France assumes the presidency, it will …": the party named at the head of the sentence. */
function leadingParty(
  tokens: readonly Token[],
  before: number,
  words: Words,
): Omit<Promiser, 'span'> | null {
  const first = tokens[0]
  const last = tokens[before - 1]
  if (!first || !last || before < 2) return null
  const mention = mentionsIn(words.flat, first.start, last.end, words.circle.gazetteer)[0]
  if (!mention || mention.by === 'demonym') return null
  const named = tokens.filter((t) => t.start >= mention.start && t.end <= mention.end)
  return {
    tokens: named,
    phrase: words.flat.slice(mention.start, mention.end),
    kind: 'party',
    named: [answering(mention.name, words.circle.gazetteer)],
  }
}
