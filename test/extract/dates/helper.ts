import { type DateFacts, readDates } from '../../../src/extract/dates/read.js'

/** The day of the statement in most examples, a Wednesday. */
export const SAID = '2024-02-28'

/** Each window as `text | from | until`; an open end is `…`. */
export function windows(text: string, facts: Partial<DateFacts> = {}): string[] {
  return readDates(text, { said: SAID, ...facts })
    .filter((r) => r.type === 'window')
    .map((r) => `${r.text} | ${r.from ?? '…'} | ${r.until ?? '…'}`)
}

/** The only window's two ends, or the number of windows when there is not exactly one. */
export function ends(text: string, facts: Partial<DateFacts> = {}): string {
  const found = windows(text, facts)
  const [only] = found
  return found.length === 1 && only !== undefined
    ? only.split(' | ').slice(1).join(' ')
    : `${found.length} windows`
}
