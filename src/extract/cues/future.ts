import { at, isBareVerb, isGerund, isVerb, skipAdverbs, type Token } from '../token.js'
import type { Anchor, Cue } from './cue.js'

const MODAL = /^(?:will|shall|'ll)$/
const CONTINUING = /^(?:continue|keep|maintain|remain|perpetuate)$/

/** "will meet", "shall provide", "'ll send", "are going to open". */
export const future: Cue = (tokens, i) => {
  const t = at(tokens, i)
  if (MODAL.test(t.lower)) return afterModal(tokens, i, i + 1)
  const going =
    /^(?:going|gonna)$/.test(t.lower) && /^(?:am|is|are|'m|'s|'re)$/.test(prevAux(tokens, i))
  if (!going) return null
  const to = t.lower === 'gonna' ? i + 1 : at(tokens, i + 1).lower === 'to' ? i + 2 : -1
  return to < 0 ? null : afterModal(tokens, i - backToAux(tokens, i), to)
}

function afterModal(tokens: readonly Token[], head: number, next: number): Anchor | null {
  if (/^(?:not|n't|never|no)$/.test(at(tokens, next).lower)) return null
  const act = verbAfter(tokens, next)
  if (act < 0) return null
  const ongoing = CONTINUING.test(at(tokens, act).lemma)
  return { family: 'future', head, act, cue: cueWords(tokens, head, act), weight: 0.62, ongoing }
}

/** The main verb after a modal, past adverbs and an inserted phrase between commas. */
function verbAfter(tokens: readonly Token[], from: number): number {
  let i = skipAdverbs(tokens, from)
  if (at(tokens, i).lower === ',') {
    const close = tokens.findIndex((t, j) => j > i && j < i + 9 && t.lower === ',')
    i = close < 0 ? i : skipAdverbs(tokens, close + 1)
  }
  if (/^(?:be|have)$/.test(at(tokens, i).lower)) {
    const main = skipAdverbs(tokens, i + 1)
    const aim = aimedAt(tokens, main)
    if (aim >= 0) return aim
    const participle = isVerb(at(tokens, main)) || isGerund(at(tokens, main))
    return participle && !/^(?:been|being)$/.test(at(tokens, main).lower) ? main : i
  }
  return isBareVerb(tokens, i) || isPrefixed(tokens, i) ? i : -1
}

/** "will be on establishing", "will be to train": the act comes after the aim. */
function aimedAt(tokens: readonly Token[], i: number): number {
  const word = at(tokens, i).lower
  const act = skipAdverbs(tokens, i + 1)
  if (word === 'on') return isGerund(at(tokens, act)) ? act : -1
  return word === 'to' && isVerb(at(tokens, act)) && at(tokens, act).lower !== 'be' ? act : -1
}

/** "will re-open": the reader parts the prefix from the verb. */
const isPrefixed = (tokens: readonly Token[], i: number): boolean =>
  /^(?:re|co|pre|de|out|over|up|fast|front|jump)$/.test(at(tokens, i).lower) &&
  at(tokens, i + 1).text === '-'

const cueWords = (tokens: readonly Token[], head: number, act: number): string =>
  `a promise in the future tense: "${at(tokens, head).lower.replace("'ll", 'will')} … ${at(tokens, act).lower}"`

function backToAux(tokens: readonly Token[], i: number): number {
  return /^(?:am|is|are|'m|'s|'re)$/.test(at(tokens, i - 1).lower) ? 1 : 2
}

const prevAux = (tokens: readonly Token[], i: number): string =>
  at(tokens, i - backToAux(tokens, i)).lower
