import { type SubscriptionFilter, subscribe } from '../actions/subscribe.js'
import { DIGESTS, type DigestRhythm } from '../db/schema/person.js'
import { DIRECTIONS } from '../domain/commitment.js'
import { PledgeError } from '../domain/errors.js'
import { actorOf, id, oneOf } from './arguments.js'
import type { CommandModule } from './command.js'
import { confirmingWords } from './confirming.js'
import { checkParty } from './party-known.js'

interface Options {
  all?: boolean
  party?: string
  direction?: (typeof DIRECTIONS)[number]
  source?: number
  tag?: string
  commitment?: number
  digest?: DigestRhythm
}

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<address>', 'e-mail address')
    .option('--all', 'everything in the register')
    .option('--party <name>', 'promises by or to a party, with its ministries')
    .option('--direction <which>', 'ours, theirs or joint', oneOf(DIRECTIONS))
    .option('--source <id>', 'one source', id)
    .option('--tag <tag>', 'one tag')
    .option('--commitment <id>', 'one line', id)
    .option('--digest <rhythm>', DIGESTS.join(', '), oneOf(DIGESTS))
    .action((address: string, options: Options) =>
      run(async ({ open, io, print }) => {
        const filter = filterOf(options)
        const app = await open()
        if (options.party) await checkParty(app, options.party)
        const ctx = app.ctx(await actorOf(app, io, undefined))
        const { person, eventId } = await subscribe(ctx, {
          address,
          filter,
          digest: options.digest,
        })
        print(
          `${person.address} ${eventId !== null ? 'is subscribed' : 'was subscribed already'}; digest ${person.digest}.`,
        )
        for (const words of await confirmingWords(app, person)) print(words)
      }),
    )
}

function filterOf(options: Options): SubscriptionFilter {
  const chosen: SubscriptionFilter[] = []
  if (options.all) chosen.push({ kind: 'all' })
  if (options.party) chosen.push({ kind: 'party', party: options.party })
  if (options.direction) chosen.push({ kind: 'direction', direction: options.direction })
  if (options.source) chosen.push({ kind: 'source', sourceId: options.source })
  if (options.tag) chosen.push({ kind: 'tag', tag: options.tag })
  if (options.commitment) chosen.push({ kind: 'commitment', id: options.commitment })
  const [only, second] = chosen
  if (only && !second) return only
  throw new PledgeError(
    'bad_input',
    chosen.length === 0
      ? 'It is not said what to subscribe to.'
      : 'That names more than one thing.',
    'Choose one of: --all, --party, --direction, --source, --tag, --commitment.',
  )
}
