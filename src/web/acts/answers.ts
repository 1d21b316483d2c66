import type { Answer } from '../../mail/links.js'
import type { Act } from './act.js'
import { moveAct, snoozeAct } from './dates.js'
import { fulfilledAct } from './judge.js'
import { lookAct } from './record.js'

interface AnswerWords {
  act: Act
  /** Asks, above the form. */
  heading: string
  button: string
  /** Said once it is recorded. */
  said: string
}

/** What the links of a mail can be answered with. */
export const ANSWER_ACTS: Readonly<Record<Answer, AnswerWords>> = {
  fulfilled: {
    act: fulfilledAct,
    heading: 'Fulfilled?',
    button: 'Record as fulfilled',
    said: 'Recorded as fulfilled. No further reminders are sent about it.',
  },
  moved: {
    act: moveAct,
    heading: 'Was the date moved?',
    button: 'Record the new date',
    said: 'The new date is recorded; the first date is kept.',
  },
  checked: {
    act: lookAct,
    heading: 'Checked, nothing found?',
    button: 'Checked, nothing found',
    said: 'Recorded: checked, nothing found. Reminders go on.',
  },
  remind: {
    act: snoozeAct,
    heading: 'Remind you later?',
    button: 'Remind me on this day',
    said: 'You will be reminded on that day, and not before.',
  },
}
