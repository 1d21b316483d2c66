import { ADVERBS, type Told } from './cue.js'

const VERB =
  'postponed|put off|pushed back|put back|moved(?: (?:back|forward|up))?|rescheduled|deferred|delayed|brought forward|adjourned|shifted'
const BE = `(?:is|are|was|were|(?:has|have|had)${ADVERBS} been)`
/** What follows tells the new date, or that there is none yet. */
const TO = '(?: from [a-z0-9 ]{2,30}?)?(?: by [a-z0-9 ]{2,20})?,? (?:to|until|till|for|by)'

const PASSIVE = new RegExp(`\\b${BE}${ADVERBS} (?:${VERB})(?:${TO}(?= )|\\b)`, 'g')
const ACTIVE = new RegExp(
  `\\b(?:agreed to|decided to|(?:has|have|had)${ADVERBS}) (?:postpone|move|reschedule|bring forward|put off|defer|${VERB})\\b[^.;]{2,80}? (?:to|until|till|for)(?= )`,
  'g',
)

/** "has been postponed until", "was brought forward to": where a date is told to have moved. */
export function movedIn(lower: string): Told[] {
  return [PASSIVE, ACTIVE].flatMap((pattern) =>
    [...lower.matchAll(pattern)].map((match) => ({
      ...{ kind: 'moved' as const, start: match.index, end: match.index + match[0].length },
      act: null,
    })),
  )
}
