import type { Command } from 'commander'
import { addEvidence } from '../actions/add-evidence.js'
import { publishEvidence } from '../actions/publish-evidence.js'
import { evidenceOf } from '../db/evidence.js'
import { line } from '../db/lines.js'
import { actorOf, day, id, oneOf } from './arguments.js'
import type { CommandModule, Handler } from './command.js'

const SAYERS = ['promiser', 'counterpart', 'third_party', 'ourselves'] as const

interface AddOptions {
  url?: string
  title?: string
  dated?: string
  note?: string
  contradicts?: boolean
  saidBy?: (typeof SAYERS)[number]
  public?: boolean
  as?: string
}

export const define: CommandModule['define'] = (command, run) => {
  defineAdd(command, run)
  command
    .command('list')
    .description('evidence of a commitment')
    .argument('<id>', 'number of the line', id)
    .option('--json', 'as JSON')
    .action((one: number, options: { json?: boolean }) =>
      run(async ({ open, print, json }) => {
        const { db } = await open()
        await line(db, one)
        const found = await evidenceOf(db, one)
        if (options.json) return json(found)
        if (found.length === 0) print('No evidence is recorded.')
        for (const each of found) {
          const facts = [
            each.url ?? each.title,
            each.dated,
            each.stance,
            each.visibility,
            each.note,
          ]
          print(`${String(each.id).padStart(4)}  ${facts.filter(Boolean).join(' · ')}`)
        }
      }),
    )
  command
    .command('publish')
    .description('let a piece of evidence be shown publicly, or no longer')
    .argument('<evidence>', 'number of the evidence', id)
    .option('--internal', 'make it internal again')
    .action((evidenceId: number, options: { internal?: boolean }) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const visibility = options.internal ? 'internal' : 'public'
        await publishEvidence(app.ctx(await actorOf(app, io, undefined)), {
          evidenceId,
          visibility,
        })
        print(`Evidence ${evidenceId} is ${visibility} now.`)
      }),
    )
}

function defineAdd(command: Command, run: (handler: Handler) => Promise<void>): void {
  command
    .command('add')
    .description('add a link or note to a commitment')
    .argument('<id>', 'number of the line', id)
    .option('--url <address>', 'link')
    .option('--title <title>', 'what the link is')
    .option('--dated <day>', 'the day it is from', day)
    .option('--note <words>', 'a note')
    .option('--contradicts', 'it speaks against fulfilment')
    .option('--said-by <who>', SAYERS.join(', '), oneOf(SAYERS))
    .option('--public', 'it may be shown publicly')
    .option('--as <address>', 'the person who adds it')
    .action((one: number, { as, contradicts, public: open_, ...given }: AddOptions) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const { eventId } = await addEvidence(app.ctx(await actorOf(app, io, as)), {
          id: one,
          ...given,
          stance: contradicts ? 'contradicts' : 'supports',
          visibility: open_ ? 'public' : 'internal',
        })
        print(`Evidence recorded with #${one}. Undo: pledgewatch undo ${eventId}`)
      }),
    )
}
