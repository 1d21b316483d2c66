import { redactTokens } from '../mail/redact.js'

/** What the log may tell of an error: never the values of a query, never a personal link. */
export interface Fault {
  reason: string
  /** Where it happened, one frame each. */
  frames: string[]
}

const LONGEST = 300
const QUERY = 'Failed query'

/** A query's values, such as a mail with its sign-in link, stand in the message and in the stack. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { reason: `a thrown ${typeof error}`, frames: [] }
  return { reason: redactTokens(reasonOf(error)).slice(0, LONGEST), frames: framesOf(error) }
}

function reasonOf(error: Error): string {
  if (!error.message.startsWith(QUERY)) return firstLine(error.message.split('\nparams:')[0])
  const { cause } = error
  return cause instanceof Error ? `${QUERY}: ${reasonOf(cause)}` : QUERY
}

const firstLine = (text = '') => text.split('\n')[0] ?? ''

function framesOf({ stack = '', message }: Error): string[] {
  const at = stack.indexOf(message)
  const after = at < 0 ? stack : stack.slice(at + message.length)
  return after
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => redactTokens(line.trim()))
}
