import { type Count, shareOf } from '../count.js'

const LABEL = 38
const CELL = 19

/** A line of a table of at most 80 columns: what was measured, ours, and the baseline's. */
export const row = (label: string, ours = '', beside = ''): string =>
  `  ${label.padEnd(LABEL - 2)}${ours.padEnd(CELL)}${beside}`.trimEnd()

/** `0.95 (19 of 20)`; nothing to count is shown as such. */
export const share = (count: Count): string =>
  count.all === 0 ? 'none' : `${shareOf(count).toFixed(2)} ${counted(count)}`

const counted = ({ right, all }: Count): string => `(${right} of ${all})`

/** `3 of 22`, where a share of few would say too much. */
export const plain = ({ right, all }: Count): string => (all === 0 ? 'none' : `${right} of ${all}`)
