import type { Mention } from './gazetteer.js'
import { isVerb, type Token } from './token.js'

export type SubjectKind =
  | 'we'
  | 'i'
  | 'you'
  | 'it'
  | 'there'
  | 'they'
  | 'party'
  | 'body'
  | 'event'
  | 'none'
  | 'other'

const BODY =
  /\b(?:forums?|group|groups|commission|committee|dialogues?|sub-dialogues|teams?|task forces?|platforms?|arrangement|councils?|delegations?|partners?|partnership|ministers?|ministry|ministries|officials?|governments?|countries|nations|states|leaders|presidents?|prime minister|chancellors?|allies|alliance|sides?|parties|participants|experts|banks?|agency|agencies|department|administration|cent(?:re|er)s?|institutes?|parliament|cabinet|authorities|company|companies|funds?|embassy|embassies|consulates?|provinces|municipalities|cities|counties|regions|agencies|utilities|offices?|university|representatives|secretary|secretaries|directors|deputies|sherpas|commissioners?|mission|initiatives?|mechanisms?|boards?|panels?|networks?|coalition|envoys?|troops|forces|economies|members|congress|industry|colleagues|king|queen|prince|ambassadors?|friends|advis[eo]rs?|affairs|authority|union|consul|consuls|commands?|service|corps|guard|organi[sz]ation|associations?|foundations?|corporations?|investors)\b/
const EVENT =
  /\b(?:meetings?|summit|talks|consultations|negotiations|conference|ministerial|session|workshop|exercises?|visit|round|exhibition|festival|ceremony|trials|programmes?|programs?|projects?|facility|tenders?|priorities|pilot|launch|signing|vote|election|elections|training)\b/
/** "Our focus will be on …", "our next step will be to …": we, at one remove. */
const AIM =
  /^(?:our|my)(?: [a-z-]+){0,3} (?:focus|priority|priorities|aim|goal|task|role|mission|job|intention|plan|step|objective|effort|efforts)(?: (?:in|on|for) [a-z ]+)?$/
const THEY = /^(?:they|both|he|she|each|all|the two|the three|the four|who)$/

/** What sort of subject a phrase is; `text` in lower case, mentions found inside it. */
export function subjectKind(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  knowsPerson = false,
): SubjectKind {
  const words = tokens.filter((t) => t.pos !== 'ADV' && t.pos !== 'PUNCT')
  const phrase = words.map((t) => t.lower).join(' ')
  if (phrase === '') return 'none'
  if (CONTACT.test(phrase)) return 'other'
  if (/^(?:those|all|most|many|some|each|both) of us\b/.test(phrase)) return 'we'
  if (/^(?:some|many|most|several|all|both) of (?:them|these|those)$/.test(phrase)) return 'they'
  if (
    /^(?:we|i)$/.test(words[0]?.lower ?? '') &&
    words.some(isVerb) &&
    /^(?:and|,)$/.test(tokens.at(-1)?.lower ?? '')
  )
    return words[0]?.lower === 'i' ? 'i' : 'we'
  if (AIM.test(phrase)) return 'we'
  if (
    /^you and (?:i|we)$|\bwe(?: all| both| two)?$|\b(?:and|our) (?:i|two countries)$/.test(phrase)
  )
    return 'we'
  if (/^(?:.* )?i$/.test(phrase)) return 'i'
  if (/^(?:.* )?you$/.test(phrase)) return 'you'
  if (/^(?:.* )?there$/.test(phrase)) return 'there'
  if (/^(?:it|this|that|these|those|here|what)$/.test(phrase)) return 'it'
  if (THEY.test(phrase)) return 'they'
  if (knowsPerson || startsWithParty(words, mentions)) return 'party'
  if (words.every((w) => /^(?:[A-Z]{3,}|the|The)$/.test(w.text))) return 'body'
  const head = headPart(phrase)
  if (EVENT.test(lastWords(head))) return 'event'
  if (
    /^(?:our|my) (?:[a-z]+ ){0,2}(?:[a-z]{3,}(?:ers|ors|ists|ians)|crews?|staff|people|carrier)$/.test(
      head,
    ) &&
    !THINGS.test(head)
  )
    return 'body'
  return BODY.test(head) ? 'body' : EVENT.test(head) ? 'event' : 'other'
}

const THINGS =
  /(?:powers|borders|waters|papers|orders|numbers|computers|offers|matters|barriers|letters|corridors|sensors|reactors|sectors|factors|tractors|motors|routers)$/

/** "The trust I have in him": a thing, whoever is named in what tells of it. */
const CONTACT =
  /^(?:the|this|that|our|my) [a-z ]+ (?:i|we|he|she|they) (?:have|had|has|am|are|is|was|were|will|[a-z]+ed)\b/

/** The phrase up to its first "of", "on", "between": its head is before. */
const headPart = (phrase: string): string =>
  phrase.split(/ (?:of|on|between|for|with|from|to|in|at|against) /)[0] ?? phrase

const lastWords = (head: string): string => head.split(' ').slice(-1).join(' ')

function startsWithParty(words: readonly Token[], mentions: readonly Mention[]): boolean {
  const last = words.at(-1)
  const of = words.find((w) => w.pos === 'ADP')?.start ?? Number.POSITIVE_INFINITY
  return mentions.some((m) => {
    if (m.start > of) return false
    if (m.by === 'person') return true
    if (m.by === 'demonym') return m.end === last?.end
    return m.end === last?.end || words.some((w) => w.start >= m.end && /^(?:and|,)$/.test(w.lower))
  })
}
