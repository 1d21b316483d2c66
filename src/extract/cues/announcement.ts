import { at, isVerb, skipAdverbs } from '../token.js'
import type { Cue } from './cue.js'

const DOING =
  /^(?:launch|committing|allocat|pledg|mobili|provid|establish|creat|invest|send|supply|open|prepar|increas|introduc|deploy|expand|support|deliver|set|start|begin|build|double|triple|fund|extend|renew|join|contribut|host|work|cooperat|collaborat|concentrat|focus|tak)/

const TRIP =
  /^(?:meet|travel|visit|return|hold|conven|sign|organi[sz]|fly)ing$|^(?:hosting|convening)$/

/** "we are launching", "Italy is providing": a present that reaches into the future. */
export const announcement: Cue = (tokens, i) => {
  const t = at(tokens, i)
  if (!/^(?:am|is|are|'m|'s|'re)$/.test(t.lower)) return null
  const act = skipAdverbs(tokens, i + 1)
  const verb = at(tokens, act)
  const trip = TRIP.test(verb.lower)
  if (!isVerb(verb) || !/ing$/.test(verb.lower) || !(trip || DOING.test(verb.lower))) return null
  if (/^deliver/.test(verb.lower) && at(tokens, act + 1).pos === 'ADP') return null
  if (/^tak/.test(verb.lower) && !/^(?:steps|action|measures)$/.test(objectWord(tokens, act)))
    return null
  return {
    family: 'announcement',
    head: i,
    act,
    cue: `an announcement in the present: "${t.lower.replace(/^'/, '')} ${verb.lower}"`.replace(
      '"re ',
      '"are ',
    ),
    weight: /^(?:launch|establish|creat|provid|introduc|send|deliver)/.test(verb.lower)
      ? 0.6
      : 0.45,
    ...(trip ? { needsDate: true } : {}),
    ongoing: !trip && !/^(?:launch|establish|creat|introduc)/.test(verb.lower),
  }
}

const objectWord = (tokens: Parameters<Cue>[0], act: number): string =>
  tokens.slice(act + 1, act + 4).find((w) => w.pos === 'NOUN' && w.lower !== 'number')?.lower ?? ''
