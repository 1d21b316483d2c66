import { at, isBareVerb, isGerund, isVerb, skipAdverbs, type Token } from '../token.js'
import type { Anchor, Cue } from './cue.js'

const STAFF =
  /^(?:teams?|ministers?|ministries|officials?|representatives|experts?|groups?|committees?|commissions?|advis[eo]rs?|agency|agencies|departments?|counterparts?|envoys?|negotiators?|staffs?|secretaries|council|governments?|delegations?|sherpas?|coordinators?|deput(?:y|ies)|directors?)$/

/** "Negotiators have been instructed to present a draft". */
function boundPassive(tokens: readonly Token[], i: number): Anchor | null {
  if (!/^(?:instructed|tasked|mandated|directed|charged)$/.test(at(tokens, i).lower)) return null
  const be = at(tokens, i - 1)
  if (!/^(?:been|are|is|were|was)$/.test(be.lower)) return null
  const act = skipAdverbs(tokens, i + 2)
  const to = at(tokens, i + 1).lower
  if (!(to === 'to' ? isVerb(at(tokens, act)) : to === 'with' && isGerund(at(tokens, act))))
    return null
  const head = /^(?:have|has)$/.test(at(tokens, i - 2).lower) ? i - 2 : i - 1
  return {
    family: 'mandate',
    head,
    act,
    cue: `a task given: "${at(tokens, i).lower}"`,
    weight: 0.6,
    joint: true,
  }
}

/** "tasked their ministers to draft", "instructed the teams to prepare": leaders bind their own. */
export const mandate: Cue = (tokens, i) => {
  const t = at(tokens, i)
  if (!isVerb(t) || isGerund(t)) return null
  const bound = boundPassive(tokens, i)
  if (bound) return bound
  const asked = /^(?:ask|request)$/.test(t.lemma)
  if (!asked && !/^(?:task|instruct|direct|mandate|charge|order)$/.test(t.lemma)) return null
  // Others are only asked; one's own are told.
  if (asked && !/^(?:our|their|its)$/.test(at(tokens, i + 1).lower)) return null
  const to = tokens.findIndex((w, j) => j > i + 1 && j < i + 14 && /^(?:to|with)$/.test(w.lower))
  if (to < 0 || tokens.slice(i + 1, to).some((w) => /^[,;:.]$/.test(w.text) || isVerb(w)))
    return null
  const staff = tokens.findIndex((w, j) => j > i && j < to && STAFF.test(w.lower))
  if (staff < 0 || tokens.slice(i, staff).some((w) => w.lower === 'of')) return null
  const act = skipAdverbs(tokens, to + 1)
  const verb = at(tokens, act)
  const named = at(tokens, to).lower === 'to' ? isBareVerb(tokens, act) : isGerund(verb)
  if (!named) return null
  const head = at(tokens, i - 1).pos === 'AUX' ? i - 1 : i
  return {
    family: 'decision',
    head,
    act,
    cue: `a task given: "${t.lower}"`,
    weight: 0.6,
    joint: true,
  }
}
