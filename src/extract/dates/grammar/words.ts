import { found } from './found.js'
import { LOOK_ANYWHERE, lookOfPair, lookOfSet, lookOfStart } from './look.js'
import { type Read, type Rule, ruleOf } from './rule.js'
import { END, NUMBER, symbolOf } from './symbols.js'

export const symbolSet = (texts: Iterable<string>): Set<number> =>
  new Set([...texts].map((text) => symbolOf(text)))

/** Tells which words a rule can begin with, so that it is not tried elsewhere. */
export function starting<T>(first: Iterable<string>, read: Read<T>): Rule<T> {
  return ruleOf(read, lookOfStart(symbolSet(first)))
}

/** A rule that begins with a figure and one of these marks. */
export function startingWithFigure<T>(marks: Iterable<string>, read: Read<T>): Rule<T> {
  return ruleOf(read, lookOfPair(new Set([NUMBER]), symbolSet(marks)))
}

/** A rule that takes one figure. */
export function oneNumber<T>(read: Read<T>): Rule<T> {
  return ruleOf(read, lookOfSet(new Set([NUMBER])))
}

/** Any word at all. */
export const anyWord: Rule<string> = ruleOf(
  (cx, at) => {
    const token = cx.tokens[at]
    return token?.kind === 'word' ? found(token.text, at + 1) : null
  },
  { ...LOOK_ANYWHERE, two: () => false },
)

/** One word or mark out of a list. */
export function word(...texts: string[]): Rule<string> {
  return oneOf(new Map(texts.map((text) => [text, text])))
}

/** A word that stands for a value. */
export function oneOf<T>(table: ReadonlyMap<string, T>): Rule<T> {
  const values = new Map([...table].map(([text, value]) => [symbolOf(text), value]))
  const read: Read<T> = (cx, at) => {
    const value = values.get(cx.symbols[at] ?? END)
    return value === undefined ? null : found(value, at + 1)
  }
  return ruleOf(read, lookOfSet(new Set(values.keys())))
}
