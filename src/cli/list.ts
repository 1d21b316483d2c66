import type { Command } from 'commander'
import { type LineFilter, lines } from '../db/lines.js'
import { addDays } from '../domain/calendar.js'
import { COMPLETIONS, DIRECTIONS } from '../domain/commitment.js'
import { addressesById } from './addresses.js'
import { day, id, oneOf, span, todayOf } from './arguments.js'
import type { CommandModule } from './command.js'
import { listItem, plural, widthOf } from './format.js'
import { lineJson, withContext } from './json.js'

interface Options {
  overdue?: boolean
  dueWithin?: number
  party?: string
  direction?: (typeof DIRECTIONS)[number]
  status?: (typeof COMPLETIONS)[number]
  search?: string
  unfollowed?: boolean
  tag?: string
  candidates?: boolean
  all?: boolean
  source?: number
  context?: boolean
  today?: string
  json?: boolean
}

/** Far more than a reader takes in; a script asks for JSON and gets them all. */
const SHOWN = 200

export const define: CommandModule['define'] = (command, run) => {
  options(command).action((options: Options) =>
    run(async ({ open, io, print, json }) => {
      const app = await open()
      const today = options.today ?? todayOf(app)
      const found = await lines(app.db, filterOf(options, today), {
        limit: options.json ? 1e6 : SHOWN,
      })
      if (options.json) {
        const followers = await addressesById(app)
        const rows = found.map((line) => lineJson(line, today, followers))
        return json(options.context ? await withContext(app.db, found, rows) : rows)
      }
      if (found.length === 0) return print(nothing(options))
      const width = widthOf(io.columns)
      for (const line of found) print(`${listItem(line, today, width)}\n`)
      print(`${plural(found.length, 'line')}, as of ${today}.`)
      if (found.length === SHOWN) print('There may be more: narrow the list, or use --json.')
    }),
  )
}

function options(command: Command): Command {
  return command
    .option('--overdue', 'past due and not closed, worst first')
    .option('--due-within <span>', 'deadline within 30d, 2w, 3m', span)
    .option('--party <name>', 'promised by or to a party, with its ministries')
    .option('--direction <which>', 'ours, theirs or joint', oneOf(DIRECTIONS))
    .option('--status <completion>', COMPLETIONS.join(', '), oneOf(COMPLETIONS))
    .option('--search <words>', 'words in titles, quotes, parties and tags')
    .option('--unfollowed', 'that nobody follows')
    .option('--tag <tag>', 'with a tag')
    .option('--candidates', 'not yet reviewed')
    .option('--all', 'candidates, rejected and merged ones too')
    .option('--source <id>', 'found in this source', id)
    .option('--context', 'with --json: the words around each quote')
    .option('--today <day>', 'as if today were this day', day)
    .option('--json', 'as JSON')
}

function filterOf(options: Options, today: string): LineFilter {
  const filter: LineFilter = { review: ['accepted'], sort: 'deadline' }
  if (options.candidates) Object.assign(filter, { review: ['candidate'], sort: 'confidence' })
  if (options.all) filter.review = ['candidate', 'accepted', 'rejected', 'duplicate', 'superseded']
  if (options.overdue) Object.assign(filter, { overdueOn: today, closed: false, sort: 'lateness' })
  if (options.dueWithin !== undefined) {
    filter.dueBetween = { from: today, until: addDays(today, options.dueWithin) }
    filter.closed = false
  }
  if (options.party) filter.party = options.party
  if (options.direction) filter.direction = options.direction
  if (options.status) filter.completion = [options.status]
  if (options.search) filter.search = options.search
  if (options.unfollowed) filter.followerId = 'none'
  if (options.source) filter.sourceId = options.source
  if (options.tag) filter.tag = options.tag
  return filter
}

function nothing(options: Options): string {
  if (options.overdue) return 'Nothing is overdue.'
  if (options.candidates)
    return 'No candidate waits for review. Add a source: pledgewatch ingest FILE'
  return 'No such line. Candidates wait in pledgewatch review; a source is added by pledgewatch ingest FILE.'
}
