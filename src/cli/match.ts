import { type Command, InvalidArgumentError } from 'commander'
import { matchAll, matchLine, matchSource } from '../actions/matching/match.js'
import { PledgeError } from '../domain/errors.js'
import { actorOf, day, id, oneOf } from './arguments.js'
import type { CommandContext, CommandModule } from './command.js'
import { widthOf } from './format.js'
import { candidateJson, sourceJson } from './match-json.js'
import { chosenAct, type MatchOptions, type What } from './match-options.js'
import { candidateText, sourceText } from './match-print.js'
import { takeMatch } from './match-take.js'

const HELP = `
Without an act it only shows what seems to be known already; nothing is changed:
  pledgewatch match                 every source that speaks of open lines
  pledgewatch match 3               source 3
  pledgewatch match --line 7        candidate 7
With an act it takes one suggestion, for a candidate by its number or for a report
by source and number, as they are listed:
  pledgewatch match 7 --moves 4     candidate 7 moves or narrows the date of #4
  pledgewatch match 3.1 --done 4    the first report of source 3 tells #4 done
One undo takes it back: pledgewatch undo --line 4`

export const define: CommandModule['define'] = (command, run) => {
  options(command)
    .addHelpText('after', HELP)
    .action((what: What | undefined, options: MatchOptions) =>
      run((context) =>
        chosenAct(options) ? takeMatch(context, what, options) : show(context, what, options),
      ),
    )
}

function options(command: Command): Command {
  return command
    .argument('[what]', 'a source; with an act: a candidate, or a report such as 3.1', whatOf)
    .option('--line <id>', 'show one candidate', id)
    .option('--repeats <id>', 'it says again what this line says', id)
    .option('--moves <id>', 'it moves, narrows or gives the date of this line', id)
    .option('--done <id>', 'it reports this line done', id)
    .option('--withdraws <id>', 'it withdraws this line', id)
    .option('--apart <id>', 'it is something else than this line: not suggested again', id)
    .option('--on <day>', 'with --done: the day it happened, where the words do not tell', day)
    .option('--from <day>', 'with --moves: first day, where another is meant', day)
    .option('--until <day>', 'with --moves: deadline, where another is meant', day)
    .option('--kind <kind>', 'with --moves: agreed or one-sided', oneOf(['agreed', 'one_sided']))
    .option('--by <who>', 'who announced or withdrew it, where the words do not tell')
    .option('--as <address>', 'the person who takes it')
    .option('--json', 'as JSON')
}

/** `3`, `#3` or `3.1`. */
function whatOf(text: string): What {
  const match = /^#?(\d{1,9})(?:\.(\d{1,4}))?$/.exec(text)
  if (!match) throw new InvalidArgumentError('Give a number, or a report such as 3.1.')
  return { number: Number(match[1]), report: match[2] === undefined ? null : Number(match[2]) }
}

async function show(context: CommandContext, what: What | undefined, options: MatchOptions) {
  const { open, io, print, json } = context
  const app = await open()
  const ctx = app.ctx(await actorOf(app, io, options.as))
  const width = widthOf(io.columns)
  if (options.line !== undefined) {
    const found = await matchLine(ctx, options.line)
    return options.json ? json(candidateJson(found)) : print(candidateText(found, width))
  }
  if (what !== undefined) {
    if (what.report !== null) throw noAct(what)
    const found = await matchSource(ctx, what.number)
    return options.json ? json(sourceJson(found)) : print(sourceText(found, width))
  }
  const all = await matchAll(ctx)
  if (options.json) return json(all.map(sourceJson))
  if (all.length === 0) return print('No source says anything of lines that are open already.')
  print(all.map((one) => sourceText(one, width)).join('\n\n'))
}

function noAct({ number, report }: What): PledgeError {
  return new PledgeError(
    'bad_input',
    'It is not said what the report does.',
    `For example: pledgewatch match ${number}.${report} --done ID; pledgewatch match ${number} lists what fits.`,
  )
}
