import { at, isVerb, skipAdverbs, type Token } from '../token.js'
import type { Cue } from './cue.js'

const BE = /^(?:is|are|'s|'re)$/

/** "is planned for 2025", "is scheduled to open", "are due to meet", "is to be signed". */
export const schedule: Cue = (tokens, i) => {
  if (!BE.test(at(tokens, i).lower)) return null
  const word = skipAdverbs(tokens, i + 1)
  const t = at(tokens, word).lower
  const base = { family: 'schedule' as const, head: i, weight: 0.66 }
  const next = at(tokens, word + 1).lower
  if (/^(?:planned|scheduled|slated|set|due|expected)$/.test(t)) {
    const act = next === 'to' ? mainVerb(tokens, word + 2) : word
    const timed =
      (t === 'due' ? /^(?:in|on|to|by)$/ : /^(?:for|in|on|to)$/).test(next) ||
      at(tokens, word + 1).lower === 'during'
    if (!timed || act < 0) return null
    return {
      ...base,
      act,
      cue: `a date in the calendar: "${t}"`,
      needsDate: next !== 'to' || t === 'expected' || t === 'set',
    }
  }
  if (t !== 'to' || !isVerb(at(tokens, word + 1))) return null
  const act = mainVerb(tokens, word + 1)
  return act < 0 ? null : { ...base, act, cue: 'an arrangement: "is to"', needsDate: true }
}

function mainVerb(tokens: readonly Token[], i: number): number {
  const act = at(tokens, i).lower === 'be' ? skipAdverbs(tokens, i + 1) : skipAdverbs(tokens, i)
  return isVerb(at(tokens, act)) ? act : -1
}
