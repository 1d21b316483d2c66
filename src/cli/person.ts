import type { Command } from 'commander'
import { addPerson } from '../actions/add-person.js'
import { askToConfirm } from '../actions/ask-to-confirm.js'
import { editPerson } from '../actions/edit-person.js'
import { erasePerson } from '../actions/erase-person.js'
import { removePerson } from '../actions/remove-person.js'
import type { App } from '../app.js'
import { people, personByAddress } from '../db/people.js'
import { DIGESTS, type DigestRhythm } from '../db/schema/person.js'
import { PledgeError } from '../domain/errors.js'
import type { Person } from '../domain/register.js'
import { actorOf, hour, oneOf, zone } from './arguments.js'
import type { CommandModule, Handler } from './command.js'
import { confirmingWords } from './confirming.js'

type Run = (handler: Handler) => Promise<void>
const ROLES = ['viewer', 'editor', 'admin'] as const

interface Options {
  name?: string
  zone?: string
  hour?: number
  confirmed?: boolean
  keeper?: boolean
  role?: (typeof ROLES)[number]
  digest?: DigestRhythm
  mailDays?: 'every' | 'weekdays'
  skipQuiet?: boolean
}

export const define: CommandModule['define'] = (command, run) => {
  defineAdd(command, run)
  defineList(command, run)
  defineEdit(command, run)
  defineAsk(command, run)
  defineEnd(command, run)
}

function defineAdd(command: Command, run: Run): void {
  shared(command.command('add').description('add a person'))
    .argument('<address>', 'e-mail address')
    .option('--confirmed', 'you vouch for the address: no confirmation mail')
    .action((address: string, options: Options) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const ctx = app.ctx(await actorOf(app, io, undefined))
        const { person, created } = await addPerson(ctx, { address, ...options })
        print(created ? `Added: ${describe(person)}` : `Known already: ${describe(person)}`)
        for (const words of await confirmingWords(app, person)) print(words)
        if (created) print(`Next: pledgewatch subscribe ${address} --all`)
      }),
    )
}

function defineList(command: Command, run: Run): void {
  command
    .command('list')
    .description('all people')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }) =>
      run(async ({ open, print, json }) => {
        const app = await open()
        const found = await people(app.db, app.settings)
        if (options.json) return json(found)
        if (found.length === 0) print('Nobody yet. Add somebody: pledgewatch person add ADDRESS')
        for (const person of found) print(describe(person))
      }),
    )
}

function defineEdit(command: Command, run: Run): void {
  shared(command.command('edit').description('change what is known of a person'))
    .argument('<address>', 'e-mail address')
    .option('--mail-days <days>', 'every or weekdays', oneOf(['every', 'weekdays']))
    .option('--skip-quiet', 'no digest when there is nothing to tell')
    .option('--no-skip-quiet', 'a digest also when there is nothing to tell')
    .option('--no-keeper', 'no longer a register keeper')
    .action((address: string, { skipQuiet, ...options }: Options) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const { id } = await named(app, address)
        const edits = { ...options, ...(skipQuiet !== undefined && { skipQuietDigest: skipQuiet }) }
        const { person } = await editPerson(app.ctx(await actorOf(app, io, undefined)), {
          personId: id,
          edits,
        })
        print(`Changed: ${describe(person)}`)
      }),
    )
}

function defineAsk(command: Command, run: Run): void {
  command
    .command('ask')
    .description('mail a person once more to confirm the address')
    .argument('<address>', 'e-mail address')
    .action((address: string) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const { id } = await named(app, address)
        await askToConfirm(app.ctx(await actorOf(app, io, undefined)), { personId: id })
        const work = await app.work()
        work.wake()
        print(`${address} is asked with the next delivery: pledgewatch deliver`)
      }),
    )
}

function defineEnd(command: Command, run: Run): void {
  command
    .command('remove')
    .description('end all subscriptions and follows of a person')
    .argument('<address>', 'e-mail address')
    .action((address: string) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const { id } = await named(app, address)
        await removePerson(app.ctx(await actorOf(app, io, undefined)), { personId: id })
        print(`${address} gets no mail any more and follows nothing.`)
      }),
    )
  command
    .command('erase')
    .description('erase name, address and mails of a person; history keeps a number')
    .argument('<address>', 'e-mail address')
    .requiredOption('--yes', 'this cannot be undone')
    .action((address: string) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const { id } = await named(app, address)
        await erasePerson(app.ctx(await actorOf(app, io, undefined)), { personId: id })
        print('Erased. History shows a number in place of the person.')
      }),
    )
}

function shared(command: Command): Command {
  return command
    .option('--name <name>', 'how they are called')
    .option('--zone <zone>', 'their time zone, such as Africa/Bamako', zone)
    .option('--hour <hour>', 'local hour of their mail, 8 unless given', hour)
    .option('--keeper', 'hears of what nobody else would hear of')
    .option('--role <role>', ROLES.join(', '), oneOf(ROLES))
    .option('--digest <rhythm>', DIGESTS.join(', '), oneOf(DIGESTS))
}

async function named(app: App, address: string): Promise<Person> {
  const person = await personByAddress(app.db, address, app.settings)
  if (person) return person
  throw new PledgeError(
    'not_found',
    `There is no person ${address}.`,
    'pledgewatch person list shows them.',
  )
}

function describe(person: Person): string {
  const facts = [
    person.name,
    person.zone,
    `mail at ${String(person.hour).padStart(2, '0')}:00`,
    `digest ${person.digest}`,
    person.role,
    person.keeper ? 'keeper' : null,
    person.confirmed ? null : 'address not confirmed',
    person.suppressed && `no mail: ${person.suppressed}`,
    person.stopped ? 'stopped all mails' : null,
  ]
  return `${person.address ?? `person ${person.id} (erased)`}  ${facts.filter(Boolean).join(' · ')}`
}
