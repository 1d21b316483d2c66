import type { Context } from './context.js'
import { lookOfChoice, mayFit } from './look.js'
import { type Found, type Read, type Rule, ruleOf } from './rule.js'
import { END } from './symbols.js'

/** Pairs of symbols worth keeping; hostile text shall not fill the memory. */
const MOST_PAIRS = 20_000

/** The rules that may fit the two tokens at a place; found out once for each pair. */
function fitting<T>(rules: readonly Rule<T>[]): (cx: Context, at: number) => readonly Rule<T>[] {
  const known = new Map<number, readonly Rule<T>[]>()
  const none: readonly Rule<T>[] = []
  return ({ symbols }, at) => {
    const a = symbols[at] ?? END
    const b = symbols[at + 1] ?? END
    const pair = a * 65_536 + b
    const before = known.get(pair)
    if (before !== undefined) return before
    const fit = rules.filter((rule) => mayFit(rule, a, b))
    if (known.size >= MOST_PAIRS) known.clear()
    known.set(pair, fit.length === 0 ? none : fit)
    return fit
  }
}

const nests = (rules: readonly Rule<unknown>[]) => rules.some((rule) => rule.nests)

/** The first rule that fits. */
export function either<T>(...rules: Rule<T>[]): Rule<T> {
  const candidates = fitting(rules)
  const read: Read<T> = (cx, at) => {
    for (const rule of candidates(cx, at)) {
      const hit = rule(cx, at)
      if (hit !== null) return hit
    }
    return null
  }
  return ruleOf(read, lookOfChoice(rules), nests(rules))
}

/** The rule that reaches farthest; the earlier one when two reach as far. */
export function longest<T>(...rules: Rule<T>[]): Rule<T> {
  const candidates = fitting(rules)
  const read: Read<T> = (cx, at) => {
    let best: Found<T> | null = null
    for (const rule of candidates(cx, at)) {
      const hit = rule(cx, at)
      if (hit !== null && (best === null || hit.next > best.next)) best = hit
    }
    return best
  }
  return ruleOf(read, lookOfChoice(rules), nests(rules))
}
