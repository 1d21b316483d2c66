import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { PledgeError } from '../domain/errors.js'
import type { Day } from '../domain/window.js'
import { shortDay, windowWords } from '../domain/words.js'
import { type Reading, readDates } from '../extract/dates/read.js'
import { day, oneOf, zone } from './arguments.js'
import type { CommandContext, CommandModule } from './command.js'
import { plural, widthOf, wrap } from './format.js'

interface Options {
  said?: Day
  hemisphere?: 'north' | 'south'
  zone?: string
  ndjson?: boolean
  json?: boolean
}

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('[text...]', 'a sentence with a date expression')
    .option('--said <day>', 'the day it was said (today unless given)', day)
    .option('--zone <zone>', 'time zone whose today is meant', zone)
    .option('--hemisphere <which>', 'north or south, for seasons', oneOf(['north', 'south']))
    .option(
      '--ndjson',
      'read {"id","text","said"} a line, write {"id","readings"} a line; a bad line gives {"id":null,"error"}, the run goes on and ends with status 1',
    )
    .option('--json', 'as JSON')
    .action((text: string[], options: Options) =>
      run(async (context) => {
        if (options.ndjson) return stream(context, options)
        if (text.length === 0) {
          throw new PledgeError(
            'bad_input',
            'There is nothing to read.',
            'Give a sentence, or --ndjson.',
          )
        }
        const readings = await read(context, text.join(' '), options)
        if (options.json) return context.json(readings)
        print(context, readings)
      }),
    )
}

async function read(context: CommandContext, text: string, options: Options): Promise<Reading[]> {
  const { settings } = await context.offline()
  const said = options.said ?? (await todayIn(options.zone ?? settings.zone))
  return readDates(text, {
    said,
    hemisphere: options.hemisphere ?? settings.hemisphere,
    monthFirst: settings.dayOrder === 'month_first',
  })
}

async function todayIn(zone: string): Promise<Day> {
  const { Temporal } = await import('temporal-polyfill')
  return Temporal.Now.plainDateISO(zone).toString()
}

/** One answer a line, in the order of the questions; a bad line gets an error line, the rest go on. */
async function stream(context: CommandContext, options: Options): Promise<number> {
  const input = createInterface({ input: Readable.from([await context.io.readStdin()]) })
  let status = 0
  for await (const row of input) {
    if (row.trim() === '') continue
    const answer = await answerTo(context, row, options)
    if ('error' in answer) status = 1
    context.io.stdout.write(`${JSON.stringify(answer)}\n`)
  }
  return status
}

async function answerTo(context: CommandContext, row: string, options: Options) {
  const asked = parse(row)
  if (!asked)
    return { id: null, error: 'Each line is {"id","text","said"} with said as YYYY-MM-DD.' }
  const { id, text, said, hemisphere } = asked
  return {
    id,
    readings: await read(context, text, {
      ...options,
      ...(said && { said }),
      ...(hemisphere && { hemisphere }),
    }),
  }
}

function parse(row: string) {
  try {
    const { id = null, text, said, hemisphere } = JSON.parse(row)
    if (typeof text !== 'string') return null
    return {
      id,
      text,
      said: said === undefined ? undefined : day(String(said)),
      hemisphere: hemisphereOf(hemisphere),
    }
  } catch {
    return null
  }
}

const hemisphereOf = (given: unknown): 'north' | 'south' | undefined =>
  given === 'south' || given === 'north' ? given : undefined

function print({ print, io }: CommandContext, readings: Reading[]): void {
  const width = widthOf(io.columns)
  if (readings.length === 0) print('No date is read there.')
  for (const reading of readings) {
    print(wrap(`“${reading.text}”: ${resultOf(reading)}`, width, 2, ''))
    print(wrap(reading.basis, width, 2))
    for (const assumption of reading.assumptions) print(wrap(`Assumed: ${assumption}`, width, 2))
  }
  if (readings.length > 1) print(plural(readings.length, 'reading'))
}

function resultOf(reading: Reading): string {
  if (reading.type === 'window')
    return windowWords({ ...reading, precision: reading.precision ?? 'day' })
  if (reading.type === 'check_back' && reading.until)
    return `no window; look again on ${shortDay(reading.until)}`
  if (reading.type === 'recurrence') return `repeats: ${reading.rrule ?? 'no rule'}`
  return `hangs on: ${reading.anchor?.event ?? 'an event'}`
}
