import type { Mention } from './gazetteer.js'
import type { Token } from './token.js'

export type SubjectKind =
  | 'we'
  | 'i'
  | 'you'
  | 'it'
  | 'there'
  | 'they'
  | 'party'
  | 'body'
  | 'none'
  | 'other'

const BODY =
  /\b(?:forum|meetings?|summit|talks|consultations|negotiations|group|groups|commission|committee|dialogues?|sub-dialogues|teams?|task force|platform|arrangement|council|conference|delegations?|partners?|partnership|ministers?|ministry|ministries|ministerial|officials?|governments?|countries|nations|states|leaders|presidents?|prime minister|chancellors?|allies|alliance|sides?|parties|participants|experts|bank|agency|agencies|department|administration|cent(?:re|er)|institute|session|workshop|exercises?|visit|round|parliament|cabinet|authorities|company|companies|fund|programme|program|priorities|trials|project|projects|embassy|consulate|office|university|representatives|secretary|secretaries|commissioners?|mission|facility|tenders?|initiative|mechanism|board|panel|network|coalition|gentleman|envoys?|troops|forces|experts|economies|members|exhibition|festival|ceremony|congress|industry|business|colleagues)\b/
const THEY = /^(?:they|both|he|she|each|all|the two|the three|the four|who)$/

/** What sort of subject a phrase is; `text` in lower case, mentions found inside it. */
export function subjectKind(tokens: readonly Token[], mentions: readonly Mention[]): SubjectKind {
  const words = tokens.filter((t) => t.pos !== 'ADV' && t.pos !== 'PUNCT')
  const phrase = words.map((t) => t.lower).join(' ')
  if (phrase === '') return 'none'
  if (
    /^you and (?:i|we)$|\bwe(?: all| both| two)?$|\b(?:and|our) (?:i|two countries)$/.test(phrase)
  )
    return 'we'
  if (/^(?:.* )?i$/.test(phrase)) return 'i'
  if (/^(?:.* )?you$/.test(phrase)) return 'you'
  if (/^(?:.* )?there$/.test(phrase)) return 'there'
  if (/^(?:it|this|that|these|those|here|what)$/.test(phrase)) return 'it'
  if (THEY.test(phrase)) return 'they'
  if (startsWithParty(words, mentions)) return 'party'
  return BODY.test(headPart(phrase)) ? 'body' : 'other'
}

/** The phrase up to its first "of", "on", "between": its head is before. */
const headPart = (phrase: string): string =>
  phrase.split(/ (?:of|on|between|for|with|from|to|in|at|against) /)[0] ?? phrase

function startsWithParty(words: readonly Token[], mentions: readonly Mention[]): boolean {
  const last = words.at(-1)
  return mentions.some((m) => {
    if (m.by === 'person') return true
    if (m.by === 'demonym') return m.end === last?.end
    return m.end === last?.end || words.some((w) => w.start >= m.end && /^(?:and|,)$/.test(w.lower))
  })
}
