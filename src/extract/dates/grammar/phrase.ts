import { found } from './found.js'
import type { Look } from './look.js'
import { needsOfPhrases } from './needs.js'
import { type Read, type Rule, ruleOf } from './rule.js'
import { NUMBER, symbolOf } from './symbols.js'

/** The phrase that ends here, and the words that can follow. */
interface Branch {
  whole: string | null
  next: Map<string, Branch>
  /** The words that can follow, as symbols. */
  symbols: Set<number>
}

const branch = (): Branch => ({ whole: null, next: new Map(), symbols: new Set() })

function grow(root: Branch, whole: string): void {
  let at = root
  for (const text of whole.split(' ')) {
    const next = at.next.get(text) ?? branch()
    at.next.set(text, next)
    at.symbols.add(/^\d/.test(text) ? NUMBER : symbolOf(text))
    at = next
  }
  at.whole = whole
}

/** No phrase begins with a figure: figures are for the rules that read numbers. */
function lookOf(root: Branch, phrases: readonly string[]): Look {
  const words = [...root.next].filter(([text]) => !/^\d/.test(text))
  const bySymbol = new Map(words.map(([text, next]) => [symbolOf(text), next]))
  return {
    empty: false,
    starts: (a) => bySymbol.has(a),
    one: (a) => typeof bySymbol.get(a)?.whole === 'string',
    two: (a, b) => bySymbol.get(a)?.symbols.has(b) === true,
    needs: needsOfPhrases(phrases),
  }
}

/** One of several phrases, words separated by blanks; the longest that fits. */
export function phrase(...phrases: string[]): Rule<string> {
  const root = branch()
  for (const whole of phrases) grow(root, whole)
  const read: Read<string> = (cx, at) => {
    let hit = null
    if (cx.symbols[at] === NUMBER) return null
    let branch = root.next.get(cx.tokens[at]?.text ?? '')
    for (let next = at + 1; branch !== undefined; next += 1) {
      if (branch.whole !== null) hit = found(branch.whole, next)
      branch = branch.next.get(cx.tokens[next]?.text ?? '')
    }
    return hit
  }
  return ruleOf(read, lookOf(root, phrases))
}
