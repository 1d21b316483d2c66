import type { Day } from '../../src/domain/window.js'
import { type Count, countOf } from '../count.js'
import type { Found } from '../found.js'
import type { Score } from '../score.js'
import { readWithChrono } from './chrono.js'

/** Of the dated labels that were found, those whose deadline the first date of the quote is. */
export function chronoDeadlines({ matches }: Score<Found>, said: Day): Count {
  const dated = matches.filter(({ label }) => label.due_end !== null)
  return countOf(dated, ({ label }) => {
    const [first] = readWithChrono(label.quote, { said })
    return first?.until === label.due_end
  })
}
