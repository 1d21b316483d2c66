import { Temporal } from 'temporal-polyfill'
import { extractFrom } from '../actions/extractor.js'
import { readAlong } from '../actions/read-along.js'
import { readFacts } from '../actions/source-facts.js'
import type { Candidate } from '../domain/commitment.js'
import { allUnread, unreadIn, unreadWords } from '../domain/language.js'
import { clockOf, type Moment, momentAt, momentWords } from '../domain/moment.js'
import { RULES, readerWords } from '../domain/reader.js'
import { surestFirst, sureWords } from '../domain/sureness.js'
import { capital, partyWords, windowWords } from '../domain/words.js'
import { FORMATS } from '../ingest/types.js'
import { day, oneOf, words, zone } from './arguments.js'
import type { CommandContext, CommandModule } from './command.js'
import { type GivenFacts, sourceOf } from './facts.js'
import { plural, widthOf, wrap } from './format.js'
import { GIVEN, readStatement } from './input.js'
import { readersWords } from './readers.js'
import { notReadWords } from './unread.js'

interface Options extends GivenFacts {
  secondReader: boolean
}

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<file>', GIVEN)
    .option('--format <format>', `${FORMATS.join(', ')}, where nothing tells`, oneOf(FORMATS))
    .option('--title <title>', 'title, where the heading does not tell')
    .option('--said <day>', 'the day it was said, where the heading does not tell', day)
    .option('--zone <zone>', 'time zone of the place', zone)
    .option('--hemisphere <which>', 'north or south, for seasons', oneOf(['north', 'south']))
    .option('--party <name>', 'a party of the statement (repeat for more)', words)
    .option('--month-first', '04/05/2024 is 5 April')
    .option('--no-second-reader', 'send the text to no second reader, where one is set up')
    .option('--json', 'as JSON')
    .action((file: string, options: Options & { json?: boolean }) =>
      run(async (context) => {
        const found = await read(context, file, options)
        if (options.json) return context.json(jsonOf(found))
        print(context, found)
      }),
    )
}

type Placed = Candidate & { page: number | null; at_ms: number | null; time: string | null }

async function read(context: CommandContext, file: string, options: Options) {
  const offline = await context.offline()
  const { fetch } = offline.settings
  const ingested = await readStatement(file, context.io, { fetch, format: options.format })
  const reader = { ...offline, now: Temporal.Now.instant() }
  const { text, marks, notes } = ingested
  const source = readFacts(reader, sourceOf(ingested, options))
  const extraction = await extractFrom(reader, text, source)
  const { passages } = extraction
  const asked = options.secondReader ? reader : { ...reader, secondReader: null }
  const { candidates, counts, sentTo } = await readAlong(asked, text, source, extraction)
  const placed = candidates.map((one): Placed => ({ ...one, ...place(momentAt(marks, one.start)) }))
  const unread = unreadIn(passages)
  return {
    ...{ source, candidates: placed, notes, unread },
    ...{ unreadWords: unreadWords(text, unread), nothingRead: allUnread(passages) },
    ...{ readers: counts === null ? [] : [counts], sentTo },
  }
}

type Read = Awaited<ReturnType<typeof read>>

const place = ({ page, atMs }: Moment) => ({
  ...{ page, at_ms: atMs, time: atMs === null ? null : clockOf(atMs) },
})

const jsonOf = ({ source, candidates, unread, notes, readers }: Read) => ({
  source,
  candidates: candidates.map((one) => ({ ...one, reader: one.reader ?? RULES })),
  ...{ unread, notes, readers },
})

function print({ print, io }: CommandContext, found: Read): void {
  const { source, candidates } = found
  const width = widthOf(io.columns)
  print(wrap(source.title, width))
  print(`Said ${source.said}. ${partyWords(source.parties)}\n`)
  for (const note of found.notes) print(`${wrap(note, width)}\n`)
  const readers = readersWords(found.readers, found.sentTo, width)
  if (readers !== '') print(`${readers}\n`)
  for (const [index, one] of surestFirst(candidates).entries()) {
    print(`${block(one, index + 1, width, readers !== '')}\n`)
  }
  const notRead = notReadWords(found, width)
  if (notRead !== '') print(`${notRead}\n`)
  print(`${plural(candidates.length, 'candidate')}; nothing was stored.`)
}

function block(candidate: Placed, number: number, width: number, withReader: boolean): string {
  const head = `${String(number).padStart(4)}  `
  const when = candidate.due
    ? windowWords(candidate.due)
    : (candidate.check_back?.text ?? candidate.kind)
  const facts = `${partyWords(candidate.committed_by)} · ${when} · ${sureWords(candidate.confidence)}`
  const parts = [wrap(candidate.title, width, 6, head), wrap(facts, width, 6)]
  const by = capital(readerWords(candidate.reader ?? RULES))
  const cues = candidate.cues.join('; ')
  if (withReader || cues !== '')
    parts.push(wrap(cues === '' ? `${by}.` : `${by}: ${cues}.`, width, 6))
  if (candidate.due) parts.push(wrap(candidate.due.basis, width, 6))
  for (const assumption of candidate.assumptions)
    parts.push(wrap(`Assumed: ${assumption}`, width, 6))
  const where = momentWords({ page: candidate.page, atMs: candidate.at_ms })
  const who = candidate.speaker === null ? '' : ` ${candidate.speaker}`
  parts.push(wrap(`“${candidate.quote}”${where ? ` (${where})` : ''}${who}`, width, 8))
  return parts.join('\n')
}
