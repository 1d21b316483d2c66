import { and, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { person } from '../schema/person.js'

/** People whom a mail reaches: confirmed, not suppressed, not stopped, not erased. */
export function reachable(): SQL | undefined {
  return and(
    isNotNull(person.address),
    isNotNull(person.confirmedAt),
    isNull(person.suppressedAt),
    isNull(person.stoppedAt),
    isNull(person.erasedAt),
  )
}
