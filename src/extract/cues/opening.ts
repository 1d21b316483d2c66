import { at, skipAdverbs } from '../token.js'
import type { Cue } from './cue.js'

/** The cue of a sentence that promises nothing itself and opens a list of what is promised. */
export const OPENS = 'a list announced'

/** "The partners will:", "The ministers agreed to:": the acts stand in the list below. */
export const opening: Cue = (tokens, i) => {
  const last = tokens.length - 1
  if (at(tokens, last).text !== ':' || skipAdverbs(tokens, i + 1) !== last) return null
  const t = at(tokens, i).lower
  const base = { act: i, cue: OPENS, weight: 0.62 }
  if (/^(?:will|shall)$/.test(t)) return { ...base, family: 'decision', head: i }
  if (
    t !== 'to' ||
    !/^(?:agree|decide|commit|undertake|resolve|pledge|plan|intend)/.test(at(tokens, i - 1).lower)
  )
    return null
  const head = at(tokens, i - 2).pos === 'AUX' ? i - 2 : i - 1
  return { ...base, family: 'decision', head, joint: true }
}
