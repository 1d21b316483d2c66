import type { Circle } from './circle.js'
import { answering, findMentions } from './gazetteer.js'
import { partyOf } from './people.js'

const CHAIR =
  /\b(?:chair\w*|secretary[- ]general|president of the (?:council|commission|assembly|conference|union)|secretariat|spokes\w+)\b/i
/** "U.S. Ambassador to Kenya", "Envoy for Sudan": the state sent to is not the speaker's. */
const SENT = /\b(?:to|for|on|with)(?: the)? $/i

/**
 * The parties that a speaker stands for, by the label ("PRESIDENT OF ANGOLA", "Ms. Berg (Norway)")
 * or by name; without a label, those for whom the whole text speaks. Empty where that is open.
 */
export function partiesOfSpeaker(
  label: string | null,
  firstSpeaker: string | null,
  circle: Circle,
): string[] {
  const party = placed(label ?? firstSpeaker, circle)
  if (label === null && circle.body.length > 0) return [...circle.body]
  if (party) return [party]
  if (circle.body.length > 0) return label && CHAIR.test(label) ? [...circle.body] : []
  return circle.host ? [circle.host] : []
}

function placed(speaker: string | null, { gazetteer, people }: Circle): string | null {
  if (!speaker) return null
  const own = findMentions(speaker, gazetteer).find(
    (m) => m.by !== 'capital' && !SENT.test(speaker.slice(0, m.start)),
  )
  return own ? answering(own.name, gazetteer) : partyOf(speaker, people)
}
