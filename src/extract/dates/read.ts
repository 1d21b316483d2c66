import { compareDays, isAfter, isBefore } from '../../domain/calendar.js'
import { yearOf } from './days.js'
import { longest } from './grammar/choice.js'
import { type Context, contextOf, type DateFacts } from './grammar/context.js'
import { mayHold } from './grammar/needs.js'
import type { Rule } from './grammar/rule.js'
import { toldAsPast } from './period.js'
import { type Draft, NO_DATE, type Outcome, type Reading } from './reading.js'
import { anchorRule } from './rules/anchor.js'
import { bareRule } from './rules/bare.js'
import { durationRule } from './rules/duration.js'
import { fiscalRule, schoolYearRule } from './rules/fiscal.js'
import { fuzzyRule } from './rules/fuzzy.js'
import { goneRule } from './rules/gone.js'
import { governedRule } from './rules/governed.js'
import { guardRule } from './rules/guard.js'
import { closingRule, hoursRule } from './rules/hours.js'
import { looseRule } from './rules/loose.js'
import { recurrenceRule } from './rules/recurrence.js'

export type { DateFacts } from './grammar/context.js'
export type { Reading } from './reading.js'

const reading: Rule<Outcome> = longest<Outcome>(
  guardRule,
  goneRule,
  closingRule,
  hoursRule,
  looseRule,
  governedRule,
  durationRule,
  recurrenceRule,
  anchorRule,
  fiscalRule,
  schoolYearRule,
  fuzzyRule,
  bareRule,
)

/**
 * What is told as past lies wholly before the statement: a window that would end on that day or
 * later is none. "The plan for 2024–2025 was signed" tells of the plan what is still to come, and
 * so does "the gas sold from 2040 on": a year yet to come, said in full, is no tale.
 */
function told(cx: Context, at: number, end: number, d: Draft): Draft | null {
  if (d.type !== 'window' || !cx.isPast(at)) return d
  if (d.until !== null && isBefore(d.until, cx.said)) return { ...d, basis: toldAsPast(d.basis) }
  if (d.until !== null && cx.tokens[at - 1]?.text === 'for') return d
  const first = d.from ?? d.until ?? cx.said
  return isAfter(first, cx.said) && namesYearAhead(cx, at, end) ? d : null
}

function namesYearAhead(cx: Context, at: number, end: number): boolean {
  const year = yearOf(cx.said)
  return cx.tokens.slice(at, end).some((t) => t.raw.length === 4 && t.value > year)
}

/** Ends out of order or outside the calendar mean that the words were no date. */
function isSound(d: Draft): boolean {
  const days = [d.from, d.until].filter((day) => day !== null)
  if (days.some((day) => !/^\d{4}-\d\d-\d\d$/.test(day))) return false
  return d.from === null || d.until === null || compareDays(d.from, d.until) <= 0
}

function place(cx: Context, at: number, end: number, draft: Draft): Reading[] {
  const first = cx.tokens[at]
  const last = cx.tokens[end - 1]
  const said = told(cx, at, end, draft)
  if (!first || !last || said === null || !isSound(said)) return []
  return [
    { ...said, text: cx.text.slice(first.start, last.end), start: first.start, end: last.end },
  ]
}

/**
 * What a sentence says about time: windows, days to look again, events that dates hang on and
 * repetitions. Sorted by `start`, never overlapping; offsets are UTF-16 into `text`. Pure, linear
 * in the text, throws for nothing but a `said` that is no day.
 */
export function readDates(text: string, facts: DateFacts): Reading[] {
  return readIn(contextOf(text, facts))
}

/** The same for a text already cut into tokens. */
export function readIn(cx: Context): Reading[] {
  const readings: Reading[] = []
  if (!mayHold(cx.symbols, reading.look.needs)) return readings
  for (let at = 0; at < cx.tokens.length; ) {
    const hit = reading(cx, at)
    if (hit === null) at += 1
    else {
      if (hit.value !== NO_DATE) readings.push(...place(cx, at, hit.next, hit.value))
      at = hit.next
    }
  }
  return readings
}
