import type { Context } from './context.js'
import { found } from './found.js'
import { lookOfSequence } from './look.js'
import { type Read, type Rule, ruleOf } from './rule.js'

/** One rule after the other. */
export function seq<T extends unknown[]>(...rules: { [K in keyof T]: Rule<T[K]> }): Rule<T> {
  const list: readonly Rule<unknown>[] = rules
  // Plain lists made once: to ask a rule for its properties at each token is slow.
  const parts = list.map((rule) => ({
    read: rule.optional ?? rule,
    may: rule.optional !== undefined,
  }))
  const none: readonly null[] = list.map(() => null)
  const read: Read<T> = (cx, at) => {
    // Made when something was read, and at its full length: most sequences fail at once.
    let values: unknown[] | undefined
    let next = at
    let i = 0
    for (const part of parts) {
      const hit = part.read(cx, next)
      if (hit !== null) {
        values ??= none.slice()
        values[i] = hit.value
        next = hit.next
      } else if (!part.may) return null
      i += 1
    }
    return found((values ?? none.slice()) as T, next)
  }
  const nests = list.some((rule) => rule.nests)
  return ruleOf(read, lookOfSequence(list), nests)
}

/** The rule, or nothing; never fails. */
export function opt<T>(rule: Rule<T>): Rule<T | null> {
  const read: Read<T | null> = (cx, at) => rule(cx, at) ?? found(null, at)
  const optional = ruleOf(read, { ...rule.look, empty: true }, rule.nests)
  optional.optional = rule
  return optional
}

/** Turns what was read into a value; null refuses it. `end` is the token behind the match. */
export function map<T, U>(
  rule: Rule<T>,
  make: (value: T, cx: Context, at: number, end: number) => U | null,
): Rule<U> {
  const read: Read<U> = (cx, at) => {
    const hit = rule(cx, at)
    if (hit === null) return null
    const value = make(hit.value, cx, at, hit.next)
    return value === null ? null : found(value, hit.next)
  }
  return ruleOf(read, rule.look, rule.nests)
}
