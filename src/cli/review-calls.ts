import { PledgeError } from '../domain/errors.js'
import type { CommandContext } from './command.js'

/** A candidate as `list --candidates --json` and `show --json` print it. */
export interface Candidate {
  id: number
  title: string
  quote: string
  committed_by: string[]
  owed_to: string[]
  confidence: number | null
  cues: string[]
  /** What found it. */
  reader: string
  due: { basis: string; assumptions: string[]; from: string | null; until: string | null } | null
  source: { id: number } | null
  /** The date in words. */
  when: string
  /** The words around the quote. */
  before: string
  after: string
}

/** The candidates waiting, surest first, each with its surroundings. */
export async function candidatesOf(
  context: CommandContext,
  source: number | undefined,
): Promise<Candidate[]> {
  const only = source === undefined ? [] : ['--source', String(source)]
  const printed = await asked(context, ['list', '--candidates', '--context', '--json', ...only])
  return JSON.parse(printed) as Candidate[]
}

/** Runs a command and prints what it says; whether it went well. */
export async function say(context: CommandContext, argv: string[]): Promise<boolean> {
  const { status, stdout, stderr } = await called(context)(argv)
  context.io.stdout.write(stdout)
  context.io.stderr.write(stderr)
  return status === 0
}

async function asked(context: CommandContext, argv: string[]): Promise<string> {
  const { status, stdout, stderr } = await called(context)(argv)
  if (status === 0) return stdout
  const [message = 'The register does not answer.', next = 'Try again.'] = stderr.split('\n')
  throw new PledgeError('unavailable', message, next)
}

function called(context: CommandContext): NonNullable<CommandContext['io']['call']> {
  if (context.io.call) return context.io.call
  throw new PledgeError(
    'bad_input',
    'review needs a terminal.',
    'Use: pledgewatch list --candidates, accept ID, reject ID --why WORDS',
  )
}
