import type { Completion } from '../../domain/commitment.js'
import type { RegisterLine } from '../../domain/register.js'
import { type Schedule, scheduleOf } from '../../domain/schedule.js'
import { type Day, isApproximate } from '../../domain/window.js'
import { completionWords, scheduleWords } from '../../domain/words.js'
import { Status, type Tone } from './shape.js'

const SCHEDULE_TONES: Readonly<Record<Schedule, Tone>> = {
  closed: 'quiet',
  no_date: 'quiet',
  upcoming: 'quiet',
  open: 'quiet',
  due_soon: 'due',
  due_today: 'due',
  past_due: 'past',
}

const COMPLETION_TONES: Readonly<Record<Completion, Tone>> = {
  not_assessed: 'quiet',
  in_progress: 'due',
  partially_fulfilled: 'due',
  fulfilled: 'good',
  not_fulfilled: 'past',
  withdrawn: 'quiet',
  lapsed: 'quiet',
  unverifiable: 'quiet',
}

export function toneOf(line: RegisterLine, today: Day): Tone {
  const schedule = scheduleOf(line, today)
  // The end of an approximate window asks for a look; nothing is late yet.
  if (schedule === 'past_due' && line.due !== null && isApproximate(line.due)) return 'due'
  return line.closed ? COMPLETION_TONES[line.completion] : SCHEDULE_TONES[schedule]
}

/** Where the line stands today, in shape, colour and words. */
export function ScheduleStatus({ line, today }: { line: RegisterLine; today: Day }) {
  return <Status tone={toneOf(line, today)} words={scheduleWords(line, today)} />
}

export function CompletionStatus({ completion }: { completion: Completion }) {
  return <Status tone={COMPLETION_TONES[completion]} words={completionWords(completion)} whole />
}
