import type { Stamp } from '../db/events.js'
import type { Ctx } from './context.js'

/** When, who and by which way, for every event of an act. */
export function stampOf({ now, actor }: Ctx): Stamp {
  return { at: now, actorId: actor.personId, channel: actor.channel, request: actor.request }
}
