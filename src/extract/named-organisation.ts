import { at, type Token } from './token.js'

/** Words that end, or head, the name of an organisation that acts in its own name. */
const ORGANISATION =
  /^(?:Rail|Railways?|Bank|Corporation|Company|Ltd|Limited|plc|PLC|Inc|LLC|GmbH|Airlines?|Airways|Airport|University|College|Institute|Foundation|Association|Energy|Power|Electric|Motors|Holdings|Trust|Society|Chamber|Hospital|Museum|Agency|Authority|Police|Steel|Oil|Gas|Telecom|Industries|Systems|Technologies|Laborator(?:y|ies)|Ports?|Shipping|Mining|Pharma\w*|Fund|Cent(?:re|er)|Academy|Federation|Union|Service)$/
/** Offices and bodies of a state: a name of the state inside them answers for it. */
const OF_STATE =
  /^(?:Government|Ministry|Ministries|Minister|Department|Administration|President|Embassy|Parliament|Cabinet|Army|Navy|Forces|Congress|Senate|Agency|Authority|Service|Police|Treasury|Secretary|Ambassador|Committee|Commission|Council)$/
const JOINS = /^(?:of|for|and|the|&|de|du|da|des|-)$/
const ACRONYM = /^(?=.*\p{Lu})[\p{Lu}\d&]{3,8}$/u

/**
 * The name of an organisation that is the whole of a subject phrase: "Harbour Bank", "the Green
 * Fund for Reefs (GFR)"; null for anything else. `holdsState`: a state's name stands within it.
 */
export function organisationIn(phrase: readonly Token[], holdsState: boolean): string | null {
  const tokens = withoutArticle(withoutBracket(phrase))
  const capitals = tokens.filter((t) => !JOINS.test(t.lower))
  if (capitals.length < 2 || !capitals.every((t) => /^[\p{Lu}\d]/u.test(t.text))) return null
  if (!/^\p{Lu}/u.test(at(tokens, 0).text)) return null
  const of = tokens.findIndex((t) => /^(?:of|for)$/.test(t.lower))
  const headed = [tokens.at(-1), tokens[of - 1]].some((t) => ORGANISATION.test(t?.text ?? ''))
  if (!headed || tokens.some((t) => t.lower === 'and')) return null
  if (holdsState && capitals.some((t) => OF_STATE.test(t.text))) return null
  return spoken(tokens)
}

/** "the Harbour Bank (HB)" without its bracket. */
function withoutBracket(phrase: readonly Token[]): readonly Token[] {
  const open = phrase.findIndex((t) => t.text === '(')
  const acronym = open > 0 && ACRONYM.test(at(phrase, open + 1).text)
  return acronym ? phrase.slice(0, open) : phrase
}

const withoutArticle = (phrase: readonly Token[]): readonly Token[] =>
  at(phrase, 0).lower === 'the' ? phrase.slice(1) : phrase

const spoken = (tokens: readonly Token[]): string =>
  tokens
    .map((t, i) => (i === 0 || at(tokens, i - 1).end === t.start ? t.text : ` ${t.text}`))
    .join('')
