import { laterOf } from './calendar.js'
import { type Completion, isClosing } from './commitment.js'
import type { Day } from './window.js'

/** One party's latest verdict on its share of a joint commitment. */
export interface Share {
  completion: Completion
  restExpected: boolean | null
  happenedOn: Day | null
}

export interface Whole {
  completion: Completion
  restExpected: boolean | null
  happenedOn: Day | null
}

/**
 * What the shares of a joint commitment make of the whole: fulfilled when all are, on the day of
 * the last; partly fulfilled once some are; null where they say nothing yet about the whole.
 */
export function wholeOf(shares: ReadonlyArray<Share | null>): Whole | null {
  const judged = shares.filter((share) => share !== null)
  const all = judged.length === shares.length
  const first = judged[0]
  if (!first) return null
  if (all && judged.every((s) => s.completion === first.completion && settled(s))) {
    return { ...first, happenedOn: lastDay(judged) }
  }
  if (judged.some((s) => s.completion === 'fulfilled' || s.completion === 'partially_fulfilled')) {
    const restExpected = !(all && judged.every(settled))
    return { completion: 'partially_fulfilled', restExpected, happenedOn: null }
  }
  const running = judged.some((s) => s.completion === 'in_progress')
  return running ? { completion: 'in_progress', restExpected: null, happenedOn: null } : null
}

const settled = (share: Share): boolean => isClosing(share.completion, share.restExpected)

/** Unknown as long as the day of one share is. */
function lastDay(shares: readonly Share[]): Day | null {
  const days = shares.map((share) => share.happenedOn)
  return days.reduce((a, b) => (a === null || b === null ? null : laterOf(a, b)))
}
