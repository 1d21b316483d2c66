import type { Day } from '../../../domain/window.js'
import { tenseOf } from '../tense.js'
import { type Token, tokenize } from '../tokens.js'
import type { Found } from './rule.js'
import { symbolsOf } from './symbols.js'

/** What rules have read where: by token, then by the number of the rule. */
export type Memory = Array<Array<Found<unknown> | null | undefined> | undefined>

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
  /** The same text one nesting deeper; always the same one. */
  deeper: () => Context
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
  const base = { text, tokens, symbols, said, hemisphere, monthFirst }
  const isPast = tenseOf(tokens)
  return atDepth({ ...base, isPast, memory: [] }, 0)
}

function atDepth(shared: Omit<Context, 'depth' | 'own' | 'deeper'>, depth: number): Context {
  let next: Context | undefined
  const deeper = (): Context => {
    next ??= atDepth(shared, depth + 1)
    return next
  }
  return { ...shared, depth, own: [], deeper }
}

/** The words of a match, as they stand in the text. */
export function wordsOf(cx: Context, at: number, end: number): string {
  const first = cx.tokens[at]
  const last = cx.tokens[end - 1]
  return first && last ? cx.text.slice(first.start, last.end) : ''
}
