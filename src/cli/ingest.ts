import { type AddedSource, addSource } from '../actions/add-source.js'
import { isReaderName } from '../domain/reader.js'
import type { RegisterLine } from '../domain/register.js'
import { surestFirst } from '../domain/sureness.js'
import { FORMATS } from '../ingest/types.js'
import { addressesById } from './addresses.js'
import { actorOf, day, oneOf, todayOf, words, zone } from './arguments.js'
import type { CommandContext, CommandModule } from './command.js'
import { type GivenFacts, sourceOf } from './facts.js'
import { candidateItem, plural, widthOf, wrap } from './format.js'
import { hearingWords } from './hearing.js'
import { GIVEN, readStatement } from './input.js'
import { lineJson } from './json.js'
import { knownIn, knownWords } from './known.js'
import { readersWords } from './readers.js'
import { notReadWords } from './unread.js'

const KEPT =
  'The text is kept; what you find in it yourself is added with: pledgewatch add TITLE --by PARTY --source ID --quote WORDS'
const NOTHING = `No sentence reads as a promise of a party. ${KEPT}`

interface Options extends GivenFacts {
  accept?: 'dated' | 'all'
  as?: string
  secondReader: boolean
  json?: boolean
}

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<file>', GIVEN)
    .option('--format <format>', `${FORMATS.join(', ')}, where nothing tells`, oneOf(FORMATS))
    .option('--title <title>', 'title, where the heading does not tell')
    .option('--said <day>', 'the day it was said, where the heading does not tell', day)
    .option('--zone <zone>', 'time zone of the place', zone)
    .option('--place <place>', 'where it was said')
    .option('--hemisphere <which>', 'north or south, for seasons', oneOf(['north', 'south']))
    .option('--party <name>', 'a party of the statement (repeat for more)', words)
    .option('--url <address>', 'where it was published')
    .option('--publisher <name>', 'who published it')
    .option('--month-first', '04/05/2024 is 5 April')
    .option('--accept <which>', 'accept candidates unseen: dated or all', oneOf(['dated', 'all']))
    .option('--no-second-reader', 'send the text to no second reader, where one is set up')
    .option('--as <address>', 'the person who adds it')
    .option('--json', 'as JSON')
    .action((file: string, options: Options) =>
      run(async (context) => {
        const added = await add(context, file, options)
        if (options.json) return printJson(context, added)
        print(context, added, options.accept)
        await printKnown(context, added)
      }),
    )
}

interface Added extends AddedSource {
  /** What was not read of the file. */
  notes: string[]
}

async function add(
  { open, offline, io }: CommandContext,
  file: string,
  options: Options,
): Promise<Added> {
  const { fetch } = (await offline()).settings
  const read = await readStatement(file, io, { fetch, format: options.format })
  const app = await open()
  const added = await addSource(app.ctx(await actorOf(app, io, options.as)), {
    ...sourceOf(read, options),
    ...{ accept: options.accept ?? 'none', askSecondReader: options.secondReader },
  })
  return { ...added, notes: read.notes }
}

function print({ print, io }: CommandContext, added: Added, accept: string | undefined): void {
  const width = widthOf(io.columns)
  if (!added.created) {
    print(
      wrap(
        `This text is in the register already, as source ${added.sourceId}: ${added.title}. Nothing was changed.`,
        width,
      ),
    )
    return
  }
  print(wrap(`Source ${added.sourceId}: ${added.title}`, width))
  print(`Said ${added.said}. ${plural(added.lines.length, 'candidate')} found.\n`)
  for (const note of added.notes) print(`${wrap(note, width)}\n`)
  const readers = readersWords(added.readers, added.sentTo, width)
  if (readers !== '') print(`${readers}\n`)
  for (const line of surestFirst(added.lines))
    print(`${candidateItem(line, width, readers !== '')}\n`)
  const notRead = notReadWords(added, width)
  if (notRead !== '') print(`${notRead}\n`)
  if (added.lines.length === 0) print(wrap(added.nothingRead ? KEPT : NOTHING, width))
  if (accept) printAccepted({ print, width }, added)
  else if (added.lines.length > 0)
    print(
      `Next: pledgewatch review ${added.sourceId}, or accept by number: pledgewatch accept ${sample(added.lines)}`,
    )
}

async function printKnown({ open, print }: CommandContext, added: Added): Promise<void> {
  if (!added.created) return
  const count = await knownIn(await open(), added.sourceId)
  for (const words of knownWords(count, added.sourceId)) print(words)
}

function printAccepted(to: { print(line: string): void; width: number }, added: AddedSource): void {
  to.print(
    wrap(
      `Accepted without anybody having looked: ${added.accepted.join(', ') || 'none'}.`,
      to.width,
    ),
  )
  const left = added.lines.filter((line) => isReaderName(line.reader)).map((line) => line.id)
  if (left.length > 0) {
    const words = `Left for review, since only a second reader found it: ${left.join(', ')}.`
    to.print(wrap(words, to.width))
  }
  for (const words of hearingWords(added.unheard)) to.print(wrap(words, to.width))
}

function sample(lines: RegisterLine[]): string {
  return lines
    .slice(0, 3)
    .map((line) => line.id)
    .join(' ')
}

async function printJson({ open, json }: CommandContext, added: Added): Promise<void> {
  const app = await open()
  const [today, followers] = [todayOf(app), await addressesById(app)]
  json({
    source: { id: added.sourceId, title: added.title, said: added.said },
    created: added.created,
    accepted: added.accepted,
    unheard: added.unheard,
    unread: added.unread,
    notes: added.notes,
    readers: added.readers,
    known: await knownIn(app, added.sourceId),
    candidates: added.lines.map((line) => lineJson(line, today, followers)),
  })
}
