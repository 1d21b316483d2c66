import { PledgeError } from '../domain/errors.js'
import { isWindow } from '../domain/given-window.js'
import type { Day } from '../domain/window.js'
import { checkDay } from './today.js'

/** PledgeError 'bad_input' unless both are days, in order, and at least one is there. */
export function checkEnds(from: Day | null, until: Day | null): void {
  checkDay(from)
  checkDay(until)
  if (isWindow(from, until)) return
  throw new PledgeError(
    'bad_input',
    from === null
      ? 'No date was given.'
      : `The window would end on ${until} before it begins on ${from}.`,
    'Give the last day with --until YYYY-MM-DD and, where there is one, the first with --from.',
  )
}
