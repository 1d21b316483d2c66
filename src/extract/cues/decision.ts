import { phraseEnd } from '../object.js'
import { at, isBareVerb, isGerund, isVerb, skipAdverbs, type Token, text } from '../token.js'
import type { Anchor, Cue } from './cue.js'

const VERBS: Record<string, { weight: number; joint?: boolean; to: boolean; that: boolean }> = {
  agree: { weight: 0.75, joint: true, to: true, that: true },
  decide: { weight: 0.78, joint: true, to: true, that: true },
  commit: { weight: 0.8, to: true, that: true },
  pledge: { weight: 0.8, to: true, that: true },
  promise: { weight: 0.75, to: true, that: true },
  vow: { weight: 0.75, to: true, that: true },
  undertake: { weight: 0.75, to: true, that: true },
  resolve: { weight: 0.72, to: true, that: true },
  determine: { weight: 0.62, joint: true, to: true, that: true },
  concur: { weight: 0.7, joint: true, to: true, that: true },
  offer: { weight: 0.6, to: true, that: false },
  intend: { weight: 0.72, to: true, that: true },
  plan: { weight: 0.7, to: true, that: false },
  confirm: { weight: 0.6, to: false, that: true },
  announce: { weight: 0.65, to: false, that: true },
  arrange: { weight: 0.65, joint: true, to: true, that: true },
}
const ACTION_NOUN =
  /^(?:agenda|programme|program|meeting|visit|exchange|review|dialogue|summit|increase|reduction|schedule|timetable|roadmap|cut|investment|target|contribution|framework|mechanism|plan)s?$/

/** "agreed to hold", "have decided that X will", "committed to building", "intends to supply". */
export const decision: Cue = (tokens, i) => {
  const t = at(tokens, i)
  const known = isVerb(t) || isMistaken(tokens, i) ? VERBS[baseOf(t)] : undefined
  if (!known || (isGerund(t) && !isVowing(tokens, i)) || isNominal(tokens, i)) return null
  const head = groupStart(tokens, i)
  const base = {
    family: 'decision' as const,
    head,
    cue: `a decision or undertaking: "${t.lower}"`,
    weight: known.weight,
    ...(known.joint ? { joint: true } : {}),
  }
  const next = skipInserted(tokens, skipAdverbs(tokens, i + 1))
  const act = known.to ? actionAfter(tokens, next, t.lemma) : -1
  if (act >= 0)
    return {
      ...base,
      act,
      ongoing: isContinuing(at(tokens, act)),
      ...(isThing(tokens, act) ? { object: true, needsDate: !hasActionNoun(tokens, act) } : {}),
    }
  return known.that ? reported(tokens, i, base) : null
}

/** The reader does not know every irregular form. */
const baseOf = (t: Token): string =>
  /^undert(?:ook|aken)$/.test(t.lower) ? 'undertake' : t.lower === 'pledging' ? 'pledge' : t.lemma

/** "…, committing to halve it", "joined others in pledging to": said by the subject of the sentence. */
const isVowing = (tokens: readonly Token[], i: number): boolean =>
  /^(?:commit|pledg|vow|undertak)/.test(at(tokens, i).lower) &&
  /^(?:,|in|by|and)$/.test(at(tokens, i - 1).lower) &&
  /^(?:to|that)$/.test(at(tokens, i + 1).lower)

const isContinuing = (t: Token): boolean => /^(?:continue|keep|maintain)/.test(t.lemma)

/** "Both countries plan to train": a verb that the reader took for a noun. */
const isMistaken = (tokens: readonly Token[], i: number): boolean =>
  /^(?:plan|plans|pledge|pledges|promise|promises|resolve|vow|intend|intends|commit)$/.test(
    at(tokens, i).text,
  ) &&
  at(tokens, i + 1).lower === 'to' &&
  (/^(?:PRON|PROPN|PUNCT)$/.test(at(tokens, i - 1).pos) ||
    /[a-z]s$/.test(at(tokens, i - 1).lower)) &&
  at(tokens, i - 1).text !== "'s"

/** A verb form used as adjective or noun: "the agreed text", "a planned visit", "our plan to". */
function isNominal(tokens: readonly Token[], i: number): boolean {
  return /^(?:the|a|an|this|these|our|their|its|his|her|any|as|mutually|to)$/.test(
    at(tokens, i - 1).lower,
  )
}

function groupStart(tokens: readonly Token[], i: number): number {
  let head = i
  while (
    head > 0 &&
    (at(tokens, head - 1).pos === 'AUX' || isPlainAdverb(at(tokens, head - 1))) &&
    !/^(?:not|never|n't)$/.test(at(tokens, head - 1).lower)
  )
    head -= 1
  return head
}

const isPlainAdverb = (t: Token): boolean =>
  t.pos === 'ADV' &&
  /^(?:also|further|jointly|then|just|already|now|today|both|[a-z]+ly)$/.test(t.lower)

/** "agreed, in this respect, to hold": an insertion between commas is stepped over. */
function skipInserted(tokens: readonly Token[], i: number): number {
  if (at(tokens, i).lower !== ',') {
    const for_ = /^(?:with|in|at|on)$/.test(at(tokens, i).lower)
    const to = tokens.findIndex((t, j) => j > i && j < i + 7 && t.lower === 'to')
    const clean = to > 0 && !tokens.slice(i, to).some((t) => /^[,;.]$/.test(t.lower) || isVerb(t))
    return for_ && clean && isVerb(at(tokens, to + 1)) ? to : i
  }
  const close = tokens.findIndex((t, j) => j > i && j < i + 12 && t.lower === ',')
  return close < 0 ? i : close + 1
}

function actionAfter(tokens: readonly Token[], i: number, lemma: string): number {
  const t = at(tokens, i).lower
  if (t !== 'to' && !(t === 'on' && /^(?:agree|decide|concur)$/.test(lemma))) return -1
  const act = skipAdverbs(tokens, i + 1)
  const verb = at(tokens, act)
  if (t === 'on') return isGerund(verb) || newFramework(tokens, act) ? act : -1
  if (
    isVerb(verb)
      ? verb.lower !== 'be'
      : isBareVerb(tokens, act) && /^(?:intend|plan|decide|pledge)$/.test(lemma)
  )
    return act
  if (verb.lower === 'be')
    return /^(?:host|send|provide|hold)/.test(at(tokens, act + 1).lemma) ? act + 1 : -1
  if (isGerund(verb)) return act
  if (!/^(?:commit|agree)$/.test(lemma)) return -1
  if (lemma === 'commit') return isThing(tokens, act) ? act : -1
  return /^(?:a|an|the|holding)$/.test(verb.lower) && hasActionNoun(tokens, act) ? act : -1
}

/** "committed to urgent reform": no verb tells what is promised. */
const isThing = (tokens: readonly Token[], act: number): boolean =>
  !isVerb(at(tokens, act)) && !isGerund(at(tokens, act)) && phraseEnd(tokens, act) > act

/** "decided on a multi-year framework", but not "agreed on a number of areas". */
const newFramework = (tokens: readonly Token[], act: number): boolean =>
  /^(?:a|an)$/.test(at(tokens, act).lower) && hasActionNoun(tokens, act)

const hasActionNoun = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + 6).some((t) => ACTION_NOUN.test(t.lower))

/** Agreed by all, "should start" is as good as "will start". */
const isFuture = (tokens: readonly Token[], j: number, joint: boolean): boolean =>
  /^(?:will|would|shall|'ll)$/.test(at(tokens, j).lower) ||
  (joint &&
    at(tokens, j).lower === 'should' &&
    /^(?:(?:re)?start|begin|meet|resume|convene|(?:be )?(?:held|convened|established|launched|signed|finali[sz]ed|completed|concluded|set up))\b/.test(
      text(tokens, j + 1, j + 4),
    ))

/** "decided that the Commission will hold": the promise lies in the reported clause. */
function reported(tokens: readonly Token[], i: number, base: Omit<Anchor, 'act'>): Anchor | null {
  const modal = tokens.findIndex((_, j) => j > i && isFuture(tokens, j, base.joint === true))
  if (modal < 0 || modal > i + 22) return null
  const between = tokens.slice(i + 1, modal)
  if (between.some((t) => /^[;:]$/.test(t.lower) || t.pos === 'AUX')) return null
  const direct = between[0]?.lower === 'that' || modal <= i + 8
  const act = skipAdverbs(tokens, modal + 1)
  if (!direct || !isVerb(at(tokens, act)) || /^(?:not|n't)$/.test(at(tokens, modal + 1).lower))
    return null
  if (at(tokens, act).lower === 'be' && !isVerb(at(tokens, skipAdverbs(tokens, act + 1))))
    return null
  const main = at(tokens, act).lower === 'be' ? skipAdverbs(tokens, act + 1) : act
  return { ...base, act: main, subjectOf: modal, ongoing: isContinuing(at(tokens, main)) }
}
