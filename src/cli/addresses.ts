import type { App } from '../app.js'
import { people } from '../db/people.js'

/** Addresses by person, for showing who follows what. */
export async function addressesById(app: App): Promise<Map<number, string>> {
  const known = await people(app.db, app.settings)
  return new Map(known.map((person) => [person.id, person.address ?? `person ${person.id}`]))
}
