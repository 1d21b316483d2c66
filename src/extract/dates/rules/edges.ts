import type { Period } from '../period.js'

const END = /^the end of /
const PARTS = /^(?:early|mid) to late /

/** Which day a deadline's last day is, in words: `the last day of June 2025`, also for its end. */
export function lastDayOf({ name }: Period): string {
  if (/^(?:the (?:beginning|middle) of|early to mid|mid to) /.test(name) && !PARTS.test(name))
    return `where ${name} is taken to end`
  return `the last day of ${name.replace(END, '').replace(PARTS, '')}`
}

/** `June 2025 begins`, also for its beginning. */
export const begins = ({ name }: Period): string =>
  `${name.replace(/^the beginning of /, '')} begins`

/** `June 2025 ends`, also for its end. */
export const ends = ({ name }: Period): string => `${name.replace(END, '').replace(PARTS, '')} ends`
