import { Temporal } from 'temporal-polyfill'
import { extractFrom } from '../actions/extractor.js'
import { readFacts } from '../actions/source-facts.js'
import type { Candidate } from '../domain/commitment.js'
import { allUnread, unreadIn, unreadWords } from '../domain/language.js'
import { partyWords, windowWords } from '../domain/words.js'
import { FORMATS } from '../ingest/types.js'
import { day, oneOf, words, zone } from './arguments.js'
import type { CommandContext, CommandModule } from './command.js'
import { factsOf, type GivenFacts } from './facts.js'
import { plural, widthOf, wrap } from './format.js'
import { readGiven } from './input.js'
import { type NotRead, notReadWords } from './unread.js'

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<file>', 'a .txt, .md or .html file, or - for standard input')
    .option('--format <format>', 'txt, md or html, where the name does not tell', oneOf(FORMATS))
    .option('--title <title>', 'title, where the heading does not tell')
    .option('--said <day>', 'the day it was said, where the heading does not tell', day)
    .option('--zone <zone>', 'time zone of the place', zone)
    .option('--hemisphere <which>', 'north or south, for seasons', oneOf(['north', 'south']))
    .option('--party <name>', 'a party of the statement (repeat for more)', words)
    .option('--month-first', '04/05/2024 is 5 April')
    .option('--json', 'as JSON')
    .action((file: string, options: GivenFacts & { json?: boolean }) =>
      run(async (context) => {
        const { source, candidates, ...notRead } = await read(context, file, options)
        if (options.json) return context.json({ source, candidates, unread: notRead.unread })
        print(context, source, candidates, notRead)
      }),
    )
}

async function read(context: CommandContext, file: string, options: GivenFacts) {
  const { readBytes } = await import('../ingest/read.js')
  const given = await readGiven(file, context.io)
  const ingested = await readBytes(given.bytes, {
    fileName: given.fileName,
    format: options.format,
  })
  const reader = { ...(await context.offline()), now: Temporal.Now.instant() }
  const { text, fileName } = ingested
  const source = readFacts(reader, { text, fileName, given: factsOf(options, ingested) })
  const { candidates, passages } = await extractFrom(reader, text, source)
  const unread = unreadIn(passages)
  const words = { unreadWords: unreadWords(text, unread), nothingRead: allUnread(passages) }
  return { source, candidates, unread, ...words }
}

function print(
  { print, io }: CommandContext,
  source: Source,
  candidates: Candidate[],
  found: NotRead,
): void {
  const width = widthOf(io.columns)
  print(wrap(source.title, width))
  print(`Said ${source.said}. ${partyWords(source.parties)}\n`)
  for (const [index, one] of candidates.entries()) print(`${block(one, index + 1, width)}\n`)
  const notRead = notReadWords(found, width)
  if (notRead !== '') print(`${notRead}\n`)
  print(`${plural(candidates.length, 'candidate')}; nothing was stored.`)
}

type Source = ReturnType<typeof readFacts>

function block(candidate: Candidate, number: number, width: number): string {
  const head = `${String(number).padStart(4)}  `
  const when = candidate.due
    ? windowWords(candidate.due)
    : (candidate.check_back?.text ?? candidate.kind)
  const facts = `${partyWords(candidate.committed_by)} · ${when} · confidence ${candidate.confidence.toFixed(2)}`
  const parts = [wrap(candidate.title, width, 6, head), wrap(facts, width, 6)]
  if (candidate.due) parts.push(wrap(candidate.due.basis, width, 6))
  for (const assumption of candidate.assumptions)
    parts.push(wrap(`Assumed: ${assumption}`, width, 6))
  parts.push(wrap(`“${candidate.quote}”`, width, 8))
  return parts.join('\n')
}
