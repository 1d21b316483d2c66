import type { Context } from './context.js'
import type { Look } from './look.js'
import { END } from './symbols.js'

/** `next` is the index of the first token behind the match. */
export interface Found<T> {
  value: T
  next: number
}

export type Read<T> = (cx: Context, at: number) => Found<T> | null

/** Reads something at a token, or finds nothing there. Rules look at a bounded stretch only. */
export interface Rule<T> {
  (cx: Context, at: number): Found<T> | null
  look: Look
  /** Whether what it finds depends on how deep it is nested. */
  nests: boolean
}

export function found<T>(value: T, next: number): Found<T> {
  return { value, next }
}

/** A rule of its own function object, with what others have to know of it. */
export function ruleOf<T>(read: Read<T>, look: Look, nests = false): Rule<T> {
  return Object.assign((cx: Context, at: number) => read(cx, at), { look, nests })
}

/** The rule's answer at a place where it can begin. */
export function tryRule<T>(rule: Rule<T>, cx: Context, at: number): Found<T> | null {
  const { empty, starts } = rule.look
  return empty || starts(cx.symbols[at] ?? END) ? rule(cx, at) : null
}
