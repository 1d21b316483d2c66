import type { Token } from '../token.js'
import { acceptance } from './acceptance.js'
import { announcement } from './announcement.js'
import type { Anchor, Cue } from './cue.js'
import { decision } from './decision.js'
import { document } from './document.js'
import { future } from './future.js'
import { giving } from './giving.js'
import { goal } from './goal.js'
import { lookingForward } from './looking-forward.js'
import { mandate } from './mandate.js'
import { noun } from './noun.js'
import { performative } from './performative.js'
import { readiness } from './readiness.js'
import { reportedFuture } from './reported-future.js'
import { schedule } from './schedule.js'
import { timetable } from './timetable.js'
import { wish } from './wish.js'

const CUES: readonly Cue[] = [
  document,
  noun,
  acceptance,
  readiness,
  decision,
  mandate,
  performative,
  giving,
  schedule,
  timetable,
  lookingForward,
  goal,
  wish,
  future,
  reportedFuture,
  announcement,
]

/** Words without which no cue can fire: text without any is never read further. */
const ANY =
  /\b(?:will|shall|hereby|ask|request|reaffirm|would|going|gonna|agree\w*|decid\w+|commit\w*|pledg\w+|promis\w+|vow\w*|undert\w+|resolv\w+|determin\w+|inten[dt]\w*|plan\w*|arrang\w+|confirm\w*|announc\w+|readiness|willingness|accept\w*|provid\w+|envis\w+|foresee\w*|stipulat\w+|scheduled|slated|due|expect\w*|set|look\w*|ready|prepared|want|wish|aim|seek|goals?|targets?|objectives?|task\w*|instruct\w*|direct\w*|mandat\w+|order\w*|takes? place|leaves?|departs?|arrives?|sails?|flies|donat\w+|allocat\w+|contribut\w+|grant\w*|earmark\w*|offer\w*|makes?|making|putt?(?:s|ing)?|instructions?|meets?|opens?|begins?|starts?|convenes?|resumes?|agreement|welcome|is to|are to|(?:am|is|are)\s+(?:\w+\s+){0,3}\w+ing)\b|'(?:ll|m|re)\b/i

export const mayPromise = (flat: string): boolean => ANY.test(flat)

/** All anchors of a sentence, left to right, the strongest family where two share the action. */
export function findAnchors(tokens: readonly Token[]): Anchor[] {
  const found: Anchor[] = []
  for (let i = 0; i < tokens.length; i += 1) {
    for (const cue of CUES) {
      const anchor = cue(tokens, i)
      if (anchor && !found.some((f) => f.act === anchor.act)) found.push(anchor)
    }
  }
  return found.sort((a, b) => a.act - b.act)
}
