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
      /\b(?:our|their|its|his|her|my) (first|second|third|next|last|own|two|respective)\b/gi,
      'the $1',
    )
    .replace(/\b(?:our|their|my|his|her|its) /gi, '')
    .replace(/\b(?:uh|um|er)\b,?/gi, '')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/\s*[,;:]+\s*(?=[.,;:]|$)/g, '')
    .replace(/\s{2,}/g, ' ')
    .replace(/^[\s,]+/, '')
    .replace(/[\s.,;:\u2014-]+$/, '')
    .replace(/^([^"]*)"([^"]*)$/, '$1$2')
}

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
  /,(?= (?:including|along|with|as|in|by|to|for|which|building|taking|through|such|particularly|both|alternating)\b)| (?:in order to|including|through|with|by|so that|which|that|as well as|to|for) /g
const DANGLING =
  /(?:[\s,]+(?:on|in|of|for|to|with|by|at|from|the|a|an|and|or|as|such|its|both|including))+$/i

/** Cut at a boundary between phrases, so that a short title still reads as a whole. */
export function shorten(action: string): string {
  if (action.length <= LONGEST) return action
  const head = action.slice(0, LONGEST)
  const cut = [...head.matchAll(BREAK)]
    .map((m) => m.index)
    .filter((i) => i >= 40)
    .at(-1)
  if (cut !== undefined)
    return head
      .slice(0, cut)
      .replace(DANGLING, '')
      .replace(/[\s,]+$/, '')
  const whole = head.slice(0, head.lastIndexOf(' ', LONGEST - 2))
  return `${whole.replace(DANGLING, '').replace(/[\s,;:]+$/, '')}…`
}
