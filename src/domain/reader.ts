/** What found a candidate: `rules`, `person`, a second reader's name, or the rules and that reader. */
export const RULES = 'rules'
const PERSON = 'person'
const BOTH = 'rules+'

/** The mark of what the rules and a second reader both found. */
export const bothReaders = (second: string): string => `${BOTH}${second}`

/** Whether this is a second reader's own name: it can be taken for none of the other marks. */
export const isReaderName = (name: string): boolean =>
  name !== RULES && name !== PERSON && !name.startsWith(BOTH)

/** A second reader found it, alone or with the rules. */
export const bySecond = (reader: string): boolean => isReaderName(reader) || reader.startsWith(BOTH)

/** "found by the rules", "found by gpt-x only", "found by the rules and by gpt-x". */
export function readerWords(reader: string): string {
  if (reader === RULES) return 'found by the rules'
  if (reader === PERSON) return 'added by hand'
  if (reader.startsWith(BOTH)) return `found by both, the rules and ${reader.slice(BOTH.length)}`
  return `found by ${reader} only`
}

/** What a second reader made of one source. */
export interface ReaderCounts {
  reader: string
  /** Kept, and no rule had found them. */
  found: number
  /** The rules had found them too. */
  agreed: number
  /** Dropped, since their words do not stand in the passage as quoted. */
  dropped: number
  /** Passages without a usable answer, and why the last of them failed. */
  failed: number
  failure: string | null
}

/** "gpt-x: 3 more found, 5 agreed, 1 dropped as not verbatim, 0 passages failed". */
export function countsWords({ reader, found, agreed, dropped, ...rest }: ReaderCounts): string {
  const failed = `${rest.failed} ${rest.failed === 1 ? 'passage' : 'passages'} failed`
  const why = rest.failure === null ? '' : ` (${rest.failure})`
  return `${reader}: ${found} more found, ${agreed} agreed, ${dropped} dropped as not verbatim, ${failed}${why}`
}
