const LONGEST = 90

/** Takes out what means nothing outside the speech: possessives, pronouns, hesitations. */
export function tidy(raw: string, others: readonly string[]): string {
  const them = others.map(withArticle).join(' and ')
  const named =
    them === ''
      ? raw
      : raw.replace(/\b(to|for|with|host|receive|visit) (?:them|you)\b/gi, `$1 ${them}`)
  return named
    .replace(
      /\b(?:our|their|its|his|her|my|your) (first|second|third|next|last|own|two|respective)\b/gi,
      'the $1',
    )
    .replace(/\b(all|each|some|most|both) of (?:our|their|its|his|her|my|your) /gi, '$1 ')
    .replace(/\b(?:our|their|my|his|her|its|your) /gi, '')
    .replace(/\b(?:ourselves|themselves|itself) /gi, '')
    .replace(/\b(?:uh|um|er)\b,?/gi, '')
    .replace(/\b(\S+) \u2014 [^\u2014]{1,20} \u2014 (?=\1\b)/gi, '')
    .replace(/\b(of|in|to|for|a|the) \u2014 (?=\1\b)/gi, '')
    .replace(/\b\w+- \u2014 (?:excuse me,?(?: \u2014)? )?/gi, '')
    .replace(/,? to begin with\b/gi, '')
    .replace(/^which /i, '')
    .replace(ASIDE, '')
    .replace(AFTERTHOUGHT, '')
    .replace(/ and to (?:\w+ly )?\w+ing\b.*$/i, '')
    .replace(/\s*\(\s*\)/g, '')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/\s*[,;:]+\s*(?=[.,;:]|$)/g, '')
    .replace(/\s{2,}/g, ' ')
    .replace(/^[\s,]+/, '')
    .replace(/^([^"]*)"([^"]*)$/, '$1$2')
    .replace(/[\s.,;:\u2014-]+$/, '')
    .replace(/\b((?:[A-Z]\.)+[A-Z])$/, '$1.')
}

/** What follows a dash in speech: "a new consulate \u2014 that's something people asked for". */
const ASIDE = / \u2014 (?<=\S+ \S+.{6,} \u2014 ).*$/
/** Said to the listener, or by the reporter: ", you can write that down", ", he added". */
const AFTERTHOUGHT =
  /(?:, (?:you (?:can|know|see)\b|I (?:think|hope|believe)\b|as you\b|(?:he|she|they|the [\p{L} ]{3,30}) (?:said|added|noted|stressed|told|recalled)\b|Mr\.? \p{Lu}|Madam\b|all of us\b|that is\b|(?:has|have|is|are|was|were) )| (?:even )?(?:when|once|as|after|until|because|while|whenever|as soon as|what) (?:we|you|I)\b).*$/u

const withArticle = (party: string): string =>
  /^(?:United |Netherlands|Philippines|Maldives|Bahamas|Gambia|European Union|African Union)/.test(
    party,
  )
    ? `the ${party}`
    : party

export const sentenceCase = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1)

export const lowerFirst = (s: string): string =>
  /^\p{Lu}\p{Ll}/u.test(s) ? s.charAt(0).toLowerCase() + s.slice(1) : s

const BREAK =
  /(?<!,[^,]{0,60}),(?= and\b)|,(?= (?:including|along|with|as|in|by|to|for|which|building|taking|through|such|particularly|both|alternating|focusing|based|beginning)\b)| (?:in order to|including|through|with|by|so that|which|that|who|as well as|as part of|to|for|across|from|into|during|when|while|focusing|based|beginning) | as(?= (?:it|they)\b)/g
const DANGLING =
  /(?:[\s,]+(?:on|in|of|for|to|with|by|at|from|into|across|during|between|about|over|under|upon|through|towards?|against|after|before|the|a|an|and|or|as|such|that|which|its|both|including|beginning|starting|than|along|those|even))+$/i

/** Without the words at its end that lead nowhere. */
export const undangled = (title: string): string =>
  title.replace(DANGLING, '').replace(/[\s,]+$/, '')

/** Cut at a boundary between phrases, so that a short title still reads as a whole. */
export function shorten(action: string): string {
  if (action.length <= LONGEST) return undangled(action)
  const head = action.slice(0, LONGEST)
  const cut = [...head.matchAll(BREAK)]
    .map((m) => m.index)
    .filter((i) => i >= 40)
    .at(-1)
  if (cut !== undefined) return undangled(head.slice(0, cut))
  const whole = head.slice(0, head.lastIndexOf(' ', LONGEST - 2))
  return `${undangled(whole).replace(/[\s,;:]+$/, '')}…`
}
