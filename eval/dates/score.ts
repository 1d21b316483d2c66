import { daysBetween } from '../../src/domain/calendar.js'
import type { Day } from '../../src/domain/window.js'
import { type Count, countOf } from '../count.js'
import { common } from '../span.js'
import { type DateCase, type DateList, tellsOfThePast } from './cases.js'
import type { DateReader, ReadWindow } from './read.js'

/** One sentence, and what a reader made of the words in question. */
export interface DateAnswer {
  asked: DateCase
  got: ReadWindow | null
  bothEnds: boolean
  deadline: boolean
  withinADay: boolean
}

export interface DateScore {
  name: string
  bothEnds: Count
  deadlines: Count
  withinADay: Count
  /** Sentences that must get no window: `right` are those that got one all the same. */
  fooled: Count
  /** Of those, how many were given one that is not over on the day it was said. */
  fooledAhead: Count
  wrong: DateAnswer[]
}

export function scoreDates(list: DateList, read: DateReader): DateScore {
  const answers = list.cases.map((asked) => answer(asked, read))
  const dated = answers.filter((a) => a.asked.expected.length > 0)
  const none = answers.filter((a) => a.asked.expected.length === 0)
  return {
    name: list.name,
    bothEnds: countOf(dated, (a) => a.bothEnds),
    deadlines: countOf(dated, (a) => a.deadline),
    withinADay: countOf(dated, (a) => a.withinADay),
    fooled: countOf(none, (a) => a.got !== null),
    fooledAhead: countOf(none, (a) => a.got !== null && isAhead(a.got, a.asked.said)),
    wrong: answers.filter((a) => !a.bothEnds && !isTale(list, a)),
  }
}

/** What is told of the past may get a window, as long as it is over. */
const isTale = (list: DateList, { asked, got }: DateAnswer): boolean =>
  tellsOfThePast(list.name) && got !== null && !isAhead(got, asked.said)

function answer(asked: DateCase, read: DateReader): DateAnswer {
  const got = windowAt(asked, read)
  if (asked.expected.length === 0 || got === null) {
    const right = asked.expected.length === 0 && got === null
    return { asked, got, bothEnds: right, deadline: right, withinADay: right }
  }
  const some = (fits: (until: Day | null, from: Day | null) => boolean): boolean =>
    asked.expected.some((e) => fits(e.until, e.from))
  return {
    asked,
    got,
    bothEnds: some((until, from) => until === got.until && from === got.from),
    deadline: some((until) => until === got.until),
    withinADay: some((until) => near(until, got.until)),
  }
}

/** The window that shares most with the words in question; of equals the first. */
function windowAt(asked: DateCase, read: DateReader): ReadWindow | null {
  const there = read(asked.text, asked).filter((window) => common(window, asked) > 0)
  const [first, ...rest] = there
  if (!first) return null
  return rest.reduce((best, w) => (common(w, asked) > common(best, asked) ? w : best), first)
}

const near = (a: Day | null, b: Day | null): boolean =>
  a === null || b === null ? a === b : Math.abs(daysBetween(a, b)) <= 1

const isAhead = ({ until }: ReadWindow, said: Day): boolean =>
  until === null || daysBetween(said, until) >= 0
