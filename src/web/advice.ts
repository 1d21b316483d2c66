import { PledgeError } from '../domain/errors.js'

const IN_BRACKETS = / \((?:pledgewatch|--)[^)]*\)/g
const AT_THE_END = /: (?:pledgewatch|--)[\s\S]*$/
const SHELL = /\bpledgewatch [a-z]|(?:^|[\s(])--[a-z]/

/** What to do next on a page; `place` is where to look for it, with a link. */
export interface Advice {
  words: string
  place: { href: string; name: string } | null
}

/** Advice that names a command of the shell is of no use in a browser: the page says its own. */
export function adviceOf(error: PledgeError, path: string): Advice {
  const words = withoutCommands(error.next)
  if (words !== null) return { words, place: null }
  if (error.code === 'bad_input') return { words: CORRECT, place: null }
  return { words: '', place: placeOf(path) }
}

/** The error as a form on a page tells it. */
export function pageError(error: PledgeError): PledgeError {
  return new PledgeError(error.code, error.message, withoutCommands(error.next) ?? CORRECT)
}

const CORRECT = 'Go back and correct it.'

/** Null when nothing is left that makes sense without the command. */
function withoutCommands(next: string): string | null {
  const rest = next.replaceAll(IN_BRACKETS, '').replace(AT_THE_END, '.')
  return SHELL.test(rest) ? null : rest
}

const PLACES = [
  [/^\/(sources|review)\b/, { href: '/sources', name: 'The Sources page' }],
  [/^\/people\b/, { href: '/people', name: 'The People page' }],
  [/^\/mail\b/, { href: '/mail', name: 'The Mail page' }],
] as const

function placeOf(path: string): { href: string; name: string } {
  const found = PLACES.find(([at]) => at.test(path))
  return found ? found[1] : { href: '/commitments', name: 'The register' }
}
