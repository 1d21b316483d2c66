import { flatten } from './flat.js'
import { answering, findMentions, type Gazetteer, type Mention } from './gazetteer.js'

/** A heading that says itself that several speak. */
export const JOINT =
  /\bjoint (?:\p{L}+[ .-]+){0,4}?(?:statement|declaration|communiqu[eé]|readout|leaders)|\bcommuniqu[eé](?!\p{L})/iu

const SHARED =
  /\b(?:statement|declaration|action plan|road ?map|memorandum|charter) (?:of|by|from|between|among|issued by) /i

/** "Statement on NATO" is about it; "on behalf of" is not. */
const ABOUT =
  /\b(?:on|about|with|to|towards?|against|regarding|before|at|after|following|ahead of|concerning)(?: (?:the|a|an|its|our))?(?: [\p{L}-]+){0,2} ?$/iu

/** Whether a name in a heading is what it is about. */
export const isTopic = (line: string, m: Mention): boolean => ABOUT.test(line.slice(0, m.start))

/** "Joint communiqué of …", or "Statement by the ministers of A, B and C". */
export function isJoint(title: string, gazetteer: Gazetteer): boolean {
  if (JOINT.test(title)) return true
  const flat = flatten(title)
  const from = SHARED.exec(flat)
  if (!from) return false
  const authors =
    flat.slice(from.index + from[0].length).split(/ (?:on|about|at|following|after) /)[0] ?? ''
  const named = findMentions(authors, gazetteer).filter((m) => m.by !== 'capital')
  return new Set(named.map((m) => answering(m.name, gazetteer))).size > 1
}
