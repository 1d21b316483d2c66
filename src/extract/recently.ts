/** More than are looked at together: a sentence and its neighbours. */
const KEPT = 8

/** Computes a value once for each key, and forgets what was asked for long ago. */
export function recently<T>(): (key: number, compute: () => T) => T {
  const known = new Map<number, T>()
  return (key, compute) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = compute()
    if (known.size >= KEPT) known.delete(known.keys().next().value ?? key)
    known.set(key, value)
    return value
  }
}
