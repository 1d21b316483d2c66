import { antecedent } from './antecedent.js'
import { isPassive } from './passive.js'
import { pronounObject } from './pronoun.js'
import type { Known, Task, TaskFacts } from './task-facts.js'
import { causedPhrase, eventPhrase, POINTER } from './title-events.js'
import { lowerFirst, sentenceCase, shorten, tidy } from './title-words.js'
import { at, isGerund, type Token } from './token.js'

export function taskOf(facts: TaskFacts): Task {
  const pronoun = pointer(facts)
  const word = at(facts.tokens, pronoun)
  const meant = pronoun < 0 ? null : referent(facts, word)
  if (pronoun >= 0 && meant === null) return { ...asSaid(facts), vague: true }
  const known = meant === null ? facts : { ...facts, meant: { at: pronoun, phrase: meant } }
  const note =
    meant === null ? {} : { note: `“${word.text}” is read as “${meant}”, named just before.` }
  const told = named(tidy(phrase(known), facts.others))
  return { ...(/\s/.test(told.title) ? told : asSaid(facts)), ...note, vague: false }
}

/** An act that means nothing by itself is told with its subject. */
const asSaid = (facts: TaskFacts): Pick<Task, 'title' | 'action'> => named(tidy(facts.clause, []))

const named = (raw: string): Pick<Task, 'title' | 'action'> => {
  const action = sentenceCase(withVerb(raw))
  return { title: shorten(action), action: lowerFirst(action) }
}

/** "The delivery of fuel" -> "carry out the delivery of fuel". */
const withVerb = (raw: string): string =>
  /^(?:the|an?) (?!\S+ (?:will|shall)\b)/.test(raw)
    ? `${/^\S+ (?:\S+ ){0,3}(?:forum|meeting|summit|conference|session|talks)\b/i.test(raw) ? 'hold' : 'carry out'} ${raw}`
    : raw

/** The pronoun that is all the act is about, unless the other party is meant by it. */
function pointer(facts: TaskFacts): number {
  const { tokens, anchor, others } = facts
  if (anchor.family === 'acceptance' || anchor.object) return -1
  const i = pronounObject(tokens, anchor.act, facts.end, (t) => isDate(facts, t))
  const party = /^(?:to|for|with|host|receive|visit)$/.test(at(tokens, i - 1).lemma)
  return others.length > 0 && party && at(tokens, i).lower === 'them' ? -1 : i
}

/** "do it" points at an act told before, never at a thing. */
const referent = (facts: TaskFacts, pronoun: Token): string | null =>
  at(facts.tokens, facts.anchor.act).lemma === 'do'
    ? null
    : antecedent(pronoun, facts.before, facts.previous)

function phrase(facts: Known): string {
  const { tokens, anchor, personal } = facts
  const verb = at(tokens, anchor.act)
  const rest = restOf(facts, anchor.act + 1)
  if (anchor.family === 'acceptance') return invited(facts)
  if (anchor.object) return pursued(facts)
  const event = eventPhrase(facts, rest, (t) => isDate(facts, t))
  if (event) return event
  if (!personal && /^take$/.test(verb.lemma) && /^place\b/.test(rest))
    return `hold ${facts.subject} ${rest.replace(/^place\s*/, '')}`
  if (isPassive(tokens, anchor)) return passive(facts, rest)
  if (verb.lemma === 'be' && facts.subject === 'there') return `hold ${rest}`
  const base = baseOf(verb, at(tokens, anchor.act - 1))
  const caused = causedPhrase(facts, base, rest, (t) => isDate(facts, t))
  return caused ?? `${base}${glue(facts)}${personal ? rest : ownedBy(rest, facts.subject)}`
}

/** "invited her to visit Oslo, and she accepted the invitation" -> "visit Oslo". */
function invited(facts: TaskFacts): string {
  const { tokens } = facts
  const from = tokens.findIndex((t) => /^(?:invit\w+)$/.test(t.lower) && t.lower !== 'inviting')
  const to = tokens.findIndex((t, i) => i > from && i < from + 9 && t.lower === 'to')
  const after = tokens.findIndex((t, i) => i > to && /^[,.;]$/.test(t.text))
  const end = after < 0 ? tokens.length : after
  if (from < 0 || to < 0 || end - to < 3) return 'follow up the accepted invitation'
  return restOf({ ...facts, end }, to + 1)
}

const MODAL = /^(?:will|shall|'ll|to|would|can|could|must|should|may)$/
const BARE = /^(?:bring|sing|ring|cling|string|swing|wring|spring|fling)$/

/** The base form; the reader does not know every gerund's. */
function baseOf(verb: Token, before: Token): string {
  if (BARE.test(verb.lower)) return verb.lower
  if (MODAL.test(before.lower) && !isGerund(verb)) return verb.lower
  if (/is(?:e|es|ed|ing)$/.test(verb.lower)) return verb.lemma.replace(/ize$/, 'ise')
  if (!isGerund(verb) || verb.lemma !== verb.lower) return verb.lemma
  const stem = verb.lower.replace(/ing$/, '')
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  const silent = /(?:[aeiou][^aeiouwxy]|[iu]z|at|ur|v|c|dg)$/.test(stem)
  const plain = /(?:en|er|on|it|ain|ail|eed|eet|oin)$/.test(stem)
  return silent && !plain ? `${stem}e` : stem
}

/** "commitment to fair trade" -> "pursue fair trade"; "to the treaty" -> "uphold the treaty". */
function pursued(facts: Known): string {
  const object = restOf(facts, facts.anchor.act)
  if (prep(facts) === '') return `provide ${object}`
  const known = /^(?:the|this|these|those|our|their|its)\b/i.test(object)
  return `${known ? 'uphold' : 'pursue'} ${object}`
}

const glue = ({ tokens, anchor }: TaskFacts): string =>
  at(tokens, anchor.act + 1).text === '-' ? '' : ' '

const prep = ({ tokens, anchor }: TaskFacts): string => {
  const before = tokens.slice(Math.max(0, anchor.act - 3), anchor.act).reverse()
  const word = before.find((t) => /^(?:to|on|for|of|in)$/.test(t.lower))
  return word ? `${word.lower} ` : ''
}

/** "The talks will be followed up on the trade track" -> "follow up the talks on the trade track". */
function passive(facts: Known, rest: string): string {
  const verb = at(facts.tokens, facts.anchor.act)
  const particle = /^(?:up|out|on|off|down)\b(?! the)/.exec(rest)?.[0] ?? ''
  const left = rest.slice(particle.length).trim()
  const timed = /^(?:plan|schedule|slate|set|expect|due)$/.test(verb.lemma)
  const base = facts.anchor.family === 'schedule' && timed ? 'carry out' : verb.lemma
  const subject = POINTER.test(facts.subject) ? '' : facts.subject
  return `${base} ${particle} ${subject} ${left}`
}

/** "hold its first meeting" of a forum -> "hold the forum's first meeting". */
function ownedBy(rest: string, subject: string): string {
  if (!/^its\b/i.test(rest) || POINTER.test(subject)) return rest
  if (/,|\b(?:and|or|of)$/.test(subject)) return rest.replace(/^its\b/i, 'the')
  return rest.replace(/^its\b/i, `${subject}${/s$/.test(subject) ? "'" : "'s"}`)
}

function restOf(facts: Known, from: number): string {
  const { tokens } = facts
  return keptOf(facts, from)
    .map((i, k) => {
      const glued = k > 0 && i > from && at(tokens, i - 1).end === at(tokens, i).start
      const word = facts.meant?.at === i ? facts.meant.phrase : at(tokens, i).text
      return glued || k === 0 ? word : ` ${word}`
    })
    .join('')
    .replace(/^[,\s]+/, '')
}

/** The tokens that stay once the date, and what only leads to it, is taken out. */
function keptOf(facts: Known, from: number): number[] {
  const { tokens, end } = facts
  const kept: number[] = []
  for (let i = from; i < end; i += 1) {
    if (!isDate(facts, at(tokens, i))) {
      if (!isLeadOfDate(facts, i)) kept.push(i)
      continue
    }
    const opened = at(tokens, i - 1).text === ','
    const adjoins = kept.at(-1) === i - 1
    while (i + 1 < end && isDate(facts, at(tokens, i + 1))) i += 1
    const closes = i + 1 >= end || at(tokens, i + 1).pos === 'PUNCT'
    if (closes && adjoins) dropLead(tokens, kept)
    if (opened && at(tokens, i + 1).text === ',') i += 1
  }
  return kept
}

/** "during the southern" before "winter 2025" goes with it. */
function dropLead(tokens: readonly Token[], kept: number[]): void {
  const pos = (back: number): string => at(tokens, kept.at(back) ?? -1).pos
  if (pos(-1) === 'DET') kept.pop()
  else if (pos(-1) === 'ADJ' && pos(-2) === 'DET') kept.splice(-2)
}

const isDate = (facts: TaskFacts, t: Token): boolean =>
  facts.dates.some((d) => t.start >= d.start && t.end <= d.end)

/** "in" before "April 2024" goes with the date. */
function isLeadOfDate(facts: TaskFacts, i: number): boolean {
  const next = at(facts.tokens, i + 1)
  return (
    /^(?:in|on|by|during|at|for|as|of|,)$/.test(at(facts.tokens, i).lower) && isDate(facts, next)
  )
}
