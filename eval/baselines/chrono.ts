import * as chrono from 'chrono-node'
import type { DateReader } from '../dates/read.js'

type Components = chrono.ParsedComponents

/**
 * chrono-node with `forwardDate`, day before month unless told otherwise. A result that knows only
 * its month or year is given the whole of it, so that it loses nothing by its narrower answer.
 */
export const readWithChrono: DateReader = (text, { said, monthFirst }) => {
  const parser = monthFirst ? chrono.en.casual : chrono.en.GB
  const noon = new Date(`${said}T12:00:00`)
  return parser.parse(text, noon, { forwardDate: true }).map((result) => ({
    text: result.text,
    start: result.index,
    end: result.index + result.text.length,
    from: firstDay(result.start),
    until: lastDay(result.end ?? result.start),
  }))
}

const firstDay = (c: Components): string => dayOf(c, wholeMonth(c) ? 1 : numberOf(c, 'day'))

function lastDay(c: Components): string {
  if (!wholeMonth(c)) return dayOf(c, numberOf(c, 'day'))
  return dayOf(c, new Date(Date.UTC(numberOf(c, 'year'), numberOf(c, 'month'), 0)).getUTCDate())
}

/** Only the month was named; relative units ("in two weeks") imply their day. */
const wholeMonth = (c: Components): boolean =>
  c.isCertain('month') && !c.isCertain('day') && !c.isCertain('weekday')

const numberOf = (c: Components, part: 'year' | 'month' | 'day'): number => c.get(part) ?? 1

const dayOf = (c: Components, day: number): string =>
  [
    String(numberOf(c, 'year')).padStart(4, '0'),
    String(numberOf(c, 'month')).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-')
