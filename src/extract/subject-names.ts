import type { Circle } from './circle.js'
import { answering, type Mention } from './gazetteer.js'
import { organisationIn } from './named-organisation.js'
import type { SubjectKind } from './subject-kind.js'
import type { Token } from './token.js'

export interface SubjectPhrase {
  tokens: readonly Token[]
  /** As said, with plain marks. */
  phrase: string
  kind: SubjectKind
  /** Parties of the people named in it. */
  persons: readonly string[]
  mentions: readonly Mention[]
}

/** The parties that a subject phrase names as acting, by canonical name. */
export function subjectNames(subject: SubjectPhrase, circle: Circle): string[] {
  const { phrase, persons, mentions } = subject
  const acting = mentions.filter((m) => isActing(subject, m))
  const names = acting.map((m) => answering(m.name, circle.gazetteer))
  const host = /\bthe president\b(?! of)/i.test(phrase) && persons.length > 0 ? circle.host : null
  return [...new Set([...persons, ...names, ...(host ? [host] : [])])]
}

/** An organisation the gazetteer does not know: "Harbour Bank of Mombasa", not "Bank of Ghana". */
export function organisationOf({
  tokens,
  phrase,
  persons,
  mentions,
}: Omit<SubjectPhrase, 'kind'>): string | null {
  const start = tokens[0]?.start ?? 0
  const whole = mentions.some(
    (m) =>
      m.by === 'name' &&
      /^(?:the )?$/i.test(phrase.slice(0, m.start - start)) &&
      /^(?:$| \(|'s)/.test(phrase.slice(m.end - start)),
  )
  if (whole || persons.length > 0) return null
  return organisationIn(tokens, mentions.length > 0)
}

/** "citizens of Samoa", "women in Chad", "a report on Cuba": the state named there does not act. */
function isActing({ tokens, phrase, kind }: SubjectPhrase, m: Mention): boolean {
  const before = phrase.slice(0, Math.max(0, m.start - (tokens[0]?.start ?? 0)))
  const lead = listLead(before)
  if (/\b(?:on|about|to|against|for|towards?|regarding|into|in|at|near)$/i.test(lead)) return false
  if (kind === 'event' && m.by === 'capital') return false
  return kind !== 'other' || !/\b(?:of|from|with)$/i.test(lead)
}

/** What stands before a list of names: "citizens of Samoa, Tonga and " leaves "citizens of". */
const listLead = (before: string): string =>
  before
    .replace(/(?:(?:,|,? and|,? or) )?(?:the )?$/i, '')
    .replace(
      /(?<=\b(?:of|from|on|in|to|for|with|against)) (?:\p{Lu}[^,]*(?:, (?=\p{Lu})|, | and |$))*$/u,
      '',
    )
    .trim()
