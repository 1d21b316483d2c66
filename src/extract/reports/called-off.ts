import { ADVERBS, type Told } from './cue.js'

const OFF =
  'cancel?led|called off|abandoned|scrapped|dropped|shelved|suspended|revoked|put on hold|taken off the agenda'
const FOR_EVER = '(?:indefinitely|sine die|until further notice|for an indefinite (?:period|time))'
const BE = `(?:is|are|was|were|being|(?:has|have|had)${ADVERBS} been)`

const PATTERNS: ReadonlyArray<readonly [pattern: RegExp, act: boolean]> = [
  [
    new RegExp(
      `\\b(?:will|shall)(?:,? however,?)? (?:not|no longer)${ADVERBS} (?:be )?([a-z]+(?: place| part| up)?)\\b`,
      'g',
    ),
    true,
  ],
  [/\bwon't (?:be )?([a-z]+(?: place| part| up)?)\b/g, true],
  [/\b(?:is|are|am) (?:not|no longer) going to (?:be )?([a-z]+(?: place| part| up)?)\b/g, true],
  [
    /\bcan(?:not| no longer) (?:now )?(?:be )?([a-z]+(?: place| part| up)?)(?= (?:in|on|this|next|as planned|as announced|after all)\b)/g,
    true,
  ],
  [/\b(?:decided|agreed|chosen|chose) not to ([a-z]+(?: place| part| up)?)\b/g, true],
  [/\bno longer (?:intends?|plans?|wish(?:es)?|aims?) to ([a-z]+(?: place| part| up)?)\b/g, true],
  [
    /\b(?:withdraws?|withdrew|has withdrawn|have withdrawn) (?:its|their|our|the) (?:offer|pledge|promise|commitment) to ([a-z]+(?: place| part| up)?)\b/g,
    true,
  ],
  [new RegExp(`\\b${BE}${ADVERBS} (?:${OFF})\\b`, 'g'), false],
  [new RegExp(`\\b(?:postponed|put off|delayed|deferred|adjourned) ${FOR_EVER}`, 'g'), false],
  [
    new RegExp(
      `\\b(?:(?:has|have|had)${ADVERBS} |)(?:cancel?led|called off|scrapped|shelved)(?= (?:the|its|their|our|this|all)\\b)`,
      'g',
    ),
    false,
  ],
  [/\b(?:pulled|backed) out of\b/g, false],
]

/** Refusing to stop something calls nothing off; what is not only so is so. */
const NOT_OFF =
  /^(?:only|hesitate|fail|stop(?:ped)?|rest|forg[eo]t(?:ten)?|be|cancel(?:l?ed)?|call(?:ed)?|abandon(?:ed)?|give|waver|relent|allow|let|accept|tolerate|recogni[sz]e|comment|know|chang(?:e|ed)|deter(?:red)?|affect(?:ed)?|replac(?:e|ed)|prevent(?:ed)?|mean|have|able|tire|yield|postpone[d]?|delay(?:ed)?|drop(?:ped)?|suspend(?:ed)?)$/

/** "will not take place", "has been cancelled": where a sentence in small letters calls something off. */
export function calledOffIn(lower: string): Told[] {
  return PATTERNS.flatMap(([pattern, act]) =>
    [...lower.matchAll(pattern)].flatMap((match): Told[] => {
      const verb = act ? (match[1] ?? null) : null
      if (/\bonly\b/.test(match[0])) return []
      if (verb !== null && NOT_OFF.test(verb.split(' ')[0] ?? '')) return []
      return [
        { kind: 'withdrawn', start: match.index, end: match.index + match[0].length, act: verb },
      ]
    }),
  )
}
