import {
  dayOfMonth,
  daysBetween,
  isAfter,
  monthEnd,
  monthName,
  monthOf,
  monthStart,
  yearOf,
} from './calendar.js'
import type { Completion, Direction } from './commitment.js'
import type { RegisterLine } from './register.js'
import { scheduleOf } from './schedule.js'
import { type Day, isApproximate, type Window } from './window.js'

/** The everyday words that page, command line and mail share. */

const COMPLETION_WORDS: Readonly<Record<Completion, string>> = {
  not_assessed: 'Not assessed',
  in_progress: 'In progress',
  partially_fulfilled: 'Partly fulfilled',
  fulfilled: 'Fulfilled',
  not_fulfilled: 'Not fulfilled',
  withdrawn: 'Withdrawn',
  lapsed: 'Lapsed',
  unverifiable: 'Cannot be verified',
}

const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  ours: 'Ours',
  theirs: 'Theirs',
  joint: 'Joint',
}

/** "30 Apr 2024": never ambiguous, always with the year. */
export function shortDay(day: Day): string {
  return `${dayAndMonth(day)} ${yearOf(day)}`
}

/** "3 May", with the year only when it is not the one of `today`. */
export function dayNear(day: Day, today: Day): string {
  return yearOf(day) === yearOf(today) ? dayAndMonth(day) : shortDay(day)
}

function dayAndMonth(day: Day): string {
  return `${dayOfMonth(day)} ${monthShort(day)}`
}

function monthShort(day: Day): string {
  return monthName(monthOf(day)).slice(0, 3)
}

/** "30 Apr 2024 (in 7 days)"; without `today` only the day. */
export function dayWords(day: Day, today?: Day): string {
  return today === undefined ? shortDay(day) : `${shortDay(day)} (${distanceWords(day, today)})`
}

/** "in 7 days", "tomorrow", "today", "yesterday", "12 days ago". */
export function distanceWords(day: Day, today: Day): string {
  const days = daysBetween(today, day)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}

/** Words as they begin a line. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** "1 commitment", "3 commitments". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

export function completionWords(completion: Completion): string {
  return COMPLETION_WORDS[completion]
}

export function directionWords(direction: Direction | null): string {
  return direction === null ? 'Not known' : DIRECTION_WORDS[direction]
}

/** "Russia", "Russia and Mali", "Burkina Faso, Mali and Niger"; "nobody named" for none. */
export function partyWords(names: readonly string[]): string {
  const last = names.at(-1)
  if (last === undefined) return 'nobody named'
  const others = names.slice(0, -1)
  return others.length === 0 ? last : `${others.join(', ')} and ${last}`
}

type Shown = Pick<Window, 'from' | 'until' | 'precision' | 'text'>

/** A window as people read it: "April 2024", "Sep–Nov 2024 (autumn)", "by 31 Dec 2024", "10–12 Apr 2024". */
export function windowWords(window: Shown): string {
  const { from, until } = window
  if (from === null && until === null) return 'no date'
  const words = plainWords(from, until)
  const season = window.precision === 'season' ? seasonIn(window.text) : null
  if (season !== null) return `${words} (${season})`
  return isApproximate(window) && window.precision !== 'season' ? `about ${words}` : words
}

function plainWords(from: Day | null, until: Day | null): string {
  if (from === null) return until === null ? 'no date' : `by ${shortDay(until)}`
  if (until === null) return `from ${shortDay(from)}`
  const wholeMonths = from === monthStart(from) && until === monthEnd(until)
  return wholeMonths ? monthsWords(from, until) : daysWords(from, until)
}

function monthsWords(from: Day, until: Day): string {
  const [a, b] = [yearOf(from), yearOf(until)]
  if (monthOf(from) === 1 && monthOf(until) === 12) return a === b ? `${a}` : `${a}–${b}`
  if (a !== b) return `${monthShort(from)} ${a}–${monthShort(until)} ${b}`
  if (monthOf(from) === monthOf(until)) return `${monthName(monthOf(from))} ${a}`
  return `${monthShort(from)}–${monthShort(until)} ${a}`
}

function daysWords(from: Day, until: Day): string {
  if (from === until) return shortDay(from)
  if (yearOf(from) !== yearOf(until)) return `${shortDay(from)}–${shortDay(until)}`
  if (monthOf(from) === monthOf(until)) return `${dayOfMonth(from)}–${shortDay(until)}`
  return `${dayOfMonth(from)} ${monthShort(from)}–${shortDay(until)}`
}

/** A source in the southern hemisphere means other months, so the season is its own word, not ours. */
function seasonIn(text: string): string | null {
  const word = /\b(spring|summer|autumn|fall|winter)\b/i.exec(text)?.[1]?.toLowerCase()
  if (word === undefined) return null
  return word === 'fall' ? 'autumn' : word
}

type Scheduled = Pick<RegisterLine, 'closed' | 'due' | 'completion' | 'happenedOn' | 'lastChecked'>

/** Where a commitment stands, in one phrase: "Due in 7 days", "Past due since 30 Apr 2024, not checked". */
export function scheduleWords(line: Scheduled, today: Day): string {
  const from = line.due?.from ?? null
  const until = line.due?.until ?? null
  switch (scheduleOf(line, today)) {
    case 'closed':
      return closedWords(line)
    case 'no_date':
      return `No date, ${checkedWords(line.lastChecked, null, today)}`
    case 'upcoming':
      return from === null ? 'Upcoming' : `Opens ${dayWords(from, today)}`
    case 'open':
      return openWords(from, until, today)
    case 'past_due':
      return pastDueWords(line, today)
    default:
      return until === null ? 'Due' : dueWords(until, today, line)
  }
}

function closedWords(line: Scheduled): string {
  const words = completionWords(line.completion)
  return line.happenedOn === null ? words : `${words} on ${shortDay(line.happenedOn)}`
}

function openWords(from: Day | null, until: Day | null, today: Day): string {
  if (until !== null) return `Open until ${dayWords(until, today)}`
  return from === null ? 'Open' : `Open since ${shortDay(from)}`
}

function dueWords(until: Day, today: Day, line: Scheduled): string {
  const distance = distanceWords(until, today)
  return line.due !== null && isApproximate(line.due)
    ? `Window ends ${distance}`
    : `Due ${distance}`
}

function pastDueWords(line: Scheduled, today: Day): string {
  const due = line.due
  if (due === null || due.until === null) return 'Past due'
  const checked = checkedWords(line.lastChecked, due.until, today)
  if (isApproximate(due)) return `Time to check: ${windowWords(due)} is over, ${checked}`
  return `Past due since ${shortDay(due.until)}, ${checked}`
}

/** Whether somebody looked since the deadline, which is what "checked" means for a past one. */
export function checkedWords(lastChecked: Day | null, deadline: Day | null, today: Day): string {
  if (lastChecked === null) return 'not checked'
  if (deadline !== null && !isAfter(lastChecked, deadline)) return 'not checked since'
  return `checked ${dayNear(lastChecked, today)}, nothing found`
}

/** What a source's text was taken from. */
export const FORMAT_WORDS: Readonly<Record<string, string>> = {
  ...{ txt: 'plain text', md: 'Markdown', html: 'a web page', pdf: 'a PDF' },
  ...{ docx: 'a Word document', vtt: 'WebVTT captions', srt: 'SRT captions' },
}
