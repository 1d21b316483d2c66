import { acceptance } from './acceptance.js'
import { announcement } from './announcement.js'
import type { Cue } from './cue.js'
import { decision } from './decision.js'
import { document } from './document.js'
import { future } from './future.js'
import { giving } from './giving.js'
import { goal } from './goal.js'
import { lookingForward } from './looking-forward.js'
import { mandate } from './mandate.js'
import { noun } from './noun.js'
import { opening } from './opening.js'
import { performative } from './performative.js'
import { pleasure } from './pleasure.js'
import { readiness } from './readiness.js'
import { reportedFuture } from './reported-future.js'
import { schedule } from './schedule.js'
import { timetable } from './timetable.js'
import { wish } from './wish.js'

/** A cue with the words it fires at: it is asked about no others. */
export interface Trigger {
  cue: Cue
  /** Alternatives of a pattern for the whole word, in lower case. */
  at: string
  /** Likewise for the text, where words that stand everywhere (“is”) take more to tell; else `at`. */
  inText?: string
}

const BE = "am|is|are|'m|'s|'re"
const VOWED =
  'agree\\w*|decid\\w+|commit|commits|committed|committing|pledg\\w+|promis\\w+|vow\\w*|undert\\w+|resolv\\w+|determin\\w+|intend\\w*|plan|plans|planned|planning|confirm\\w*|announc\\w+|arrang\\w+|offer\\w*|concur\\w*'
const GIVEN =
  'pledg\\w+|commit|commits|committed|committing|allocat\\w+|donat\\w+|contribut\\w+|earmark\\w*|grant\\w*|announc\\w+'
const DECLARED =
  'commitments?|intentions?|intent|determination|resolve|pledges?|plans?|readiness|willingness|decisions?|undertaking|promise|agreements?|understanding|arrangements?|instructions?'
const DOING = '\\s+(?:\\w+\\s+){0,3}\\w+ing'
const TO = '\\s+(?:(?:also|now|then|both|\\w+ly)\\s+)?to'

/** The strongest families first. */
export const TRIGGERS: readonly Trigger[] = [
  { cue: opening, at: 'will|shall|to', inText: '(?:will|shall|to)\\s*:' },
  { cue: document, at: 'provid\\w+|envisag\\w+|envision\\w*|fores\\w+|stipulat\\w+' },
  { cue: noun, at: DECLARED },
  { cue: acceptance, at: 'accept\\w*' },
  {
    cue: readiness,
    at: `${BE}|remains?|stands?`,
    inText: '(?:committed|determined|ready|prepared|resolved|pledged)\\s+to',
  },
  { cue: decision, at: VOWED },
  {
    cue: mandate,
    at: 'ask\\w*|request\\w*|task\\w*|instruct\\w*|direct\\w*|mandat\\w+|charg\\w+|order\\w*',
  },
  { cue: performative, at: 'hereby' },
  {
    cue: pleasure,
    at: 'pleased|proud|delighted|glad|happy|honou?red',
    inText: '(?:pleased|proud|delighted|glad|happy|honou?red)\\s+to',
  },
  {
    cue: giving,
    at: `${GIVEN}|mak(?:e|es|ing)|put\\w*|set\\w*`,
    inText: `${GIVEN}|available|aside|on\\s+the\\s+table|put\\w*\\s+(?:forward|up)`,
  },
  {
    cue: schedule,
    at: "is|are|'s|'re",
    inText: `(?:planned|scheduled|slated|set|due|expected)\\s+(?:for|in|on|to|during)|(?:is|are)${TO}`,
  },
  {
    cue: timetable,
    at: 'takes?|leaves?|departs?|arrives?|sails?|flies|ships?|meets?|opens?|begins?|starts?|convenes?|resumes?',
    inText:
      'takes?\\s+place|leaves?|departs?|arrives?|sails?|flies|ships?|meets?|opens?|begins?|starts?|convenes?|resumes?',
  },
  { cue: lookingForward, at: 'look(?:s|ed|ing)?', inText: 'look(?:s|ed|ing)?\\s+forward' },
  {
    cue: goal,
    at: 'commitment|goal|target|aim|objective|ambition|intention|plan|sets?|setting|adopt\\w*|announc\\w*|establish\\w*',
    inText:
      "goals?|targets?|objectives?|deadlines?|(?:aim|ambition|intention|plan|commitment)(?:'s|\\s+(?:is|remains))",
  },
  {
    cue: wish,
    at: 'want|wish|aim|expect|seek',
    inText: '(?:want|wish|aim|expect|seek)\\s+to',
  },
  { cue: future, at: "will|shall|'ll|going|gonna", inText: 'will|shall|going|gonna' },
  { cue: reportedFuture, at: 'would' },
  { cue: announcement, at: BE, inText: `(?:am|is|are)${DOING}` },
]

/** What begins inside a word, where the apostrophe stands. */
const SHORTENED = `'ll\\b|'(?:m|re)${DOING}\\b|'(?:s|re)${TO}\\b`

/** Words without which no cue can fire. */
export const ANY_TRIGGER = new RegExp(
  `\\b(?:${TRIGGERS.map((t) => t.inText ?? t.at).join('|')})\\b|${SHORTENED}`,
  'i',
)
