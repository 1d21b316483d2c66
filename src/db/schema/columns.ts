import { customType } from 'drizzle-orm/pg-core'
import { Temporal } from 'temporal-polyfill'

/** `timestamptz` as a Temporal.Instant; both drivers hand over PostgreSQL's own text. */
export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.Instant.from(value.replace(' ', 'T')),
})

/** `timestamptz` that may be `-infinity` (ripe now) or `infinity` (nothing to come): kept as text. */
export const ripeness = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp with time zone',
})

/** The words and reasons of a window, as every table that holds one stores them. */
export interface StoredAnchor {
  event: string
  relation: 'at' | 'by' | 'within' | 'before' | 'after'
  offset: string | null
  text: string
}
