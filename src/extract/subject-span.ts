/** How a clause hangs on what stands before it. */
export type Link = 'main' | 'that' | 'relative' | 'condition'

/** Where a promise's subject stands, and how its clause hangs on what is before it. */
export interface SubjectSpan {
  start: number
  end: number
  link: Link
  /** The subject stands in an earlier clause: "…, and will be followed up". */
  elliptic: boolean
  /** First token of the clause itself, without lead-ins. */
  clause: number
}
