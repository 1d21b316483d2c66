import type { Recurrence } from '../domain/window.js'
import type { Anchor } from './cues/cue.js'
import { at, type Token } from './token.js'

const UNIT = /^(?:year|month|quarter|week|day)$/
/** Nouns whose "of" tells how much is given, not how large a thing is. */
const MEASURED =
  /^(?:quotas?|scholarships?|grants?|contributions?|payments?|tranches?|supply|supplies|deliver(?:y|ies)|budgets?|funding|funds|support|assistance|aid|subsid(?:y|ies)|total|average|rate|amount|number|sum|intake|volume|minimum|maximum)$/
const IN_PHRASE = /^(?:NOUN|PROPN|ADJ|NUM|ADP|SYM|PUNCT|VERB|PRON|ADV)$/

/**
 * "290 places a year", "50 officers per month" as the thing promised: so much in every period,
 * without a rule on which day. Null for a level to be reached ("raise trade to 5 million a year"),
 * the size of a thing ("a plant for 200 boats a year") and stretches ("in a year", "a year from now").
 */
export function quantityIn(
  tokens: readonly Token[],
  anchor: Anchor,
  end: number,
): Recurrence | null {
  for (let i = anchor.act + 2; i < end; i += 1) {
    const word = at(tokens, i)
    if (/^(?:that|which|who|whose|where|so|;)$/.test(word.lower)) return null
    const number = UNIT.test(word.lower) && isRate(tokens, i) ? numberBefore(tokens, i - 1) : -1
    if (number > anchor.act && isGiven(tokens, anchor.act, number)) return rate(tokens, number, i)
  }
  return null
}

function rate(tokens: readonly Token[], from: number, unit: number): Recurrence {
  const words = tokens
    .slice(from, unit + 1)
    .map((t, i, all) => (i > 0 && at(all, i - 1).end < t.start ? ` ${t.text}` : t.text))
    .join('')
  const each = at(tokens, unit).lower
  return {
    rrule: null,
    text: words,
    basis: `“${words}” is promised for each ${each}; the words name no day in it.`,
  }
}

/** "a year" or "per year" behind what is counted, not "in a year" or "a year from now". */
const isRate = (tokens: readonly Token[], unit: number): boolean =>
  /^(?:a|per|each|every)$/.test(at(tokens, unit - 1).lower) &&
  /^(?:NOUN|PROPN|NUM|ADJ|SYM)$/.test(at(tokens, unit - 2).pos) &&
  !/^(?:half|once|twice|times)$/.test(at(tokens, unit - 2).lower) &&
  !/^(?:from|later|ago|earlier|early|ahead|before|after|or|-)$/.test(at(tokens, unit + 1).lower)

/** The figure that a rate counts from, at most eight words before it. */
function numberBefore(tokens: readonly Token[], rateAt: number): number {
  for (let i = rateAt - 1; i > 0 && i > rateAt - 9; i -= 1) {
    const t = at(tokens, i)
    if (isNumber(t)) {
      let first = i
      while (isNumber(at(tokens, first - 1)) || at(tokens, first - 1).pos === 'SYM') first -= 1
      return first
    }
    if (!IN_PHRASE.test(t.pos) || /^[,;:()]$/.test(t.text)) return -1
  }
  return -1
}

const isNumber = (t: Token): boolean =>
  t.pos === 'NUM' || /\d/.test(t.text) || /^(?:hundreds?|thousands?|dozens?)$/.test(t.lower)

/** What is counted is the act's own object, or measures it. */
function isGiven(tokens: readonly Token[], act: number, number: number): boolean {
  const between = tokens.slice(act + 1, number)
  const before = at(tokens, number - 1).lower
  if (before === 'to' && at(tokens, number - 2).lower !== 'up') return false
  if (/^(?:from|by)$/.test(before)) return false
  const prep = between.findIndex((t) => t.pos === 'ADP')
  const owner = between.slice(0, Math.max(prep, 0)).findLast((t) => t.pos === 'NOUN')
  if (!owner) return true
  const supplied = /^(?:provide|supply|furnish|support|equip|help|assist)$/.test(
    at(tokens, act).lemma,
  )
  return MEASURED.test(owner.lower) || (supplied && at(between, prep).lower === 'with')
}
