import type { App } from '../app.js'
import type { Person } from '../domain/register.js'

/**
 * What to say of a person who has not confirmed yet; their mail leaves at once where a worker runs
 * in this process.
 */
export async function confirmingWords(app: App, person: Person | null): Promise<string[]> {
  if (person === null || person.confirmed) return []
  const work = await app.work()
  work.wake()
  return [`A mail asks ${person.address} to confirm the address; reminders wait for that.`]
}
