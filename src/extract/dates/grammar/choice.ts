import type { Context } from './context.js'
import type { Found } from './found.js'
import { keptByPair, lookOfChoice, mayFit } from './look.js'
import { type Read, type Rule, ruleOf } from './rule.js'
import { END } from './symbols.js'

const NONE: readonly never[] = []

type Choose<T> = (cx: Context, at: number) => readonly Rule<T>[]

/** The rules that may fit the two tokens at a place. Most places have none or a few by the first. */
function fitting<T>(rules: readonly Rule<T>[]): Choose<T> {
  const byFirst = bySymbol(rules)
  if (rules.length < FEW) return byFirst
  const byPair = keptByPair((a, b) => {
    const fit = rules.filter((rule) => mayFit(rule, a, b))
    return fit.length === 0 ? NONE : fit
  })
  return (cx, at) => {
    const first = byFirst(cx, at)
    if (first.length === 0) return first
    return byPair(cx.symbols[at] ?? END, cx.symbols[at + 1] ?? END)
  }
}

/** So few rules are tried rather than looked up. */
const FEW = 3

function bySymbol<T>(rules: readonly Rule<T>[]): Choose<T> {
  const known: Array<readonly Rule<T>[] | undefined> = []
  return ({ symbols }, at) => {
    const a = symbols[at] ?? END
    const before = known[a - END]
    if (before !== undefined) return before
    const fit = rules.filter(({ look }) => look.empty || look.starts(a))
    known[a - END] = fit
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
