import { deeper } from './context.js'
import type { Found } from './found.js'
import { lookLater } from './look.js'
import { type Read, type Rule, ruleOf } from './rule.js'

/** Refuses a nesting that no speaker uses, so that hostile text stays cheap. */
export function nested<T>(rule: Rule<T>): Rule<T> {
  const read: Read<T> = (cx, at) => (cx.depth >= 4 ? null : rule(deeper(cx), at))
  return ruleOf(read, rule.look, true)
}

/** A rule that is made later, since it holds the one that asks for it. */
export function deferred<T>(rule: () => Rule<T>): Rule<T> {
  return ruleOf((cx, at) => rule()(cx, at), lookLater(rule), true)
}

/** More than the number of rules that are remembered. */
const SLOTS = 256
/** Rules hardly look back: a long text need not be remembered whole. */
const MOST_PLACES = 500
let rules = 0

/** The same rule, but each place of a sentence is read only once. */
export function remembered<T>(rule: Rule<T>): Rule<T> {
  const slot = rules
  rules += 1
  const { nests } = rule
  const read: Read<T> = (cx, at) => {
    const memory = nests ? cx.own : cx.memory
    const place = at * SLOTS + slot
    const before = memory.get(place)
    if (before !== undefined) return before as Found<T> | null
    const hit = rule(cx, at)
    if (memory.size >= MOST_PLACES) memory.clear()
    memory.set(place, hit)
    return hit
  }
  return ruleOf(read, rule.look, rule.nests)
}
