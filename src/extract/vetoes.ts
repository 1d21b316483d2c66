import type { SubjectSpan } from './clauses.js'
import type { Anchor } from './cues/cue.js'
import type { SubjectKind } from './subject-kind.js'
import { at, skipAdverbs, type Token, text } from './token.js'

export interface Clause {
  tokens: readonly Token[]
  anchor: Anchor
  subject: SubjectSpan
  kind: SubjectKind
  /** A window with a deadline on or after the day it was said was read inside the clause. */
  dated: boolean
}

type Veto = (c: Clause) => boolean

const REPORTED = new Set(['decision', 'noun', 'acceptance', 'document', 'goal'])

/** "will not", "no longer plan": nothing is promised. */
const negated: Veto = ({ tokens, anchor }) =>
  tokens
    .slice(anchor.head, anchor.act)
    .some((t) => /^(?:not|n't|never|nor|neither|hardly|cannot)$/.test(t.lower)) ||
  /^(?:no|nobody|nothing|none|neither|not|never|n't)$/.test(at(tokens, anchor.head - 1).lower)

/** "if they agree to meet": conditions and questions inside a sentence. */
const conditional: Veto = ({ tokens, subject, anchor, kind }) => {
  if (subject.link !== 'condition') return false
  const word = at(tokens, subject.clause - 1).lower
  if (/^(?:when|where|while|as|until|once|after|before|since)$/.test(word))
    return anchor.family === 'future' ? kind !== 'party' && kind !== 'we' : word === 'since'
  return true
}

const ASKING: Veto = ({ tokens }) => at(tokens, tokens.length - 1).text === '?'

const FRAME =
  /\b(?:hope|hoped|hopes|hopeful|believe|believes|believed|convinced|confident|confidence|sure|expect|expects|doubt|fear|predict|wish|know|knew|see|understand|assume|suppose|imagine|likely|possible|insist|urge|urged|demand|ask|asked|request|requested|warned|wonder)(?: [a-z]+)?(?: that)?$/

/** "We believe that …", "I hope …": opinions, hopes and requests, not promises. */
const opinion: Veto = ({ tokens, subject }) => {
  const start = subject.clause
  const before = text(tokens, Math.max(0, start - 8), start).replace(/[ ,]+$/, '')
  return FRAME.test(before) || /\b(?:hope|hopefully|perhaps|maybe|probably)$/.test(before)
}

const FLOOR =
  /^(?:turn|go|take|say|talk|speak|tick|start|begin|tell|mention|note|stop|answer|let|give|be|ask|repeat|reiterate|conclude|finish|close|keep|come|get|leave|read|highlight|emphasize|stress|add|share|hand|call|pass|try|stand|walk|see|hear|move|just|recite|make)$/

/** "I'll turn it over", "I will now take questions": running the meeting. */
const floor: Veto = ({ tokens, anchor, kind, dated }) => {
  const verb = at(tokens, anchor.act).lemma
  if (kind === 'i' && FLOOR.test(verb) && !dated) return anchor.family === 'future'
  const asking = /\b(?:questions?|floor|remarks|word|press|over to|turn it)\b/.test(
    text(tokens, anchor.act, anchor.act + 8),
  )
  return (
    asking &&
    !dated &&
    (kind === 'i' || kind === 'we') &&
    /^(?:take|turn|give|hear|open|answer|move|have)$/.test(verb)
  )
}

const TALKING = /^(?:discuss|talk|hear|speak|address|chat|touch|continue|focus)$/

/** "Today we're going to discuss": the agenda of the meeting that is on. */
const agenda: Veto = ({ tokens, anchor, kind, dated }) => {
  if (anchor.family !== 'future') return false
  const verb = at(tokens, anchor.act).lemma
  const now = /\b(?:today|now|here|this (?:morning|afternoon|evening)|tonight)\b/.test(
    text(tokens, 0, tokens.length),
  )
  const talk = TALKING.test(verb) && /^(?:i|we|you)$/.test(kind)
  if (talk && verb !== 'continue') return now || !dated
  return talk && /^(?:to )?(?:discuss|talk)/.test(text(tokens, anchor.act + 1, anchor.act + 4))
}

const STATIVE =
  /^(?:be|see|find|need|know|understand|remember|register|face|lose|win|become|benefit|prove|realize|matter|depend|mean|deserve|agree|recall|appreciate|like|love|die|live|miss|regret|note|notice|happen|succeed|prevail|fail|suffer|end|want|wish|hope|feel|think|believe|always|look)$/
const PREDICTED =
  /^(?:help|bring|shape|improve|increase|grow|change|require|result|serve|reflect|show|come|get|have|remain|send|allow|enable|contribute|reduce|give|make|take|lead|create|bolster|boost|strengthen|drive|cost|work|go|lie|apply|affect|force|cause|open|offer|add|build|provide|address|reinforce|complement|last|fall|rise|exist|deliver|rank|continue|operate|promote|define|determine|play|mark|pave|test|keep|save|secure|earn|pay)$/

/** What will happen by itself, or what someone will be or see, is a prediction. */
const prediction: Veto = ({ tokens, anchor, kind, dated, subject }) => {
  if (anchor.family !== 'future') return false
  const main = at(tokens, anchor.act)
  const passive = isPassive(tokens, anchor)
  if (kind === 'you') return true
  if (!passive && STATIVE.test(main.lemma))
    return !(kind === 'there' && isEvent(tokens, anchor.act))
  if (kind === 'other' || kind === 'it') {
    if (passive) return !dated && kind !== 'it'
    return PREDICTED.test(main.lemma) || (kind === 'other' && !dated)
  }
  return (
    subject.link === 'relative' && PREDICTED.test(main.lemma) && kind !== 'party' && kind !== 'we'
  )
}

const isPassive = (tokens: readonly Token[], anchor: Anchor): boolean =>
  tokens.slice(anchor.head, anchor.act).some((t) => t.lemma === 'be') &&
  /(?:ed|en|own|ilt|eld|ade|aid|ent|one|un|et|ut|ought|old)$/.test(at(tokens, anchor.act).lower)

const isEvent = (tokens: readonly Token[], act: number): boolean =>
  /\b(?:meeting|summit|conference|session|visit|round|talks|forum|signing|consultations|exercise|dinner|ceremony)\b/.test(
    text(tokens, act, act + 8),
  )

/** "will send a strong signal": words about words. */
const gesture: Veto = ({ tokens, anchor }) =>
  anchor.family === 'future' &&
  /^(?:sends?|send|demonstrate|show)\b/.test(at(tokens, anchor.act).lemma) &&
  /\b(?:signal|message)\b/.test(text(tokens, anchor.act, anchor.act + 7))

/** "who agreed to …": tells who somebody is. */
const described: Veto = ({ tokens, anchor, subject, dated }) =>
  REPORTED.has(anchor.family) &&
  subject.link === 'relative' &&
  anchor.family !== 'document' &&
  (/^who/.test(at(tokens, subject.clause - 1).lower) || !dated)

const EMPTY_ACT =
  /^(?:see|understand|believe|know|have|feel|disagree|differ|say|note|recogni[sz]e)$/

/** "agreed to disagree": the act is no act. */
const idle: Veto = ({ tokens, anchor }) =>
  anchor.family !== 'future' && EMPTY_ACT.test(at(tokens, anchor.act).lemma)

const nobody: Veto = ({ kind, anchor, tokens }) => {
  if (kind === 'you') return true
  if (kind === 'none')
    return (
      anchor.family === 'announcement' ||
      anchor.family === 'future' ||
      skipAdverbs(tokens, 0) === anchor.head
    )
  if (/^(?:announcement|readiness)$/.test(anchor.family))
    return kind === 'other' || kind === 'it' || kind === 'there'
  return kind === 'other' && /^(?:decision)$/.test(anchor.family)
}

const undated: Veto = ({ anchor, dated }) => anchor.needsDate === true && !dated

const VETOES: Array<[string, Veto]> = [
  ['negated', negated],
  ['conditional', conditional],
  ['question', ASKING],
  ['opinion', opinion],
  ['floor', floor],
  ['agenda', agenda],
  ['prediction', prediction],
  ['gesture', gesture],
  ['described', described],
  ['idle', idle],
  ['nobody', nobody],
  ['undated', undated],
]

/** Why a clause with a cue promises nothing after all; null where nothing speaks against it. */
export function vetoOf(clause: Clause): string | null {
  return VETOES.find(([, veto]) => veto(clause))?.[0] ?? null
}
