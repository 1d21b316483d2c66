import { type Circle, mentionsIn, personsIn } from './circle.js'
import { isFiniteVerb } from './clause-words.js'
import { subjectOf } from './clauses.js'
import type { Anchor } from './cues/cue.js'
import { answering } from './gazetteer.js'
import { isPassive } from './passive.js'
import { partyOf } from './people.js'
import { type SubjectKind, subjectKind } from './subject-kind.js'
import { organisationOf, subjectNames } from './subject-names.js'
import type { SubjectSpan } from './subject-span.js'
import { at, type Token } from './token.js'

/** The phrase that names who promises. */
export interface Promiser {
  span: SubjectSpan
  tokens: readonly Token[]
  /** As said, with plain marks. */
  phrase: string
  kind: SubjectKind
  /** Canonical names found in the phrase, persons as the parties they speak for. */
  named: string[]
  /** The subject is a thing of which somebody decided: the decider promises. */
  thing?: boolean
}

export interface Words {
  flat: string
  circle: Circle
  /** Who acts in the sentence before, for "it" and "she". */
  lastActor?: () => Omit<Promiser, 'span'> | null
}

/** Reads the subject of an anchor: its own, the reported clause's, or the owner of a noun. */
export function promiserOf(tokens: readonly Token[], anchor: Anchor, words: Words): Promiser {
  const reported = anchor.family === 'decision' ? anchor.subjectOf : undefined
  const span = subjectOf(tokens, reported ?? anchor.head)
  const owned = anchor.family === 'noun' && anchor.subjectOf === -1
  const own = owned ? tokens.slice(anchor.head, anchor.act) : tokens.slice(span.start, span.end)
  const read = readPhrase(own, words)
  if (owned) return { ...read, span, kind: read.named.length > 0 ? 'party' : 'body' }
  if (reported !== undefined && isDecidedThing(tokens, anchor, read.kind)) {
    const decider = promiserOf(tokens, withoutReport(anchor), words)
    const known = !/^(?:other|event|it|there|none)$/.test(decider.kind)
    if (known) return { ...read, span, kind: decider.kind, named: decider.named, thing: true }
  }
  if (reported !== undefined && read.named.length === 0 && OWN_BODY.test(read.phrase)) {
    const { named } = promiserOf(tokens, withoutReport(anchor), words)
    if (named.length > 0) return { ...read, span, named }
  }
  const refers = /^(?:it|he|she)$/i.test(read.phrase)
  const before = refers ? leadingParty(tokens, span.start, words) : null
  const actor = before ?? (actsHere(tokens, anchor, read.phrase) ? words.lastActor?.() : null)
  return actor ? { ...actor, span } : { ...read, span }
}

/** "decided that the levy will be raised", but not "I promise it will be fine". */
const isDecidedThing = (tokens: readonly Token[], anchor: Anchor, kind: SubjectKind): boolean =>
  /^(?:other|event)$/.test(kind) &&
  (isPassive(tokens, anchor) ||
    /^(?:enter|apply|begin|start|open|run|end|take|cease|continue|resume)$/.test(
      at(tokens, anchor.act).lemma,
    ))

/** "France announced that the government would …": its own. */
const OWN_BODY =
  /^(?:the|its|his|her|their) (?:government|ministry|country|cabinet|administration|department|parliament)$/i

function withoutReport(anchor: Anchor): Anchor {
  const { subjectOf: _, ...rest } = anchor
  return rest
}

/** What somebody does, never something that comes about: "it" is then who acted before. */
const ACTING =
  /^(?:provide|publish|propose|present|report|send|host|convene|ask|seek|launch|invest|train|table|submit|review|issue|adopt|appoint|grant|fund|donate|supply|deploy|introduce|organi[sz]e|hold|expand|resume|draft|prepare|announce|nominate|designate|ratify|sign|deliver|offer|establish|create|build|open)$/

function actsHere(tokens: readonly Token[], anchor: Anchor, phrase: string): boolean {
  if (!/^(?:it|he|she)$/i.test(phrase)) return false
  if (anchor.family === 'decision') return true
  const verb = at(tokens, anchor.act)
  return (
    ACTING.test(verb.lemma) ||
    (verb.lemma === 'bring' && at(tokens, anchor.act + 1).lower === 'forward')
  )
}

/** The party or body that is the subject of a sentence's first verb; null for any other subject. */
export function actorOf(tokens: readonly Token[], words: Words): Omit<Promiser, 'span'> | null {
  const verb = tokens.findIndex((_, j) => isFiniteVerb(tokens, j))
  if (verb < 1) return null
  const span = subjectOf(tokens, verb)
  const read = readPhrase(tokens.slice(span.start, span.end), words)
  const one = read.named.length === 1 || (read.kind === 'body' && !/s$/.test(read.phrase))
  return one && /^(?:party|body)$/.test(read.kind) ? read : null
}

function readPhrase(tokens: readonly Token[], words: Words): Omit<Promiser, 'span'> {
  const first = tokens[0]
  const last = tokens.at(-1)
  if (!first || !last) return { tokens, phrase: '', kind: 'none', named: [] }
  const phrase = words.flat.slice(first.start, last.end)
  const mentions = mentionsIn(words.circle, first.start, last.end)
  const persons = personsIn(phrase).map((p) => partyOf(p, words.circle.people))
  const known = persons.filter((p): p is string => p !== null)
  const kind = subjectKind(tokens, mentions, known.length > 0)
  const subject = { tokens, phrase, kind, persons: known, mentions }
  const organisation = organisationOf(subject)
  if (organisation) return { tokens, phrase, kind: 'party', named: [organisation] }
  return { tokens, phrase, kind, named: subjectNames(subject, words.circle) }
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
  const mention = mentionsIn(words.circle, first.start, last.end)[0]
  if (!mention || mention.by === 'demonym') return null
  const named = tokens.filter((t) => t.start >= mention.start && t.end <= mention.end)
  return {
    tokens: named,
    phrase: words.flat.slice(mention.start, mention.end),
    kind: 'party',
    named: [answering(mention.name, words.circle.gazetteer)],
  }
}
