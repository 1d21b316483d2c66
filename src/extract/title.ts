import type { Anchor } from './cues/cue.js'
import { at, isGerund, type Token } from './token.js'

const LONGEST = 90

/** The promise as a task: "Hold the first meeting of the working group". */
export interface Task {
  title: string
  action: string
}

export interface TaskFacts {
  tokens: readonly Token[]
  anchor: Anchor
  /** End of the quote, as a token index. */
  end: number
  /** The subject phrase as said, for events and passives. */
  subject: string
  /** The subject is a person, a state or "we": it needs no place in the title. */
  personal: boolean
  /** Date words, as source offsets: they are told by the due date. */
  dates: ReadonlyArray<{ start: number; end: number }>
  /** What "them" stands for, if known. */
  others: readonly string[]
}

export function taskOf(facts: TaskFacts): Task {
  const action = sentenceCase(tidy(phrase(facts), facts.others))
  return { title: shorten(action), action: lowerFirst(action) }
}

function phrase(facts: TaskFacts): string {
  const { tokens, anchor, personal } = facts
  const verb = at(tokens, anchor.act)
  const rest = restOf(facts, anchor.act + 1)
  if (anchor.family === 'acceptance')
    return `follow up the accepted invitation ${rest.replace(/^.*?invitations?\s*/, '')}`
  if (verb.pos !== 'VERB' && verb.pos !== 'AUX' && !isGerund(verb))
    return anchor.family === 'future'
      ? `${verb.lower} ${rest}`
      : `act on the ${cueNoun(anchor)} ${prep(facts)}${restOf(facts, anchor.act)}`
  if (!personal && /^(?:meet|convene|reconvene)$/.test(verb.lemma)) return meeting(facts, rest)
  if (isPassive(tokens, anchor)) return passive(facts, rest)
  if (verb.lemma === 'be' && facts.subject === 'there') return `hold ${rest}`
  return `${baseOf(verb)}${glue(facts)}${personal ? rest : ownedBy(rest, facts.subject)}`
}

/** The base form; the reader does not know every gerund's. */
function baseOf(verb: Token): string {
  if (!isGerund(verb) || verb.lemma !== verb.lower) return verb.lemma
  const stem = verb.lower.replace(/ing$/, '')
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  return /(?:[aeiou][^aeiouwxy]|[iu]z|at|ur|v|c|dg)$/.test(stem) &&
    !/(?:en|er|on|it|ain|ail|eed|eet|oin)$/.test(stem)
    ? `${stem}e`
    : stem
}

const glue = ({ tokens, anchor }: TaskFacts): string =>
  at(tokens, anchor.act).end === at(tokens, anchor.act + 1).start ? '' : ' '

const cueNoun = (anchor: Anchor): string => /(\w+)$/.exec(anchor.cue)?.[1] ?? 'promise'

const prep = (facts: TaskFacts): string => {
  const before = at(facts.tokens, facts.anchor.act - 1).lower
  return /^(?:to|on|for|of|in)$/.test(before) ? `${before} ` : ''
}

/** "The working group will meet for the first time" -> "hold the first meeting of the working group". */
function meeting(facts: TaskFacts, rest: string): string {
  const first = /\bfor the first time\b/i.test(rest)
  const left = rest.replace(/\s*\bfor the first time\b/i, '')
  const next = /^again\b/i.test(left) ? 'next' : first ? 'first' : ''
  return `hold the ${next} meeting of ${facts.subject} ${left.replace(/^again\b/i, '')}`
}

const isPassive = (tokens: readonly Token[], anchor: Anchor): boolean =>
  !isGerund(at(tokens, anchor.act)) &&
  tokens.slice(anchor.head, anchor.act).some((t) => t.lemma === 'be') &&
  anchor.family !== 'readiness'

/** "The talks will be followed up on the trade track" -> "follow up the talks on the trade track". */
function passive(facts: TaskFacts, rest: string): string {
  const verb = at(facts.tokens, facts.anchor.act)
  const particle = /^(?:up|out|on|off|down)\b(?! the)/.exec(rest)?.[0] ?? ''
  const left = rest.slice(particle.length).trim()
  const base =
    facts.anchor.family === 'schedule' &&
    /^(?:plan|schedule|slate|set|expect|due)$/.test(verb.lemma)
      ? 'carry out'
      : verb.lemma
  const object = facts.personal && facts.subject === '' ? '' : facts.subject
  return `${base} ${particle} ${object} ${left}`
}

/** "hold its first meeting" of a forum -> "hold the forum's first meeting". */
function ownedBy(rest: string, subject: string): string {
  if (!/^its\b/i.test(rest) || subject === '') return rest
  return rest.replace(/^its\b/i, `${subject}${/s$/.test(subject) ? "'" : "'s"}`)
}

function restOf(facts: TaskFacts, from: number): string {
  const { tokens, end } = facts
  let out = ''
  for (let i = from; i < end; i += 1) {
    const t = at(tokens, i)
    if (isDate(facts, t) || isLeadOfDate(facts, i)) continue
    const glued = i > from && at(tokens, i - 1).end === t.start
    out += (glued || out === '' ? '' : ' ') + t.text
  }
  return out
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

function tidy(raw: string, others: readonly string[]): string {
  return raw
    .replace(
      /\b(?:our|their|its|his|her|my) (first|second|third|next|last|own|two|respective)\b/gi,
      'the $1',
    )
    .replace(/\b(?:our|their|my|his|her|its) /gi, '')
    .replace(
      /\b(to|for|with) (?:them|you)\b/gi,
      others.length > 0 ? `$1 ${others.join(' and ')}` : '$1 them',
    )
    .replace(/\b(?:uh|um|er)\b,?/gi, '')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/\s*[,;:]+\s*(?=[.,;:]|$)/g, '')
    .replace(/\s{2,}/g, ' ')
    .replace(/^[\s,]+/, '')
    .replace(/[\s.,;:"—-]+$/, '')
}

const sentenceCase = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1)
const lowerFirst = (s: string): string =>
  /^\p{Lu}\p{Ll}/u.test(s) ? s.charAt(0).toLowerCase() + s.slice(1) : s

/** Cut at a boundary between phrases, so that a short title still reads as a whole. */
function shorten(action: string): string {
  if (action.length <= LONGEST) return action
  const head = action.slice(0, LONGEST)
  const phrases = [
    ...head.matchAll(
      /,(?= (?:including|along|with|as|in|by|to|for|which|building|taking|through)\b)| (?:and|in order to|including|through|with|by|so that|which|that|for|as well as|to) /g,
    ),
  ]
  const cut = phrases
    .map((m) => m.index)
    .filter((i) => i >= 40)
    .at(-1)
  if (cut !== undefined) return head.slice(0, cut).replace(/[\s,]+$/, '')
  return `${head.slice(0, head.lastIndexOf(' ', LONGEST - 2))}…`
}
