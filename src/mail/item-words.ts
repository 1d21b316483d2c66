import { daysBetween, isAfter, longDay } from '../domain/calendar.js'
import { THE_REST } from '../domain/ladder.js'
import { SOON_DAYS } from '../domain/schedule.js'
import { type Day, isApproximate } from '../domain/window.js'
import { checkedWords, dayNear, distanceWords, windowWords } from '../domain/words.js'
import type { MailMilestone, StepLine } from './types.js'
import type { Tone } from './view.js'

/** Words for one step as of today, which may be later than the step's own day. */
export interface ItemWords {
  heading: string
  /** What a subject begins with. */
  subject: string
  tone: Tone
}

/** What is new about a commitment: the heading of its item and the lead of its subject. */
export function itemWords(line: StepLine, step: MailMilestone, today: Day): ItemWords {
  const words = stepWords(line, step, today)
  if (step.kind !== 'snooze_end') return words
  return { ...words, heading: `Back as you asked. ${words.heading}` }
}

function stepWords(line: StepLine, step: MailMilestone, today: Day): ItemWords {
  const until = line.due?.until ?? null
  if (step.kind === 'check_back') return lookAgain(line, step)
  if (until === null) return withoutDeadline(line, step, today)
  if (line.due !== null && isApproximate(line.due)) return loosely(line, step, until, today)
  if (isAfter(today, until)) return pastDue(line, until, today)
  if (step.kind === 'opens') return opening(line, step, today)
  return coming(until, today)
}

function coming(until: Day, today: Day): ItemWords {
  const lead = `Due ${distanceWords(until, today)}`
  const heading = until === today ? `${lead}, ${longDay(until)}` : `${lead}, on ${longDay(until)}`
  return { heading, subject: lead, tone: nearTone(until, today) }
}

/** As on the pages, where a deadline is marked from a week before it. */
const nearTone = (until: Day, today: Day): Tone =>
  daysBetween(today, until) <= SOON_DAYS ? 'soon' : 'calm'

function pastDue(line: StepLine, until: Day, today: Day): ItemWords {
  const checked = checkedWords(line.lastChecked, until, today)
  return {
    heading: `Past due since ${longDay(until)}, ${checked}`,
    subject: `Past due since ${dayNear(until, today)}, ${checked}`,
    tone: 'past',
  }
}

/** Nobody promised a day, so none is held against anybody. */
function loosely(line: StepLine, step: MailMilestone, until: Day, today: Day): ItemWords {
  const window = windowOf(line)
  if (isAfter(today, until)) {
    const checked = checkedWords(line.lastChecked, until, today)
    const heading = `Time to check: ${window} is over, ${checked}`
    return { heading, subject: 'Time to check', tone: 'soon' }
  }
  if (step.kind === 'opens') return opening(line, step, today)
  const ends = `ends ${distanceWords(until, today)}`
  const words =
    step.kind === 'time_to_check'
      ? { heading: `Time to check: ${window} ${ends}`, subject: 'Time to check' }
      : { heading: `Window ${ends}: ${window}`, subject: `Window ${ends}` }
  return { ...words, tone: nearTone(until, today) }
}

function opening(line: StepLine, step: MailMilestone, today: Day): ItemWords {
  const since = isAfter(today, step.day)
    ? `open since ${dayNear(step.day, today)}`
    : `opens ${distanceWords(step.day, today)}`
  const heading = `Window ${since}: ${windowOf(line)}`
  return { heading, subject: `Window ${since}`, tone: 'calm' }
}

function withoutDeadline(line: StepLine, step: MailMilestone, today: Day): ItemWords {
  if (step.kind === 'opens') return opening(line, step, today)
  return {
    heading: `Time for a check-in: ${undatedWords(line)}`,
    subject: 'Check-in',
    tone: 'calm',
  }
}

function lookAgain({ checkBack }: StepLine, step: MailMilestone): ItemWords {
  const said = checkBack?.text ?? ''
  const why =
    said === THE_REST ? `: the rest was expected by ${longDay(step.day)}` : `: “${said}” was said`
  const heading = `Time to look again${said === '' ? '' : why}`
  return { heading, subject: 'Time to look again', tone: 'calm' }
}

const windowOf = (line: StepLine) => (line.due === null ? 'no date' : windowWords(line.due))

function undatedWords(line: StepLine): string {
  if (line.due?.from) return `promised from ${longDay(line.due.from)} on`
  if (line.anchor !== null) return `its date hangs on ${line.anchor.event}`
  if (line.kind === 'recurring') return 'promised as recurring'
  return line.kind === 'ongoing' ? 'promised as ongoing' : 'no date was promised'
}
