import type { Candidate } from '../domain/commitment.js'
import { partyWords, windowWords } from '../domain/words.js'
import { day, oneOf } from './arguments.js'
import type { CommandModule } from './command.js'
import { plural, widthOf, wrap } from './format.js'
import { readGiven } from './input.js'

interface Options {
  said?: string
  zone?: string
  hemisphere?: 'north' | 'south'
  json?: boolean
}

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<file>', 'a .txt, .md or .html file, or - for standard input')
    .option('--said <day>', 'the day it was said, where the heading does not tell', day)
    .option('--zone <zone>', 'time zone of the place')
    .option('--hemisphere <which>', 'north or south, for seasons', oneOf(['north', 'south']))
    .option('--json', 'as JSON')
    .action((file: string, options: Options) =>
      run(async ({ io, print, json }) => {
        const { readSource } = await import('../reading.js')
        const { source, extraction } = await readSource(await readGiven(file, io), options)
        if (options.json) return json({ source, candidates: extraction.candidates })
        const width = widthOf(io.columns)
        print(`${wrap(source.title, width)}\nSaid ${source.said}. ${partyWords(source.parties)}\n`)
        extraction.candidates.forEach((one, index) => {
          print(`${block(one, index + 1, width)}\n`)
        })
        print(`${plural(extraction.candidates.length, 'candidate')}; nothing was stored.`)
      }),
    )
}

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
