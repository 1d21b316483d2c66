import { type Needs, needsOfChoice, needsOfSequence } from './needs.js'

/** What a rule can begin with, so that it is tried only where it may fit. Never too narrow. */
export interface Look {
  /** Whether it can match nothing at all. */
  empty: boolean
  /** Whether a match can begin with the symbol. */
  starts: (a: number) => boolean
  /** Whether the symbol can be a whole match. */
  one: (a: number) => boolean
  /** Whether a match of two tokens or more can begin with the two. */
  two: (a: number, b: number) => boolean
  /** What a text must hold for the rule to match anywhere in it. */
  needs: Needs
}

interface HasLook {
  look: Look
}

/** Whether a rule may find something where two symbols follow each other. */
export function mayFit(rule: HasLook, a: number, b: number): boolean {
  const { empty, starts, one, two } = rule.look
  return empty || (starts(a) && (one(a) || two(a, b)))
}

/** Asks once for each symbol. */
function askedOnce(ask: (a: number) => boolean): (a: number) => boolean {
  const known: Array<boolean | undefined> = []
  return (a) => {
    if (a < 0) return false
    const before = known[a]
    if (before !== undefined) return before
    const answer = ask(a)
    known[a] = answer
    return answer
  }
}

/** Pairs worth keeping; hostile text shall not fill the memory. */
const MOST_PAIRS = 20_000

/** Computes once for each pair of symbols. */
export function keptByPair<T>(compute: (a: number, b: number) => T): (a: number, b: number) => T {
  const known = new Map<number, T>()
  return (a, b) => {
    const pair = a * 65_536 + b
    const before = known.get(pair)
    if (before !== undefined) return before
    const value = compute(a, b)
    if (known.size >= MOST_PAIRS) known.clear()
    known.set(pair, value)
    return value
  }
}

/** One token out of a set. */
export function lookOfSet(symbols: ReadonlySet<number>): Look {
  const has = askedOnce((a) => symbols.has(a))
  return { empty: false, starts: has, one: has, two: () => false, needs: symbols }
}

/** One of these symbols, then whatever comes. */
export function lookOfStart(symbols: ReadonlySet<number>): Look {
  const has = askedOnce((a) => symbols.has(a))
  return { empty: false, starts: has, one: has, two: has, needs: symbols }
}

/** One of these symbols, then one of those. */
export function lookOfPair(firsts: ReadonlySet<number>, seconds: ReadonlySet<number>): Look {
  const has = askedOnce((a) => firsts.has(a))
  const two = (a: number, b: number) => has(a) && seconds.has(b)
  return {
    empty: false,
    starts: has,
    one: () => false,
    two,
    needs: needsOfSequence([firsts, seconds]),
  }
}

/** Nothing is known beforehand. */
export const LOOK_ANYWHERE: Look = {
  empty: false,
  starts: () => true,
  one: () => true,
  two: () => true,
  needs: null,
}

/** Known by its second token alone. */
export function lookOfSecond(symbols: ReadonlySet<number>): Look {
  const two = (_: number, b: number) => symbols.has(b)
  return { empty: false, starts: () => true, one: () => false, two, needs: symbols }
}

export function lookOfChoice(rules: readonly HasLook[]): Look {
  return {
    empty: rules.some(({ look }) => look.empty),
    starts: askedOnce((a) => rules.some(({ look }) => look.starts(a))),
    one: askedOnce((a) => rules.some(({ look }) => look.one(a))),
    two: keptByPair((a, b) => rules.some(({ look }) => look.starts(a) && look.two(a, b))),
    needs: needsOfChoice(rules.map(({ look }) => (look.empty ? null : look.needs))),
  }
}

export function lookOfSequence(rules: readonly HasLook[]): Look {
  const solid = rules.findIndex(({ look }) => !look.empty)
  const leading = solid === -1 ? rules : rules.slice(0, solid + 1)
  const alone = aloneIn(rules)
  return {
    empty: solid === -1,
    starts: askedOnce((a) => leading.some(({ look }) => look.starts(a))),
    one: askedOnce((a) => alone.some(({ look }) => look.one(a))),
    two: (a, b) => beginsWithTwo(rules, a, b),
    needs: needsOfSequence(rules.map(({ look }) => (look.empty ? null : look.needs))),
  }
}

/** The rules of a sequence that can be all of a match, as the others match nothing. */
function aloneIn(rules: readonly HasLook[]): readonly HasLook[] {
  const solid = rules.filter(({ look }) => !look.empty)
  if (solid.length === 0) return rules
  return solid.length === 1 ? solid : []
}

/** Follows the ways in which none or one of the two symbols is already taken. */
function beginsWithTwo(rules: readonly HasLook[], a: number, b: number): boolean {
  let none = true
  let one = false
  for (const { look } of rules) {
    if ((none && look.starts(a) && look.two(a, b)) || (one && look.starts(b))) return true
    one = (one && look.empty) || (none && look.one(a))
    none = none && look.empty
    if (!none && !one) return false
  }
  return false
}

/** The look of a rule that is not made yet. */
export function lookLater(rule: () => HasLook): Look {
  return {
    empty: false,
    starts: askedOnce((a) => rule().look.starts(a)),
    one: askedOnce((a) => rule().look.one(a)),
    two: (a, b) => rule().look.two(a, b),
    needs: null,
  }
}
