import { countOf, matchSource } from '../actions/matching/match.js'
import type { App } from '../app.js'
import { plural } from './format.js'

/** How many finds of a source look like lines that are open already. */
export async function knownIn(app: App, sourceId: number): Promise<number> {
  const actor = { personId: null, channel: 'cli', request: null } as const
  return countOf(await matchSource(app.ctx(actor), sourceId))
}

/** "2 look like lines already in the register: pledgewatch match 3"; nothing for none. */
export function knownWords(count: number, sourceId: number): string[] {
  if (count === 0) return []
  const looks = plural(count, 'looks', 'look')
  const lines = count === 1 ? 'a line' : 'lines'
  return [`${looks} like ${lines} already in the register: pledgewatch match ${sourceId}`]
}
