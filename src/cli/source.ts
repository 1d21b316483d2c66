import type { Command } from 'commander'
import { addSource } from '../actions/add-source.js'
import { correctSource } from '../actions/correct-source.js'
import { lines } from '../db/lines.js'
import { sourceReaders } from '../db/source-readers.js'
import { type SourceView, sources, sourceWithText } from '../db/sources.js'
import { PledgeError } from '../domain/errors.js'
import { UNREAD_NEXT, unreadIn, unreadWords } from '../domain/language.js'
import type { Window } from '../domain/window.js'
import { FORMAT_WORDS, windowWords } from '../domain/words.js'
import { FORMATS } from '../ingest/types.js'
import { addressesById } from './addresses.js'
import { actorOf, day, id, ids, oneOf, todayOf, words } from './arguments.js'
import type { CommandModule, Handler } from './command.js'
import { factsOf, type GivenFacts, sourceOf } from './facts.js'
import { candidateItem, plural, widthOf, wrap } from './format.js'
import { GIVEN, readStatement } from './input.js'
import { lineJson } from './json.js'
import { readersWords } from './readers.js'
import { notReadWords } from './unread.js'

type Run = (handler: Handler) => Promise<void>

export const define: CommandModule['define'] = (command, run) => {
  defineList(command, run)
  defineShow(command, run)
  defineCorrect(command, run)
  defineReplace(command, run)
}

function defineList(command: Command, run: Run): void {
  command
    .command('list')
    .description('all sources')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }) =>
      run(async ({ open, io, print, json }) => {
        const found = await sources((await open()).db)
        if (options.json) return json(found)
        if (found.length === 0) print('No source yet. Add one: pledgewatch ingest FILE')
        const width = widthOf(io.columns)
        for (const one of found) {
          const head = `${String(one.id).padStart(4)}  `
          print(wrap(`${one.said}  ${one.title}`, width, 6, head))
          print(`      ${plural(one.candidates, 'candidate')} waiting, ${one.accepted} accepted\n`)
        }
      }),
    )
}

function defineShow(command: Command, run: Run): void {
  command
    .command('show')
    .description('the facts of a source and what was found in it')
    .argument('<id>', 'number of the source', id)
    .option('--text', 'print its exact text alone')
    .option('--json', 'as JSON')
    .action((one: number, options: { text?: boolean; json?: boolean }) =>
      run(async ({ open, io, print, json }) => {
        const app = await open()
        const source = await sourceWithText(app.db, one)
        if (options.text) return void io.stdout.write(source.text)
        const found = await lines(app.db, { sourceId: one }, { limit: 1000 })
        const readers = await sourceReaders(app.db, one)
        if (options.json) {
          const today = todayOf(app)
          const followers = await addressesById(app)
          const unread = unreadIn(source.passages)
          return json({
            ...source,
            ...{ unread, readers },
            lines: found.map((one) => lineJson(one, today, followers)),
          })
        }
        const width = widthOf(io.columns)
        print(wrap(`Source ${source.id}: ${source.title}`, width))
        print(`Said ${source.said}${source.place ? `, ${source.place}` : ''} (${source.zone})`)
        print(`Parties: ${source.parties.join(', ') || 'none recognised'}`)
        for (const words of originWords(source)) print(wrap(words, width, 2, ''))
        print(`SHA-256: ${source.sha256}\n`)
        const unread = unreadWords(source.text, unreadIn(source.passages))
        if (unread !== null) print(`${wrap(`${unread} ${UNREAD_NEXT}`, width)}\n`)
        if (readers.length > 0) print(`${readersWords(readers, null, width)}\n`)
        for (const line of found) print(`${candidateItem(line, width, readers.length > 0)}\n`)
      }),
    )
}

/** What the text was taken from, and when and where that was fetched. */
function originWords({ format, originalSha256, fetchedAt, fileName, url }: SourceView): string[] {
  const from = fileName === null ? '' : ` (${fileName})`
  const fetched = fetchedAt?.toString({ smallestUnit: 'minute' })
  return [
    `Taken from: ${FORMAT_WORDS[format] ?? format}${from}`,
    ...(url === null ? [] : [`Address: ${url}`]),
    ...(fetched ? [`Fetched: ${fetched}`] : []),
    ...(originalSha256 === null ? [] : [`SHA-256 of the original: ${originalSha256}`]),
  ]
}

interface CorrectOptions extends GivenFacts {
  approve?: number[]
  approveAll?: boolean
  follower?: string
}

function defineCorrect(command: Command, run: Run): void {
  facts(command.command('correct').description('correct the facts; shows which dates would change'))
    .argument('<id>', 'number of the source', id)
    .option('--follower <address>', 'who follows what it promises by default')
    .option('--approve <ids>', 'lines whose date may change', ids)
    .option('--approve-all', 'all of them')
    .action((one: number, options: CorrectOptions) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const { changes } = await correctSource(app.ctx(await actorOf(app, io, undefined)), {
          id: one,
          facts: {
            ...factsOf(options),
            ...(options.follower && { followerAddress: options.follower }),
          },
          approve: options.approveAll ? 'all' : (options.approve ?? 'none'),
        })
        print(`Source ${one} is corrected.`)
        for (const change of changes) {
          const what = `#${change.id} ${change.title}: ${dated(change.before)} → ${dated(change.after)}`
          print(
            wrap(
              `${what}${change.approved ? '' : ' (waits for your approval)'}`,
              widthOf(io.columns),
              2,
            ),
          )
        }
        if (changes.some((change) => !change.approved)) {
          print(`Approve with: pledgewatch source correct ${one} --approve ID,ID or --approve-all`)
        }
      }),
    )
}

function defineReplace(command: Command, run: Run): void {
  facts(command.command('replace').description('add a corrected transcript in place of a source'))
    .argument('<id>', 'number of the source it corrects', id)
    .argument('<file>', `the corrected text: ${GIVEN}`)
    .option('--format <format>', `${FORMATS.join(', ')}, where nothing tells`, oneOf(FORMATS))
    .option('--no-second-reader', 'send the text to no second reader, where one is set up')
    .action((one: number, file: string, options: GivenFacts & { secondReader: boolean }) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const { fetch } = app.settings
        const read = await readStatement(file, io, { fetch, format: options.format })
        const added = await addSource(app.ctx(await actorOf(app, io, undefined)), {
          ...sourceOf(read, options),
          replaces: one,
          askSecondReader: options.secondReader,
        })
        if (!added.created) {
          throw new PledgeError(
            'conflict',
            `This text is in the register already, as source ${added.sourceId}.`,
            'Give the corrected text; nothing was changed.',
          )
        }
        print(
          wrap(
            `Source ${added.sourceId} replaces source ${one}. ${plural(added.lines.length, 'candidate')} found.`,
            widthOf(io.columns),
          ),
        )
        for (const note of read.notes) print(wrap(note, widthOf(io.columns)))
        const readers = readersWords(added.readers, added.sentTo, widthOf(io.columns))
        if (readers !== '') print(readers)
        const notRead = notReadWords(added, widthOf(io.columns))
        if (notRead !== '') print(notRead)
        print(`Next: pledgewatch review ${added.sourceId}`)
      }),
    )
}

function facts(command: Command): Command {
  return command
    .option('--title <title>', 'its title')
    .option('--said <day>', 'the day it was said', day)
    .option('--zone <zone>', 'time zone of the place')
    .option('--place <place>', 'where it was said')
    .option('--hemisphere <which>', 'north or south, for seasons', oneOf(['north', 'south']))
    .option('--party <name>', 'a party (repeat for more)', words)
    .option('--url <address>', 'where it was published')
    .option('--publisher <name>', 'who published it')
    .option('--month-first', '04/05/2024 is 5 April')
}

function dated(window: Window | null): string {
  return window ? windowWords(window) : 'no date'
}
