import { at, isVerb, type Token, text } from '../token.js'
import type { Cue } from './cue.js'

const EVENT =
  /^(?:meeting|summit|talks|conference|session|visit|round|forum|consultations|negotiations|workshop|exercise|exhibition|commission|committee|council|group|dialogue)s?$/

/** "The next round takes place in June": a timetable in the present tense. */
export const timetable: Cue = (tokens, i) => {
  const t = at(tokens, i)
  if (!isVerb(t)) return null
  const leaves = /^(?:leaves?|departs?|arrives?|sails?|flies|ships?)$/.test(t.lower)
  if (!leaves && !/^(?:takes?|meets?|opens?|begins?|starts?|convenes?|resumes?)$/.test(t.lower))
    return null
  if (/^takes?$/.test(t.lower) && at(tokens, i + 1).lower !== 'place') return null
  if (!(leaves ? isNextOf(tokens, i) : isEventBefore(tokens, i))) return null
  return {
    family: 'schedule',
    head: i,
    act: i,
    cue: 'an event in the timetable',
    weight: 0.56,
    needsDate: true,
  }
}

/** "The next vessel leaves on Monday": one of a row that goes by a timetable. */
const isNextOf = (tokens: readonly Token[], i: number): boolean =>
  /\b(?:the|our|a) (?:next|first|second|third|last)\b/.test(text(tokens, Math.max(0, i - 6), i))

const isEventBefore = (tokens: readonly Token[], i: number): boolean =>
  EVENT.test(at(tokens, i - 1).lower) ||
  (tokens.slice(Math.max(0, i - 8), i).some((w) => EVENT.test(w.lower)) &&
    !tokens
      .slice(Math.max(0, i - 8), i)
      .some((w) => /^(?:to|will|would|that|[.,;:])$/.test(w.lower)))
