import { judge } from '../actions/judge.js'
import { COMPLETIONS } from '../domain/commitment.js'
import { completionWords } from '../domain/words.js'
import { actorOf, day, id, oneOf } from './arguments.js'
import type { CommandModule } from './command.js'
import { widthOf, wrap } from './format.js'

type Said = 'promiser' | 'counterpart' | 'third_party' | 'ourselves'
const SAYERS: readonly Said[] = ['promiser', 'counterpart', 'third_party', 'ourselves']

interface Options {
  on?: string
  evidence?: string
  evidenceTitle?: string
  saidBy?: Said
  public?: boolean
  note?: string
  reason?: string
  party?: string
  restExpected?: boolean
  restBy?: string
  as?: string
}

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<id>', 'number of the line', id)
    .argument('<verdict>', COMPLETIONS.join(', '), oneOf(COMPLETIONS))
    .option('--on <day>', 'the day it happened', day)
    .option('--evidence <address>', 'link that shows it')
    .option('--evidence-title <title>', 'what the link is')
    .option('--said-by <who>', SAYERS.join(', '), oneOf(SAYERS))
    .option('--public', 'the evidence may be shown publicly')
    .option('--note <words>', 'a note')
    .option('--reason <words>', 'why not fulfilled, withdrawn by whom, overtaken by what')
    .option('--party <name>', 'only this party’s share of a joint one')
    .option('--no-rest-expected', 'partly fulfilled, and the rest will not come')
    .option('--rest-by <day>', 'partly fulfilled, the rest is expected by', day)
    .option('--as <address>', 'the person who judges')
    .action((one: number, completion: (typeof COMPLETIONS)[number], options: Options) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const ctx = app.ctx(await actorOf(app, io, options.as))
        const { line, eventId } = await judge(ctx, {
          id: one,
          completion,
          ...detailsOf(options, completion),
        })
        const on = line.happenedOn ? `, on ${line.happenedOn}` : ''
        print(
          wrap(
            `#${line.id} ${line.title}: ${completionWords(line.completion)}${on}.`,
            widthOf(io.columns),
          ),
        )
        print(line.closed ? 'No further reminders are sent about it.' : 'Reminders go on.')
        print(`Undo: pledgewatch undo ${eventId}`)
      }),
    )
}

function detailsOf(options: Options, completion: string) {
  const { on, note, reason, party, restBy } = options
  return {
    ...(on && { on }),
    ...(note && { note }),
    ...(reason && { reason }),
    ...(party && { party }),
    ...(restBy && { restBy }),
    ...(completion === 'partially_fulfilled' && { restExpected: options.restExpected !== false }),
    ...(options.evidence && {
      evidence: {
        url: options.evidence,
        ...(options.evidenceTitle && { title: options.evidenceTitle }),
        ...(options.saidBy && { saidBy: options.saidBy }),
        visibility: options.public ? ('public' as const) : ('internal' as const),
      },
    }),
  }
}
