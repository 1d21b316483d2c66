import { at, isVerb, type Token } from '../token.js'
import type { Cue } from './cue.js'

const EVENT =
  /^(?:meeting|summit|talks|conference|session|visit|round|forum|consultations|negotiations|workshop|exercise|exhibition|commission|committee|council|group|dialogue)s?$/

/** "The next round takes place in June": a timetable in the present tense. */
export const timetable: Cue = (tokens, i) => {
  const t = at(tokens, i)
  if (!isVerb(t) || !/^(?:takes?|meets?|opens?|begins?|starts?|convenes?|resumes?)$/.test(t.lower))
    return null
  if (/^takes?$/.test(t.lower) && at(tokens, i + 1).lower !== 'place') return null
  if (!isEventBefore(tokens, i)) return null
  return {
    family: 'schedule',
    head: i,
    act: i,
    cue: 'an event in the timetable',
    weight: 0.56,
    needsDate: true,
  }
}

const isEventBefore = (tokens: readonly Token[], i: number): boolean =>
  EVENT.test(at(tokens, i - 1).lower) ||
  (tokens.slice(Math.max(0, i - 8), i).some((w) => EVENT.test(w.lower)) &&
    !tokens
      .slice(Math.max(0, i - 8), i)
      .some((w) => /^(?:to|will|would|that|[.,;:])$/.test(w.lower)))
