import type { Candidate, Kind } from '../domain/commitment.js'
import type { DateFacts } from './due.js'
import { type Found, findPromises } from './found.js'
import { soundsOngoing } from './ongoing.js'
import { scoreOf, WORTH_A_LOOK } from './score.js'
import { type Task, taskOf } from './title.js'
import { at, type Sentence, type Token } from './token.js'
import { beneficiaries, type Circle, mentionsIn, promisers } from './who.js'

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
  for (const sentence of material.sentences) {
    const standing = material.standing(sentence)
    for (const found of findPromises(sentence, material, material.facts)) {
      const candidate = candidateOf(found, material, standing, earlier)
      if (candidate.confidence >= WORTH_A_LOOK) candidates.push(candidate)
    }
    const parties = partiesNamed(sentence, material)
    if (parties.length > 0) earlier = parties
  }
  return candidates
}

function partiesNamed({ start, end }: Sentence, { flat, circle }: Material): string[] {
  const names = mentionsIn(flat, start, end, circle.gazetteer).map((m) => m.name)
  return [...new Set(names)].filter((n) => circle.parties.includes(n))
}

function candidateOf(
  found: Found,
  material: Material,
  standing: Standing,
  earlier: readonly string[],
): Candidate {
  const { tokens, anchor, span, due, promiser } = found
  const start = at(tokens, span.start).start
  const end = at(tokens, span.end - 1).end
  const by = promisers(promiser, material.circle, {
    speaker: standing.stands,
    joint: anchor.joint === true,
    earlier,
    clause: material.flat.slice(start, end),
  })
  const acted = tokens.slice(anchor.act, span.end)
  const owed = beneficiaries(acted, mentionsOf(acted, material), by, material.circle)
  return {
    quote: material.text.slice(start, end),
    start,
    end,
    speaker: standing.speaker,
    committed_by: by,
    owed_to: owed,
    ...task(found, start, owed),
    kind: kindOf(found),
    due: due.window,
    check_back: due.checkBack,
    anchor: due.anchor,
    recurrence: due.recurrence,
    assumptions: due.assumptions,
    confidence: scoreOf(found, isOutsider(by, material.circle)),
    cues: [anchor.cue],
    also: [],
  }
}

const mentionsOf = (tokens: readonly Token[], { flat, circle }: Material) =>
  mentionsIn(flat, tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0, circle.gazetteer)

function task(found: Found, start: number, others: readonly string[]): Task {
  const { tokens, anchor, span, due, promiser } = found
  return taskOf({
    tokens,
    anchor,
    end: span.end,
    subject: lowerArticle(promiser),
    personal: /^(?:we|i|they|party|none)$/.test(promiser.kind),
    dates: due.spans.map((s) => ({ start: s.start + start, end: s.end + start })),
    others,
  })
}

const lowerArticle = ({ phrase, tokens }: Found['promiser']): string =>
  tokens[0]?.pos === 'PROPN' ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1)

function kindOf(found: Found): Kind {
  if (found.due.recurrence) return 'recurring'
  if (found.due.window) return 'dated'
  return soundsOngoing(found.tokens, found.anchor) ? 'ongoing' : 'undated'
}

/** A state that is no party of this statement cannot promise in it, only be reported. */
function isOutsider(by: readonly string[], circle: Circle): boolean {
  if (by.length === 0 || circle.parties.length < 2) return false
  const isState = (p: string): boolean => circle.gazetteer.entries.get(p)?.kind === 'state'
  return by.every((p) => isState(p) && !circle.parties.includes(p))
}
