import { hasObject } from './object.js'
import { isPassive } from './passive.js'
import type { TaskFacts } from './task-facts.js'
import { at, isVerb, skipAdverbs, type Token } from './token.js'

const GATHERING =
  /\b(?:meeting|summit|talks|conference|session|workshop|round|consultations|negotiations|seminar|congress|ministerial|retreat)s?$/i
const POINTER = /^(?:it|this|that|these|those|which|there|here|what|)$/i

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
