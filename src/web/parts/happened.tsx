import { isAfter } from '../../domain/calendar.js'
import type { RegisterLine } from '../../domain/register.js'
import type { Day } from '../../domain/window.js'
import { DayField } from './fields.js'

const HINT = '(the day it took place, not today’s date, unless it was today)'

interface HappenedProps {
  line: Pick<RegisterLine, 'due'>
  today: Day
}

/**
 * The day a promise was kept. Today is offered only while the window runs: later on, one press
 * would record a day that nobody asserted and make a promise look late.
 */
export function HappenedField({ line, today }: HappenedProps) {
  const value = stillRuns(line, today) ? today : null
  return (
    <DayField name="on" label="Day it happened" hint={HINT} {...{ value, max: today }} required />
  )
}

function stillRuns({ due }: Pick<RegisterLine, 'due'>, today: Day): boolean {
  if (due === null) return false
  if (due.until !== null) return !isAfter(today, due.until)
  return due.from !== null && !isAfter(due.from, today)
}
