import { hasObject } from './object.js'
import { isPassive } from './passive.js'
import type { TaskFacts } from './task-facts.js'
import { at, isVerb, skipAdverbs, type Token } from './token.js'

const GATHERING =
  /\b(?:meeting|summit|talks|conference|session|workshop|round|consultations|negotiations|seminar|congress|ministerial|retreat)s?$/i
export const POINTER = /^(?:it|this|that|these|those|which|there|here|what|he|she|they|)$/i

/**
 * What happens to an event or a body told as somebody's task, or null where the act has an object
 * of its own: "The group will meet" -> "hold the meeting of the group", "The school will open" ->
 * "open the school".
 */
export function eventPhrase(
  facts: TaskFacts,
  rest: string,
  isDate: (t: Token) => boolean,
): string | null {
  const { tokens, anchor, end, subject } = facts
  if (facts.personal || POINTER.test(subject)) return null
  const verb = at(tokens, anchor.act)
  const passive = isPassive(tokens, anchor)
  if (!passive && hasObject(tokens, anchor.act, end, isDate)) return null
  if (/^(?:meet|convene|reconvene)$/.test(verb.lemma)) return meeting(subject, rest, passive)
  const begins = /^(?:open|reopen|launch|start|begin|commence|resume)$/.test(verb.lemma)
  if (passive || !begins || actsItself(facts, isDate)) return null
  return `${verb.lemma} ${subject} ${rest}`
}

/** "will start to work", "will begin by mapping", "will start on the report". */
function actsItself({ tokens, anchor, end }: TaskFacts, isDate: (t: Token) => boolean): boolean {
  const next = skipAdverbs(tokens, anchor.act + 1)
  const [word, after] = [at(tokens, next), at(tokens, next + 1)]
  if (next >= end || isDate(word) || isDate(after)) return false
  if (isVerb(word) || /^(?:as|and|or|up)$/.test(word.lower)) return true
  if (/^open/.test(at(tokens, anchor.act).lemma)) return word.lower === 'to' && isVerb(after)
  return /^(?:to|by|with|on|from)$/.test(word.lower)
}

/** "The group will meet for the first time" -> "hold the first meeting of the group". */
function meeting(subject: string, rest: string, passive: boolean): string {
  const first = /\bfor the first time\b/i.test(rest)
  const again = /^again\b/i.test(rest)
  const left = rest.replace(/\s*\bfor the first time\b/i, '').replace(/^again\b/i, '')
  if (GATHERING.test(subject.split(/ (?:of|on|between|for|with|in) /)[0] ?? ''))
    return `${passive ? 'convene' : 'hold'} ${subject} ${rest}`
  return `hold the ${again ? 'next' : first ? 'first' : ''} meeting of ${subject} ${left}`
}

/**
 * What a thing does told as somebody's task: "The price cap will enter into force" -> "bring the
 * price cap into force", "The port will be ready" -> "have the port ready", "Buses will run" ->
 * "have buses run"; null where the subject can act itself.
 */
export function causedPhrase(
  { tokens, anchor, end, subject, personal, thing }: TaskFacts,
  base: string,
  rest: string,
  isDate: (t: Token) => boolean,
): string | null {
  if (personal || POINTER.test(subject) || subject.length > 60) return null
  if (/^(?:and|or|but|was|were|is|are|we|i)\b/i.test(subject)) return null
  if (/^(?:enter|come|go)$/.test(base) && /^into (?:force|effect|operation)\b/.test(rest))
    return `bring ${subject} ${rest}`
  if (base === 'take' && /^effect\b/.test(rest)) return `put ${subject} into ${rest}`
  if (base === 'be' && /^able to\b/.test(rest)) return `enable ${subject} ${rest.slice(5)}`
  if (base === 'be') return `have ${subject} ${rest}`
  const given = /^(?:receive|get|gain)$/.test(base)
  const alone = given || !hasObject(tokens, anchor.act, end, isDate)
  return thing && alone ? `have ${subject} ${base} ${rest}` : null
}
