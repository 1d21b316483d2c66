import type { Command } from 'commander'
import { addParty } from '../actions/add-party.js'
import { editParty } from '../actions/edit-party.js'
import { type PartyView, parties } from '../db/parties.js'
import { PledgeError } from '../domain/errors.js'
import { actorOf, day, oneOf, words } from './arguments.js'
import type { CommandModule, Handler } from './command.js'

type Run = (handler: Handler) => Promise<void>
const KINDS = ['state', 'ministry', 'organisation', 'group', 'other'] as const

interface Options {
  kind?: (typeof KINDS)[number]
  parent?: string
  alias?: string[]
  follower?: string
  rename?: string
  renamedOn?: string
  successor?: string
}

export const define: CommandModule['define'] = (command, run) => {
  command
    .command('list')
    .description('all parties of the register')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }) =>
      run(async ({ open, print, json }) => {
        const found = await parties((await open()).db)
        if (options.json) return json(found)
        if (found.length === 0) print('No party yet; they come with the first source.')
        for (const party of found) print(describe(party))
      }),
    )
  defineAdd(command, run)
  defineEdit(command, run)
}

function defineAdd(command: Command, run: Run): void {
  shared(command.command('add').description('add a party'))
    .argument('<name>', 'its name')
    .action((name: string, { alias, follower, kind, parent }: Options) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const given = { name, kind, parent, aliases: alias, followerAddress: follower }
        const { party, created } = await addParty(app.ctx(await actorOf(app, io, undefined)), given)
        print(`${created ? 'Added' : 'Known already'}: ${describe(party)}`)
      }),
    )
}

function defineEdit(command: Command, run: Run): void {
  shared(command.command('edit').description('change a party'))
    .argument('<name>', 'its present name')
    .option('--rename <name>', 'its new name')
    .option('--renamed-on <day>', 'since when; earlier quotes keep the old name', day)
    .option('--successor <name>', 'the party that took its place')
    .action((name: string, options: Options) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const found = (await parties(app.db)).find(
          (one) => one.name.toLowerCase() === name.toLowerCase(),
        )
        if (!found)
          throw new PledgeError(
            'not_found',
            `There is no party ${name}.`,
            'pledgewatch party list shows them.',
          )
        const { party } = await editParty(app.ctx(await actorOf(app, io, undefined)), {
          id: found.id,
          name: options.rename,
          renamedOn: options.renamedOn,
          kind: options.kind,
          parent: options.parent,
          successor: options.successor,
          aliases: options.alias,
          followerAddress: options.follower,
        })
        print(`Changed: ${describe(party)}`)
      }),
    )
}

function shared(command: Command): Command {
  return command
    .option('--kind <kind>', KINDS.join(', '), oneOf(KINDS))
    .option('--parent <name>', 'the party it belongs to')
    .option('--alias <name>', 'another way to write it (repeat for more)', words)
    .option('--follower <address>', 'who follows its promises by default')
}

function describe(party: PartyView): string {
  const facts = [party.kind, party.parent && `of ${party.parent}`, party.aliases.join(', ')]
  return `${party.name}  ${facts.filter(Boolean).join(' · ')}`
}
