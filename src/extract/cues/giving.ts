import { at, isGerund, isVerb, skipAdverbs, type Token, text } from '../token.js'
import type { Cue } from './cue.js'

const GIVING = /^(?:pledge|commit|allocate|donate|contribute|earmark|grant)$/
const SETTING_ASIDE = /^(?:mak\w+ available|put\w* (?:forward|on the table|up)|set\w* aside)$/

/** What is set aside for something: means, not visions. */
const MEANS =
  /\b(?:loans?|grants?|credits?|funds?|funding|money|aid|assistance|places|scholarships|plots?|land|vessels?|ships?|vehicles|equipment|millions?|billions?|euros|dollars|pounds)\b/

/** "pledges five million euros", "makes available a loan", "announced 85 further places". */
export const giving: Cue = (tokens, i) => {
  const t = at(tokens, i)
  if (
    !(isVerb(t) || isMistaken(tokens, i)) ||
    /\b(?:already|had)\b/.test(text(tokens, Math.max(0, i - 3), i))
  )
    return null
  // A participle tells of what was done: "…, committing ten million".
  if (isGerund(t) && at(tokens, i - 1).pos !== 'AUX') return null
  if (/ed$/.test(t.lower) && t.lemma !== 'announce') return null
  const announced = t.lemma === 'announce'
  const act = announced
    ? Math.max(sumAfter(tokens, i + 1), foundingAfter(tokens, i + 1))
    : GIVING.test(t.lemma)
      ? sumAfter(tokens, i + 1)
      : aside(tokens, i)
  if (act < 0) return null
  const head = /^(?:AUX)$/.test(at(tokens, i - 1).pos) ? i - 1 : i
  return {
    family: 'decision',
    head,
    act: announced ? act : i,
    cue: `something given: "${t.lower}"`,
    weight: announced ? 0.6 : 0.66,
    ...(announced ? { object: true, needsDate: true } : {}),
  }
}

/** "Norway pledges forty million": a verb that the reader took for a noun. */
const isMistaken = (tokens: readonly Token[], i: number): boolean =>
  /^(?:pledges?|grants?)$/.test(at(tokens, i).text) &&
  /^(?:PROPN|PRON)$/.test(at(tokens, i - 1).pos) &&
  at(tokens, i - 1).text !== "'s"

/** "announced the launch of a fund": where the noun stands that tells of a beginning; else -1. */
const foundingAfter = (tokens: readonly Token[], from: number): number =>
  tokens.findIndex(
    (t, j) =>
      j >= from &&
      j < from + 3 &&
      /^(?:establishment|creation|launch|opening|start|convening|extension|construction)$/.test(
        t.lower,
      ),
  )

/** Where a number of things or an amount of money begins; -1 where none follows at once. */
function sumAfter(tokens: readonly Token[], from: number): number {
  const start = skipAdverbs(tokens, from)
  for (let j = start; j < start + 5; j += 1) {
    const t = at(tokens, j)
    if (t.pos === 'NUM' || /^(?:millions?|billions?|hundreds|thousands|dozens)$/.test(t.lower))
      return start
    if (/^[$\u20ac\u00a3\u00a5]/.test(t.text)) return start
    if (!/^(?:DET|ADJ|ADV|PRON|ADP|PROPN|SYM)$/.test(t.pos) || /^(?:to|in|on|that)$/.test(t.lower))
      return -1
  }
  return -1
}

/** "is putting 900 million on the table", "makes available a loan": present, not past. */
function aside(tokens: readonly Token[], i: number): number {
  const t = at(tokens, i)
  if (!/^(?:put|make|set)$/.test(t.lemma) || /^(?:made|set)$/.test(t.lower)) return -1
  if (SETTING_ASIDE.test(text(tokens, i, i + 2)) && MEANS.test(text(tokens, i + 2, i + 9))) return i
  const sum = sumAfter(tokens, i + 1)
  const words = text(tokens, i + 1, i + 9)
  return sum >= 0 && /\b(?:on the table|aside|available)\b/.test(words) ? i : -1
}
