import type { Context } from './context.js'
import type { Found } from './found.js'
import type { Look } from './look.js'

export type Read<T> = (cx: Context, at: number) => Found<T> | null

/** Reads something at a token, or finds nothing there. Rules look at a bounded stretch only. */
export interface Rule<T> {
  (cx: Context, at: number): Found<T> | null
  look: Look
  /** Whether what it finds depends on how deep it is nested. */
  nests: boolean
  /** The rule that may be left out, of a rule that can match nothing. */
  optional?: Rule<T> | undefined
}

/** Makes a function a rule, with what others have to know of it. */
export function ruleOf<T>(read: Read<T>, look: Look, nests = false): Rule<T> {
  return Object.assign(read, { look, nests })
}
