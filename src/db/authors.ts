import { person } from './schema/person.js'

/** Who did something, as history shows them; without address and name once erased. */
export interface Author {
  id: number
  name: string | null
  address: string | null
}

/** Columns of an Author for a query that left-joins `person`. */
export const authorColumns = { id: person.id, name: person.name, address: person.address }
