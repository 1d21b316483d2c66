import { antecedent } from './antecedent.js'
import type { Anchor } from './cues/cue.js'
import { isPassive } from './passive.js'
import { pronounObject } from './pronoun.js'
import type { Known, Task, TaskFacts } from './task-facts.js'
import { eventPhrase } from './title-events.js'
import { lowerFirst, sentenceCase, shorten, tidy } from './title-words.js'
import { at, isGerund, type Token } from './token.js'

export function taskOf(facts: TaskFacts): Task {
  const pronoun = pointer(facts)
  const word = at(facts.tokens, pronoun)
  const meant = pronoun < 0 ? null : referent(facts, word)
  if (pronoun >= 0 && meant === null) return { ...named(tidy(facts.clause, [])), vague: true }
  const known = meant === null ? facts : { ...facts, meant: { at: pronoun, phrase: meant } }
  const note =
    meant === null ? {} : { note: `“${word.text}” is read as “${meant}”, named just before.` }
  return { ...named(tidy(phrase(known), facts.others)), ...note, vague: false }
}

const named = (raw: string): Pick<Task, 'title' | 'action'> => {
  const action = sentenceCase(raw)
  return { title: shorten(action), action: lowerFirst(action) }
}

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
  if (anchor.object)
    return `act on the ${cueNoun(anchor)} ${prep(facts)}${restOf(facts, anchor.act)}`
  const event = eventPhrase(facts, rest, (t) => isDate(facts, t))
  if (event) return event
  if (!personal && /^take$/.test(verb.lemma) && /^place\b/.test(rest))
    return `hold ${facts.subject} ${rest.replace(/^place\s*/, '')}`
  if (isPassive(tokens, anchor)) return passive(facts, rest)
  if (verb.lemma === 'be' && facts.subject === 'there') return `hold ${rest}`
  return `${baseOf(verb)}${glue(facts)}${personal ? rest : ownedBy(rest, facts.subject)}`
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

/** The base form; the reader does not know every gerund's. */
function baseOf(verb: Token): string {
  if (!isGerund(verb) || verb.lemma !== verb.lower) return verb.lemma
  const stem = verb.lower.replace(/ing$/, '')
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  const silent = /(?:[aeiou][^aeiouwxy]|[iu]z|at|ur|v|c|dg)$/.test(stem)
  const plain = /(?:en|er|on|it|ain|ail|eed|eet|oin)$/.test(stem)
  return silent && !plain ? `${stem}e` : stem
}

const glue = ({ tokens, anchor }: TaskFacts): string =>
  at(tokens, anchor.act).end === at(tokens, anchor.act + 1).start ? '' : ' '

const cueNoun = (anchor: Anchor): string =>
  (anchor.family === 'noun' ? /(\w+)$/.exec(anchor.cue)?.[1] : undefined) ?? 'commitment'

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
  return `${base} ${particle} ${facts.subject} ${left}`
}

/** "hold its first meeting" of a forum -> "hold the forum's first meeting". */
function ownedBy(rest: string, subject: string): string {
  if (!/^its\b/i.test(rest) || subject === '') return rest
  return rest.replace(/^its\b/i, `${subject}${/s$/.test(subject) ? "'" : "'s"}`)
}

function restOf(facts: Known, from: number): string {
  const { tokens, end } = facts
  let out = ''
  for (let i = from; i < end; i += 1) {
    const t = at(tokens, i)
    if (isDate(facts, t) || isLeadOfDate(facts, i)) continue
    const glued = i > from && at(tokens, i - 1).end === t.start
    out += (glued || out === '' ? '' : ' ') + (facts.meant?.at === i ? facts.meant.phrase : t.text)
  }
  return out.replace(/^[,\s]+/, '')
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
