import type { Told } from './cue.js'

const CONDITION =
  /\b(?:if|unless|whether|should|once|until|before|as soon as|as if|provided)\b[^,;]*$/
const DOUBT =
  /\b(?:would|could|should|might|may|must|will|shall|to|cannot|can)\s+(?:not\s+)?(?:now\s+|already\s+)?$/
const NOT = /\b(?:not|n't|never|hardly|nor|neither|yet to)\b/
const NOTHING = /\b(?:no|neither|none of the|nothing|nobody|not a single|few)\b[^,;]*$/
const FRAME =
  /\b(?:hopes?|hoped|wish(?:es)?|expects?|expected|believes?|rumours?|reports? that|claims?|alleges?|denie[sd]|wonders?)\b[^,;]*$/
const AS_PLANNED = /\b(?:as|than)\s+(?:was|were|had been|has been)?\s*$/

/** Why what sounds like a report tells nothing that happened. */
export function isVetoed(lower: string, { kind, start, end }: Told): boolean {
  if (/\?\s*["')\]]*$/.test(lower)) return true
  const before = lower.slice(0, start)
  const clause = before.slice(clauseStart(before))
  if (CONDITION.test(clause) || FRAME.test(clause) || AS_PLANNED.test(before)) return true
  if (DOUBT.test(before) && kind !== 'withdrawn') return true
  if (kind === 'withdrawn') return /\bnot\b/.test(lower.slice(Math.max(0, start - 8), start))
  return NOTHING.test(clause) || NOT.test(lower.slice(start, end)) || /\bnot\s*$/.test(before)
}

/** Where the clause begins that ends here. */
export function clauseStart(before: string): number {
  const cut =
    /^.*(?:[;:]|, (?:and|but|while|whereas|so)\b|\b(?:said|says|announced|confirmed|reported|noted|recalled|stated|added) that\b|—)/s.exec(
      before,
    )
  return cut ? cut[0].length : 0
}
