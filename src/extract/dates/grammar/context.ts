import type { Day } from '../../../domain/window.js'
import { tenseOf } from '../tense.js'
import { type Token, tokenize } from '../tokens.js'
import type { Found } from './found.js'
import { symbolsOf } from './symbols.js'

/** What rules have read where, by token and the number of the rule. */
export type Memory = Map<number, Found<unknown> | null>

/** What every rule may look at. `isPast` tells whether the clause around a token is in the past. */
export interface Context {
  text: string
  tokens: readonly Token[]
  /** The tokens as numbers, see symbols.ts. */
  symbols: readonly number[]
  said: Day
  hemisphere: 'north' | 'south'
  monthFirst: boolean
  isPast: (at: number) => boolean
  /** How deep periods are nested at the moment ("the end of the first half of …"). */
  depth: number
  /** Shared by all depths, and of this depth alone. */
  memory: Memory
  own: Memory
  /** One nesting deeper, once it was asked for. */
  inner?: Context
}

/** What is known of the statement: the day it was said, and how its source counts. */
export interface DateFacts {
  said: Day
  hemisphere?: 'north' | 'south'
  /** Whether 04/05/2024 is 5 April; default false. */
  monthFirst?: boolean
}

export function contextOf(text: string, facts: DateFacts): Context {
  const tokens = tokenize(text)
  const { said, hemisphere = 'north', monthFirst = false } = facts
  const symbols = symbolsOf(tokens)
  const isPast = tenseOf(tokens)
  const memory: Memory = new Map()
  const own: Memory = new Map()
  return { text, tokens, symbols, said, hemisphere, monthFirst, isPast, depth: 0, memory, own }
}

/** The same text one nesting deeper; always the same one. */
export function deeper(cx: Context): Context {
  cx.inner ??= { ...cx, depth: cx.depth + 1, own: new Map() }
  return cx.inner
}

/** The words of a match, as they stand in the text. */
export function wordsOf(cx: Context, at: number, end: number): string {
  const first = cx.tokens[at]
  const last = cx.tokens[end - 1]
  return first && last ? cx.text.slice(first.start, last.end) : ''
}
