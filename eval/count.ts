/** `right` of `all` things. */
export interface Count {
  right: number
  all: number
}

export const countOf = <T>(things: readonly T[], isRight: (thing: T) => boolean): Count => ({
  right: things.filter(isRight).length,
  all: things.length,
})

export const sumOf = (counts: readonly Count[]): Count => ({
  right: counts.reduce((sum, count) => sum + count.right, 0),
  all: counts.reduce((sum, count) => sum + count.all, 0),
})

/** 0…1; of nothing, nothing is wrong. */
export const shareOf = ({ right, all }: Count): number => (all === 0 ? 1 : right / all)

/** The harmonic mean of recall and precision. */
export function f1(recall: Count, precision: Count): number {
  const [r, p] = [shareOf(recall), shareOf(precision)]
  return r + p === 0 ? 0 : (2 * r * p) / (r + p)
}
