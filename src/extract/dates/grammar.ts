import type { Day } from '../../domain/window.js'
import type { Token } from './tokens.js'

/** What every rule may look at. `isPast` tells whether the clause around a token is in the past. */
export interface Context {
  text: string
  tokens: readonly Token[]
  said: Day
  hemisphere: 'north' | 'south'
  monthFirst: boolean
  isPast: (at: number) => boolean
  /** What rules have already read where; shared by all contexts of one sentence. */
  seen: Map<object, unknown>
  /** How deep periods are nested at the moment ("the end of the first half of …"). */
  depth: number
}

/** `next` is the index of the first token behind the match. */
export interface Found<T> {
  value: T
  next: number
}

/** Reads something at a token, or finds nothing there. Rules look at a bounded stretch only. */
export interface Rule<T> {
  (cx: Context, at: number): Found<T> | null
  /** The words it can begin with, `NUMBER` for any number; unknown when absent. */
  first?: ReadonlySet<string> | undefined
  /** Whether it can match nothing at all. */
  empty?: boolean
}

/** Stands for every number among the words that a rule can begin with. */
export const NUMBER = '#'

type Read<T> = (cx: Context, at: number) => Found<T> | null

/** Tells which words a rule can begin with, so that it is not tried elsewhere. */
export function starting<T>(
  first: Iterable<string> | undefined,
  read: Read<T>,
  empty = false,
): Rule<T> {
  const rule: Rule<T> = (cx, at) => read(cx, at)
  rule.first = first === undefined ? undefined : new Set(first)
  rule.empty = empty
  return rule
}

/** Whether it is worth trying a rule at a token. */
export function canStart<T>(rule: Rule<T>, cx: Context, at: number): boolean {
  if (rule.first === undefined || rule.empty === true) return true
  const token = cx.tokens[at]
  return token !== undefined && rule.first.has(token.kind === 'number' ? NUMBER : token.text)
}

function allFirst(rules: readonly Rule<unknown>[]): Set<string> | undefined {
  const all = new Set<string>()
  for (const rule of rules) {
    if (rule.first === undefined) return undefined
    for (const text of rule.first) all.add(text)
  }
  return all
}

/** What a sequence can begin with: its first rule, and the next while rules can be empty. */
function leading<T>(rules: readonly Rule<T>[]): readonly Rule<T>[] {
  const end = rules.findIndex((rule) => rule.empty !== true)
  return end === -1 ? rules : rules.slice(0, end + 1)
}

export function found<T>(value: T, next: number): Found<T> {
  return { value, next }
}

/** One word or mark out of a list. */
export function word(...texts: string[]): Rule<string> {
  const wanted = new Set(texts)
  return starting(texts, (cx, at) => {
    const token = cx.tokens[at]
    return token !== undefined && wanted.has(token.text) ? found(token.text, at + 1) : null
  })
}

interface Phrase {
  whole: string
  words: string[]
}

/** One of several phrases, words separated by blanks; the longest that fits. */
export function phrase(...phrases: string[]): Rule<string> {
  const byFirst = new Map<string, Phrase[]>()
  for (const whole of [...phrases].sort((a, b) => b.length - a.length)) {
    const words = whole.split(' ')
    const first = words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), { whole, words }])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return starting(byFirst.keys(), (cx, at) => {
    const list = byFirst.get(cx.tokens[at]?.text ?? '') ?? []
    const hit = list.find((p) => p.words.every((w, i) => cx.tokens[at + i]?.text === w))
    return hit === undefined ? null : found(hit.whole, at + hit.words.length)
  })
}

/** A word that stands for a value. */
export function oneOf<T>(table: ReadonlyMap<string, T>): Rule<T> {
  return starting(table.keys(), (cx, at) => {
    const value = table.get(cx.tokens[at]?.text ?? '')
    return value === undefined ? null : found(value, at + 1)
  })
}

/** One rule after the other. */
export function seq<T extends unknown[]>(...rules: { [K in keyof T]: Rule<T[K]> }): Rule<T> {
  const list: readonly Rule<unknown>[] = rules
  const read: Read<T> = (cx, at) => {
    const values: unknown[] = []
    let next = at
    for (const rule of list) {
      const hit = canStart(rule, cx, next) ? rule(cx, next) : null
      if (hit === null) return null
      values.push(hit.value)
      next = hit.next
    }
    return found(values as T, next)
  }
  return starting(
    allFirst(leading(list)),
    read,
    list.every((rule) => rule.empty === true),
  )
}

/** The rule, or nothing; never fails. */
export function opt<T>(rule: Rule<T>): Rule<T | null> {
  const read: Read<T | null> = (cx, at) =>
    (canStart(rule, cx, at) ? rule(cx, at) : null) ?? found(null, at)
  return starting(rule.first, read, true)
}

/** The first rule that fits. */
export function either<T>(...rules: Rule<T>[]): Rule<T> {
  const read: Read<T> = (cx, at) => {
    for (const rule of rules) {
      const hit = canStart(rule, cx, at) ? rule(cx, at) : null
      if (hit !== null) return hit
    }
    return null
  }
  return starting(
    allFirst(rules),
    read,
    rules.some((rule) => rule.empty === true),
  )
}

/** The rule that reaches farthest; the earlier one when two reach as far. */
export function longest<T>(...rules: Rule<T>[]): Rule<T> {
  const read: Read<T> = (cx, at) => {
    let best: Found<T> | null = null
    for (const rule of rules) {
      const hit = canStart(rule, cx, at) ? rule(cx, at) : null
      if (hit !== null && (best === null || hit.next > best.next)) best = hit
    }
    return best
  }
  return starting(
    allFirst(rules),
    read,
    rules.some((rule) => rule.empty === true),
  )
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
  return starting(rule.first, read, rule.empty)
}

/** Refuses a nesting that no speaker uses, so that hostile text stays cheap. */
export function nested<T>(rule: Rule<T>): Rule<T> {
  const read: Read<T> = (cx, at) =>
    cx.depth >= 4 ? null : rule({ ...cx, depth: cx.depth + 1 }, at)
  return starting(rule.first, read, rule.empty)
}

/** The same rule, but each place of a sentence is read only once. */
export function remembered<T>(rule: Rule<T>): Rule<T> {
  const self: Rule<T> = (cx, at) => {
    const key = at * 8 + cx.depth
    const places = placesOf<T>(cx, self)
    const before = places.get(key)
    if (before !== undefined) return before
    const hit = rule(cx, at)
    places.set(key, hit)
    return hit
  }
  self.first = rule.first
  self.empty = rule.empty ?? false
  return self
}

function placesOf<T>(cx: Context, rule: object): Map<number, Found<T> | null> {
  const known = cx.seen.get(rule)
  if (known !== undefined) return known as Map<number, Found<T> | null>
  const places = new Map<number, Found<T> | null>()
  cx.seen.set(rule, places)
  return places
}

/** The words of a match, as they stand in the text. */
export function wordsOf(cx: Context, at: number, end: number): string {
  const first = cx.tokens[at]
  const last = cx.tokens[end - 1]
  return first && last ? cx.text.slice(first.start, last.end) : ''
}
