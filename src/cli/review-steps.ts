import { day } from './arguments.js'
import type { Candidate, SuggestedMatch } from './review-calls.js'

/** The letters that mean something for a candidate. */
export const keysFor = ({ match }: Candidate): string =>
  `${match ? '(m)atch ' : ''}(a)ccept (e)dit (r)eject (d)uplicate (s)kip (q)uit`

/** A command to run for a key; `ends` when the candidate is settled by it. */
export interface Step {
  argv: string[]
  ends: boolean
}

type Ask = (question: string) => Promise<string>

/** The command for a key, after asking what it needs; null for a key that means nothing. */
export async function stepFor(key: string, candidate: Candidate, ask: Ask): Promise<Step | null> {
  const number = String(candidate.id)
  switch (key) {
    case 'm':
      return candidate.match ? await taken(ask, number, candidate.match) : null
    case 'a':
      return { argv: ['accept', number, ...(await criterion(ask))], ends: true }
    case 'r':
      return { argv: ['reject', number, '--why', await needed(ask, 'Why not? ')], ends: true }
    case 'd': {
      const into = await needed(ask, 'Number of the line it repeats? ', isNumber)
      return { argv: ['merge', number, into], ends: true }
    }
    case 'e':
      return { argv: ['edit', number, ...(await edits(ask, candidate))], ends: false }
    default:
      return null
  }
}

/** Takes the suggestion; the new date is asked for where the words give none. */
async function taken(ask: Ask, number: string, match: SuggestedMatch): Promise<Step> {
  const argv = ['match', number, `--${match.kind}`, String(match.of)]
  if (match.move !== 'open') return { argv, ends: true }
  const until = await needed(ask, 'The new deadline? ', isDay)
  return { argv: [...argv, '--until', until], ends: true }
}

async function criterion(ask: Ask): Promise<string[]> {
  const words = (await ask('Counts as done when … (Enter: leave open) ')).trim()
  return words === '' ? [] : ['--criterion', words]
}

/** Asks until the answer is of use; what is wrong with it is said, not the whole form asked anew. */
async function needed(ask: Ask, question: string, wrong: Check = () => null): Promise<string> {
  const words = (await ask(question)).trim()
  const complaint = words === '' ? 'This cannot be left out.' : wrong(words)
  return complaint === null ? words : needed(ask, `${complaint} ${question}`, wrong)
}

/** What is wrong with an answer, or null. */
type Check = (words: string) => string | null

const isNumber: Check = (words) => (/^#?\d+$/.test(words) ? null : 'Give its number.')
const isDay: Check = (words) => {
  try {
    day(words)
    return null
  } catch {
    return 'Write a day that exists as YYYY-MM-DD.'
  }
}
const isAddress: Check = (words) =>
  /^\S+@\S+\.\S+$/.test(words) ? null : 'Write an e-mail address.'
const isAnything: Check = () => null

interface Field {
  option: string
  label: string
  now: string
  wrong: Check
  /** Several, parted by commas. */
  many?: boolean
}

const fieldsOf = (candidate: Candidate): Field[] => [
  { option: '--title', label: 'Title', now: candidate.title, wrong: isAnything },
  party('--by', 'Promised by', candidate.committed_by),
  party('--to', 'Promised to', candidate.owed_to),
  { option: '--from', label: 'First day', now: candidate.due?.from ?? 'none', wrong: isDay },
  { option: '--until', label: 'Deadline', now: candidate.due?.until ?? 'none', wrong: isDay },
  { option: '--follower', label: 'Followed by', now: 'unchanged', wrong: isAddress },
  { option: '--criterion', label: 'Counts as done when', now: 'unchanged', wrong: isAnything },
]

function party(option: string, label: string, names: string[]): Field {
  return { option, label, now: names.join(', ') || 'nobody', wrong: isAnything, many: true }
}

async function edits(ask: Ask, candidate: Candidate): Promise<string[]> {
  const argv: string[] = []
  for (const field of fieldsOf(candidate)) {
    const words = await optional(ask, field)
    const values = field.many ? words.split(',').map((one) => one.trim()) : [words]
    for (const value of values) if (value !== '') argv.push(field.option, value)
  }
  return argv
}

/** Enter leaves a field as it is, also after a wrong answer. */
async function optional(ask: Ask, field: Field, said = ''): Promise<string> {
  const { label, now, wrong } = field
  const words = (await ask(`${said}${label} [${now}]: `)).trim()
  const complaint = words === '' ? null : wrong(words)
  return complaint === null ? words : optional(ask, field, `${complaint} `)
}
