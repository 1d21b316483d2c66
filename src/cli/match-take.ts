import { applyMatch } from '../actions/matching/apply-match.js'
import type { Told } from '../actions/matching/statement.js'
import { tellApart } from '../actions/matching/tell-apart.js'
import { PledgeError } from '../domain/errors.js'
import type { MatchKind } from '../domain/matching/types.js'
import type { RegisterLine } from '../domain/register.js'
import { completionWords, windowWords } from '../domain/words.js'
import { actorOf } from './arguments.js'
import type { CommandContext } from './command.js'
import { widthOf, wrap } from './format.js'
import { chosenActs, type MatchOptions, type What } from './match-options.js'

/** Carries out the one act that was asked for. */
export async function takeMatch(
  { open, io, print, json }: CommandContext,
  what: What | undefined,
  options: MatchOptions,
): Promise<void> {
  const [act, ...more] = chosenActs(options)
  if (!act || more.length > 0) throw oneAct()
  if (what === undefined) throw nothingNamed()
  const told: Told =
    what.report === null
      ? { candidate: what.number }
      : { sourceId: what.number, report: what.report }
  const app = await open()
  const ctx = app.ctx(await actorOf(app, io, options.as))
  const { kind, of } = act
  if (kind === 'apart') {
    const { eventId } = await tellApart(ctx, { told, of })
    if (options.json) return json({ apart: of, event: eventId })
    print(`Told apart from #${of}: not suggested again.\nUndo: pledgewatch undo ${eventId}`)
    return
  }
  const { on, from, until, kind: how, by } = options
  const { line, eventId } = await applyMatch(ctx, { told, kind, of, on, from, until, how, by })
  if (options.json)
    return json({ kind, of, event: eventId, due: line.due, completion: line.completion })
  print(wrap(`#${line.id} ${line.title}: ${DONE[kind](line)}`, widthOf(io.columns)))
  print(`Undo: pledgewatch undo ${eventId}`)
}

const DONE: Readonly<Record<MatchKind, (line: RegisterLine) => string>> = {
  repeats: () => 'said again; the quote stands with it now.',
  moves: ({ due, firstDue }) => {
    const first =
      firstDue === null
        ? ''
        : `; the first date, ${windowWords({ ...firstDue, text: '' })}, stays on record`
    return `date moved to ${due === null ? 'no date' : windowWords(due)}${first}.`
  },
  done: verdictWords,
  withdraws: verdictWords,
}

function verdictWords({ completion, happenedOn }: RegisterLine): string {
  const words = completionWords(completion).toLowerCase()
  return `${words}${happenedOn === null ? ', day not known' : ` on ${happenedOn}`}; no more reminders about it.`
}

function oneAct(): PledgeError {
  return new PledgeError(
    'bad_input',
    'A suggestion is taken by one act at a time.',
    'Give one of --repeats, --moves, --done, --withdraws and --apart.',
  )
}

function nothingNamed(): PledgeError {
  return new PledgeError(
    'bad_input',
    'It is not said which candidate or report is meant.',
    'For example: pledgewatch match 7 --moves 4; pledgewatch match lists them.',
  )
}
