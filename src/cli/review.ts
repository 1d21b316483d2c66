import { PledgeError } from '../domain/errors.js'
import { suggestionWords } from '../domain/matching/words.js'
import { readerWords } from '../domain/reader.js'
import { sureWords } from '../domain/sureness.js'
import { capital } from '../domain/words.js'
import { id } from './arguments.js'
import type { CommandContext, CommandModule } from './command.js'
import { widthOf, wrap } from './format.js'
import { type Candidate, candidatesOf, say } from './review-calls.js'
import { keysFor, stepFor } from './review-steps.js'

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('[source]', 'only the candidates of this source', id)
    .action((source: number | undefined) =>
      run(async (context) => {
        const waiting = await candidatesOf(context, source)
        if (waiting.length === 0) return context.print('No candidate waits for review.')
        await go(context, waiting)
      }),
    )
}

/** One candidate after the other; each decision is stored at once, so that stopping loses nothing. */
async function go(context: CommandContext, waiting: Candidate[]): Promise<void> {
  let done = 0
  for (const candidate of waiting) {
    const place = `\n${done + 1} of ${waiting.length}\n`
    context.print(place + describe(candidate, widthOf(context.io.columns)))
    if ((await decide(context, candidate)) === 'quit') break
    done += 1
  }
  context.print(`\n${done} of ${waiting.length} looked at.`)
  if (done < waiting.length) context.print('The rest waits: pledgewatch review')
}

async function decide(context: CommandContext, candidate: Candidate): Promise<'next' | 'quit'> {
  const ask = askerOf(context)
  for (;;) {
    const answer = await ask(`${keysFor(candidate)} > `)
    const key = answer?.trim().toLowerCase() ?? 'q'
    if (key === 'q') return 'quit'
    if (key === 's' || key === '') return 'next'
    const step = await stepOrEnd(key, candidate, ask)
    if (step === 'ended') return 'quit'
    if (!step) context.print('Type one of the letters.')
    else if ((await say(context, step.argv)) && step.ends) return 'next'
  }
}

type Ask = (question: string) => Promise<string | null>

async function stepOrEnd(key: string, candidate: Candidate, ask: Ask) {
  try {
    return await stepFor(key, candidate, (question) => answered(ask, question))
  } catch (error) {
    if (error instanceof Ended) return 'ended' as const
    throw error
  }
}

/** The input ended in the middle of an answer: nothing of it is carried out. */
class Ended extends Error {}

async function answered(ask: Ask, question: string): Promise<string> {
  const words = await ask(question)
  if (words === null) throw new Ended()
  return words
}

function askerOf({ io }: CommandContext): Ask {
  if (io.ask) return io.ask
  throw new PledgeError(
    'bad_input',
    'review needs a terminal.',
    'Use: pledgewatch list --candidates, accept ID, reject ID --why WORDS',
  )
}

function describe(candidate: Candidate, width: number): string {
  const who = candidate.committed_by.join(' and ') || 'promiser not told'
  const parts = [
    wrap(`#${candidate.id}  ${candidate.title}`, width),
    wrap(
      [
        who,
        candidate.when,
        ...(candidate.confidence === null ? [] : [sureWords(candidate.confidence)]),
      ].join(' · '),
      width,
      2,
    ),
    ...(candidate.due ? [wrap(candidate.due.basis, width, 2)] : []),
    ...(candidate.due?.assumptions ?? []).map((one) => wrap(`Assumed: ${one}`, width, 2)),
    wrap(`… ${candidate.before}«${candidate.quote}»${candidate.after} …`, width, 4),
    ...(candidate.source?.speaker ? [wrap(`Said by ${candidate.source.speaker}.`, width, 2)] : []),
    wrap(foundWords(candidate), width, 2),
    ...matchLines(candidate, width),
  ]
  return parts.join('\n')
}

/** "Found by the rules: announced plan; a date", with the cues in words. */
function foundWords({ reader, cues }: Candidate): string {
  const why = cues.length === 0 ? '' : `: ${cues.join('; ')}`
  return capital(readerWords(reader)) + why
}

/** What it seems to say of an open line, with that line's own words. */
function matchLines({ match }: Candidate, width: number): string[] {
  if (!match) return []
  const older = match.quote === null ? [] : [`#${match.of}, ${match.said}: “${match.quote}”`]
  return [
    wrap(`Seems known: ${suggestionWords(match)}, ${match.title}`, width, 2),
    wrap(`${match.reason}.`, width, 4),
    ...older.map((words) => wrap(words, width, 4)),
  ]
}
