import type { App } from '../app.js'
import { personById } from '../db/people.js'

/** What to say of accepted commitments that no mail would be sent about. */
export function hearingWords(unheard: readonly number[]): string[] {
  if (unheard.length === 0) return []
  return [
    `Nobody would hear about ${unheard.map((id) => `#${id}`).join(', ')}.`,
    'Name a follower (pledgewatch follow ID ADDRESS) or subscribe somebody (pledgewatch subscribe ADDRESS --all).',
  ]
}

/** Who follows a line, and whether mail reaches them. */
export async function followerWords(app: App, followerId: number | null): Promise<string | null> {
  if (followerId === null) return null
  const person = await personById(app.db, followerId, app.settings)
  if (person?.address == null) return null
  if (!person.confirmed) return `${person.address}, who has not confirmed the address yet`
  if (person.stopped) return `${person.address}, who stopped all mails`
  return person.suppressed ? `${person.address}; no mail: ${person.suppressed}` : person.address
}
