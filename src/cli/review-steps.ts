import type { Candidate } from './review-calls.js'

export const KEYS = '(a)ccept (e)dit (r)eject (d)uplicate (s)kip (q)uit'

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
    case 'a':
      return { argv: ['accept', number, ...(await criterion(ask))], ends: true }
    case 'r':
      return { argv: ['reject', number, '--why', (await ask('Why? ')).trim()], ends: true }
    case 'd':
      return {
        argv: ['merge', number, (await ask('Number of the line it repeats? ')).trim()],
        ends: true,
      }
    case 'e':
      return { argv: ['edit', number, ...(await edits(ask, candidate))], ends: false }
    default:
      return null
  }
}

async function criterion(ask: Ask): Promise<string[]> {
  const words = (await ask('Counts as done when … (Enter: leave open) ')).trim()
  return words === '' ? [] : ['--criterion', words]
}

async function edits(ask: Ask, candidate: Candidate): Promise<string[]> {
  const fields: Array<[option: string, now: string]> = [
    ['--title', candidate.title],
    ['--by', candidate.committed_by.join(', ')],
    ['--from', candidate.due?.from ?? 'none'],
    ['--until', candidate.due?.until ?? 'none'],
    ['--follower', 'unchanged'],
    ['--criterion', 'unchanged'],
  ]
  const argv: string[] = []
  for (const [option, now] of fields) {
    const words = (await ask(`${option.slice(2)} [${now}]: `)).trim()
    if (words === '') continue
    const values = option === '--by' ? words.split(',').map((one) => one.trim()) : [words]
    for (const value of values) argv.push(option, value)
  }
  return argv
}
