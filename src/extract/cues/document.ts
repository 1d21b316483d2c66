import { at, isGerund, isVerb, type Token } from '../token.js'
import type { Cue } from './cue.js'

const DOCUMENT =
  /^(?:memorandum|memoranda|mou|agreement|plan|protocol|roadmap|programme|program|document|deal|treaty|arrangement|contract|charter|strategy|accord|schedule)s?$/

/** "a memorandum that provides for establishing", "the plan envisages opening". */
export const document: Cue = (tokens, i) => {
  const t = at(tokens, i)
  if (!isVerb(t) || !/^(?:provide|envisage|envision|foresee|stipulate)$/.test(t.lemma)) return null
  const provides = t.lemma === 'provide'
  if (provides && at(tokens, i + 1).lower !== 'for') return null
  const act = provides ? i + 2 : i + 1
  const planned = isGerund(at(tokens, act)) || newBody(tokens, act)
  if (!planned || !documentBefore(tokens, i)) return null
  const signed = tokens.findIndex(
    (w, j) => j < i && /^(?:signed|concluded|adopted|approved)$/.test(w.lower),
  )
  const head = signed >= 0 ? startOf(tokens, signed) : i
  return {
    family: 'document',
    head,
    act,
    cue: 'a document that provides for it',
    weight: 0.7,
    joint: true,
  }
}

const newBody = (tokens: readonly Token[], act: number): boolean =>
  tokens
    .slice(act, act + 5)
    .some((w) =>
      /^(?:establishment|creation|launch|opening|construction|setting-up|exchange|delivery|training|supply|provision|transfer|purchase|sale)$/.test(
        w.lower,
      ),
    )

const documentBefore = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(Math.max(0, i - 14), i).some((w) => DOCUMENT.test(w.lower))

const startOf = (tokens: readonly Token[], i: number): number =>
  at(tokens, i - 1).pos === 'AUX' ? i - 1 : i
