/** Something with a place in a text; lists of them are sorted by `start`. */
interface Placed {
  start: number
  end: number
}

/** Index of the first that starts at `offset` or later; the length where none does. */
export function firstFrom(sorted: readonly Placed[], offset: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the one that holds a stretch wholly, of those that do not overlap; -1 where none does. */
export function holderOf(sorted: readonly Placed[], { start, end }: Placed): number {
  const at = firstFrom(sorted, start + 1) - 1
  return end <= (sorted[at]?.end ?? -1) ? at : -1
}
