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
  source: { id: number; speaker: string | null } | null
  /** The date in words. */
  when: string
  /** The words around the quote. */
  before: string
  after: string
  /** What it seems to do to an open line, as `match --json` tells it. */
  match?: SuggestedMatch | undefined
}

export interface SuggestedMatch {
  kind: 'repeats' | 'moves' | 'done' | 'withdraws'
  of: number
  title: string
  move: 'earlier' | 'later' | 'narrower' | 'dated' | 'open' | null
  reason: string
  quote: string | null
  said: string | null
}

/** The candidates waiting, surest first, each with its surroundings. */
export async function candidatesOf(
  context: CommandContext,
  source: number | undefined,
): Promise<Candidate[]> {
  const only = source === undefined ? [] : ['--source', String(source)]
  const printed = await asked(context, ['list', '--candidates', '--context', '--json', ...only])
  const candidates = JSON.parse(printed) as Candidate[]
  const matches = await matchesOf(context, candidates)
  return candidates.map((one) => ({ ...one, match: matches.get(one.id) }))
}

interface Compared {
  candidates: Array<{ id: number; suggestions: SuggestedMatch[] }>
}

/** The likeliest suggestion of each candidate that has one. */
async function matchesOf(
  context: CommandContext,
  candidates: readonly Candidate[],
): Promise<Map<number, SuggestedMatch>> {
  const sources = new Set(candidates.flatMap(({ source }) => source?.id ?? []))
  const found = new Map<number, SuggestedMatch>()
  for (const source of sources) {
    const printed = await asked(context, ['match', String(source), '--json'])
    const { candidates: compared } = JSON.parse(printed) as Compared
    for (const { id, suggestions } of compared) {
      if (suggestions[0]) found.set(id, suggestions[0])
    }
  }
  return found
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
