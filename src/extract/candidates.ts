import type { Candidate, Kind } from '../domain/commitment.js'
import type { Recurrence } from '../domain/window.js'
import { type Circle, mentionsIn } from './circle.js'
import { OPENS } from './cues/opening.js'
import type { DateFacts } from './due.js'
import { type Found, findPromises } from './found.js'
import type { Mention } from './gazetteer.js'
import { itemOf, type Lead, opensList } from './lists.js'
import { once } from './once.js'
import { soundsOngoing } from './ongoing.js'
import { actorOf } from './promiser.js'
import { quantityIn } from './quantity.js'
import { lowered, scoreOf, WORTH_A_LOOK } from './score.js'
import type { Task } from './task-facts.js'
import { taskOf } from './title.js'
import { at, isVerb, type Sentence, type Token, text } from './token.js'
import { mayTellDone, tellsDone, wasMade } from './vetoes/past.js'
import { beneficiaries, promisers } from './who.js'

/** Who speaks a sentence and for whom. */
export interface Standing {
  speaker: string | null
  stands: readonly string[]
}

export interface Material {
  text: string
  /** The text with plain marks, of the same length. */
  flat: string
  sentences: readonly Sentence[]
  facts: DateFacts
  circle: Circle
  standing: (s: Sentence) => Standing
}

/** Candidates of all sentences, in order of the text. */
export function candidatesOf(material: Material): Candidate[] {
  const candidates: Candidate[] = []
  let earlier: readonly string[] = []
  let lead: Lead | null = null
  for (const [i, sentence] of material.sentences.entries()) {
    const item =
      sentence.listed && lead ? itemOf(sentence, lead, material.text, material.facts) : null
    const own = promisesIn(i, material, earlier)
    if (item && own.length === 0) {
      if (candidates.at(-1) === lead) candidates.pop()
      candidates.push(item)
    } else candidates.push(...own)
    const opens = opensList(sentence, material.flat)
    if (!sentence.listed || opens) lead = opens ? (own.at(-1) ?? null) : null
    const parties = partiesNamed(sentence, material.circle)
    if (parties.length > 0) earlier = parties
  }
  return candidates.filter((c) => !c.cues.includes(OPENS))
}

export function promisesIn(i: number, material: Material, earlier: readonly string[]): Candidate[] {
  const sentence = material.sentences[i]
  if (!sentence?.cued) return []
  const standing = material.standing(sentence)
  const previous = () => beside(sentence, material.sentences[i - 1])
  const next = material.sentences[i + 1]
  const keptNext = once(
    () => isDoneIn(next, material.flat) && tellsDone(text(beside(sentence, next), 0)),
  )
  const words = { ...material, lastActor: () => actorOf(previous(), material) }
  return findPromises(sentence, words, material.facts)
    .filter((found) => !(wasMade(found) && keptNext()))
    .map((found) => candidateOf(found, material, standing, { earlier, previous }))
    .filter((c) => c.confidence >= WORTH_A_LOOK)
}

const isDoneIn = (sentence: Sentence | undefined, flat: string): boolean =>
  sentence !== undefined && mayTellDone(flat.slice(sentence.start, sentence.end))

/** The words of a sentence that the same person says right before or after. */
const beside = (own: Sentence, other: Sentence | undefined): readonly Token[] =>
  other?.passage === own.passage ? other.tokens : []

/** What was said before a promise. */
export interface Context {
  /** Parties named last. */
  earlier: readonly string[]
  /** The words of the sentence before. */
  previous: () => readonly Token[]
}

function partiesNamed({ start, end }: Sentence, circle: Circle): string[] {
  const names = mentionsIn(circle, start, end).map((m) => m.name)
  return [...new Set(names)].filter((n) => circle.parties.includes(n))
}

/** A clause that promises, as a candidate with its parties, title, date and confidence. */
export function candidateOf(
  found: Found,
  material: Material,
  standing: Standing,
  { earlier, previous }: Context,
): Candidate {
  const { tokens, anchor, span, due, promiser } = found
  const start = at(tokens, span.start).start
  const end = at(tokens, span.end - 1).end
  const by = promisers(promiser, material.circle, {
    speaker: standing.stands,
    unknown: standing.speaker !== null && standing.stands.length === 0,
    joint: anchor.joint === true,
    earlier,
    clause: material.flat.slice(start, end),
  })
  const acted = tokens.slice(anchor.act, span.end)
  const owed = beneficiaries(acted, mentionsOf(acted, material.circle), by, material.circle)
  const { title, action, note, vague } = task(found, material.flat, owed, previous)
  const recurrence = due.recurrence ?? (due.window ? null : quantityIn(tokens, anchor, span.end))
  const sure = scoreOf(found, isOutsider(by, material.circle))
  return {
    quote: material.text.slice(start, end),
    start,
    end,
    speaker: standing.speaker,
    committed_by: by,
    owed_to: owed,
    title,
    action,
    kind: kindOf(found, recurrence),
    due: due.window,
    check_back: due.checkBack,
    anchor: due.anchor,
    recurrence,
    assumptions: note ? [...due.assumptions, note] : due.assumptions,
    confidence: vague ? lowered(sure) : sure,
    cues: [anchor.cue],
    also: [],
  }
}

const mentionsOf = (tokens: readonly Token[], circle: Circle): Mention[] =>
  mentionsIn(circle, tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)

function task(
  found: Found,
  flat: string,
  others: readonly string[],
  previous: () => readonly Token[],
): Task {
  const { tokens, anchor, span, due, promiser } = found
  const start = at(tokens, span.start).start
  const { span: subject } = promiser
  return taskOf({
    tokens,
    anchor,
    end: span.end,
    subject: lowerArticle(promiser),
    personal: /^(?:we|i|they|party|none)$/.test(promiser.kind) && promiser.thing !== true,
    thing: (promiser.kind === 'other' || promiser.thing === true) && isNounPhrase(promiser.tokens),
    dates: due.spans.map((s) => ({ start: s.start + start, end: s.end + start })),
    others,
    clause: clauseOf(found, flat.slice(start, at(tokens, span.end - 1).end)),
    before: tokens.filter((_, i) => i < anchor.head && (i < subject.start || i >= subject.end)),
    previous,
  })
}

const isNounPhrase = (tokens: readonly Token[]): boolean =>
  /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(tokens[0]?.pos ?? '') && !tokens.some(isVerb)

/** The quote, with its subject where that stands in an earlier clause. */
const clauseOf = ({ promiser, span }: Found, quote: string): string =>
  promiser.phrase !== '' && promiser.span.end <= span.start ? `${promiser.phrase} ${quote}` : quote

/** The subject for use inside a title: a first word that is no name loses its capital. */
function lowerArticle({ phrase, tokens, named }: Found['promiser']): string {
  const [first, second] = tokens
  const name = first?.pos === 'PROPN' && (named.length > 0 || !/^[a-z]/.test(second?.text ?? ''))
  return name ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1)
}

function kindOf(found: Found, recurrence: Recurrence | null): Kind {
  if (recurrence) return 'recurring'
  if (found.due.window) return 'dated'
  return soundsOngoing(found.tokens, found.anchor) ? 'ongoing' : 'undated'
}

/** A state that is no party of this statement cannot promise in it, only be reported. */
function isOutsider(by: readonly string[], circle: Circle): boolean {
  if (by.length === 0 || circle.parties.length < 2) return false
  const isState = (p: string): boolean => circle.gazetteer.entries.get(p)?.kind === 'state'
  return by.every((p) => isState(p) && !circle.parties.includes(p))
}
