import { clauseStart } from './vetoes.js'

const ASIDE = /, (?:which|who|whose|where) [^,;]{1,200},/g
/** Where the clause is over and something else begins. */
const OVER =
  /;|—|, (?:and|but|while|which|who|where|whereas)\b|\b(?:ahead of|in preparation|in order|so that|before|after which|because|although|which|who|whose|prepar(?:e|ing) for)\b|\bto (?!the\b|a\b|an\b|its\b|their\b|our\b|\d)(?=[a-z])/

/** The part of a sentence that a verb speaks of: its own clause, up to a purpose or another clause. */
export function aboutOf(sentence: string, { start, end }: { start: number; end: number }): string {
  const subject = subjectOf(sentence, start)
  return `${subject} ${objectOf(sentence, end)}`.replace(/\s+/g, ' ').trim()
}

/** What follows the verb in its own clause. */
export function objectOf(sentence: string, end: number): string {
  const after = sentence.slice(end)
  const over = OVER.exec(after)
  return over ? after.slice(0, over.index) : after
}

/** What leads up to the verb in its own clause; the whole lead-up where that is nothing. */
export function subjectOf(sentence: string, start: number): string {
  const before = sentence.slice(0, start).replace(ASIDE, ' ')
  const subject = before.slice(clauseStart(before.toLowerCase()))
  return subject.trim() === '' ? before : subject
}
