import { text } from '../token.js'
import { act, actWords, type Veto } from './clause.js'

const FRAME =
  /\b(?:hope|hoped|hopes|hopeful|hopefully|believe|believes|believed|convinced|confident|confidence|sure|expect|expects|doubt|fear|predict|wish|know|knew|see|understand|assume|suppose|imagine|likely|possible|insist|urge|urged|demand|ask|asked|request|requested|warned|wonder|guarantee you|bet|(?:love|able) to (?:say|tell you|promise))(?: [a-z]+)?(?: that)?$/

/** "I hope our countries will …", without "that". */
const INSIDE =
  /^(?:and |but |so )?(?:i|we)(?: do| also| just| really| sincerely)? (?:hope|believe|think|expect|trust|wish|doubt|guess|suppose)\b|\b(?:hope[sd]?|believe[sd]?|expect(?:s|ed)?|wish(?:es|ed)?) (?:that )?[a-z]/

/** "We believe that …", "I hope …": opinions, hopes and requests, not promises. */
export const opinion: Veto = ({ tokens, subject }) => {
  const start = subject.clause
  const before = text(tokens, Math.max(0, start - 8), start).replace(/[ ,]+$/, '')
  if (INSIDE.test(text(tokens, subject.start, subject.end))) return true
  return FRAME.test(before) || /\b(?:hope|hopefully|perhaps|maybe|probably)$/.test(before)
}

const EMPTY =
  /^(?:see|understand|believe|know|have|feel|disagree|differ|say|note|recogni[sz]e|need|be)$/

/** "agreed to disagree": the act is no act. */
export const idle: Veto = (c) =>
  c.anchor.family !== 'future' && EMPTY.test(act(c).lemma) && !HAVING.test(actWords(c, 8))

/** "plan to have a meeting" is an act. */
const HAVING =
  /^(?:have|having) (?:[a-z-]+ ){0,6}(?:meetings?|talks|consultations|summit|session|dialogue|round|visit|workshop|conference|done|built|ready|finished|completed|signed|drafted)\b/
