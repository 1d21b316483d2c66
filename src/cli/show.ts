import type { App } from '../app.js'
import { evidenceOf } from '../db/evidence.js'
import { hearers } from '../db/hearers.js'
import { history } from '../db/history.js'
import { line as lineOf } from '../db/lines.js'
import { mentionsOf } from '../db/mentions.js'
import { revisionsOf } from '../db/revisions.js'
import { ROLE_WORDS } from '../domain/matching/words.js'
import { momentUrl } from '../domain/moment.js'
import type { RegisterLine } from '../domain/register.js'
import { completionWords, partyWords, scheduleWords } from '../domain/words.js'
import { addressesById } from './addresses.js'
import { day, id, todayOf } from './arguments.js'
import type { CommandContext, CommandModule } from './command.js'
import { placedQuote, whenWords, widthOf, wrap } from './format.js'
import { followerWords } from './hearing.js'
import { lineJson } from './json.js'

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<id>', 'number of the line', id)
    .option('--today <day>', 'as if today were this day', day)
    .option('--json', 'as JSON')
    .action((one: number, options: { today?: string; json?: boolean }) =>
      run(async (context) => {
        const app = await context.open()
        const line = await lineOf(app.db, one)
        const today = options.today ?? todayOf(app)
        if (options.json) return context.json(await whole(app, line, today))
        await print(context, app, line, today)
      }),
    )
}

async function whole(app: App, line: RegisterLine, today: string) {
  return {
    ...lineJson(line, today, await addressesById(app)),
    mentions: await mentionsOf(app.db, line.id),
    revisions: await revisionsOf(app.db, line.id),
    evidence: await evidenceOf(app.db, line.id),
    history: await history(app.db, line.id),
  }
}

async function print({ print, io }: CommandContext, app: App, line: RegisterLine, today: string) {
  const width = widthOf(io.columns)
  const say = (label: string, words: string | null) => {
    if (words) print(wrap(words, width, 16, label.padEnd(16)))
  }
  print(`${wrap(`#${line.id}  ${line.title}`, width)}\n`)
  if (line.review !== 'accepted') say('Review', line.review)
  if (line.unseen) say('', 'Accepted without anybody having looked at it.')
  say('Promised by', partyWords(line.committedBy) || 'not told in the text')
  say('Promised to', partyWords(line.owedTo))
  say('Date', whenWords(line))
  say('', line.due?.basis ?? line.checkBack?.basis ?? null)
  for (const assumption of line.due?.assumptions ?? []) say('', `Assumed: ${assumption}`)
  say('Stands', standing(line, today))
  say('Done when', line.criterion)
  say('Last checked', line.lastChecked ?? 'never')
  await people({ say, app, line })
  print()
  await quotes({ print, width, app, line })
  await past({ say, print, width, app, line })
}

function standing(line: RegisterLine, today: string): string {
  const verdict = completionWords(line.completion)
  if (line.closed) return line.happenedOn ? `${verdict}, on ${line.happenedOn}` : verdict
  return `${scheduleWords(line, today)}; ${verdict.toLowerCase()}`
}

const nobody = ({ followerId }: RegisterLine) =>
  followerId === null ? 'nobody; name a follower with pledgewatch follow' : 'nobody for now'

async function people({
  say,
  app,
  line,
}: {
  say(label: string, words: string | null): void
  app: App
  line: RegisterLine
}) {
  say('Followed by', await followerWords(app, line.followerId))
  const heard = (await hearers(app.db, [line.id])).get(line.id) ?? []
  const words = heard.map((one) => `${one.address} (${one.why})`).join(', ')
  say('Mails go to', words || nobody(line))
}

async function quotes({
  print,
  width,
  app,
  line,
}: {
  print(line?: string): void
  width: number
  app: App
  line: RegisterLine
}) {
  for (const mention of await mentionsOf(app.db, line.id)) {
    const role = ROLE_WORDS[mention.role]
    if (role !== null) print(`    ${role}:`)
    print(wrap(placedQuote(mention), width, 4))
    const who = [mention.speaker, mention.sourceTitle, `said ${mention.said}`]
      .filter(Boolean)
      .join(' · ')
    print(wrap(`${who} (source ${mention.sourceId})`, width, 4))
    if (mention.url) print(`    ${momentUrl(mention.url, mention)}`)
    print()
  }
}

async function past({
  say,
  print,
  width,
  app,
  line,
}: {
  say(label: string, words: string): void
  print(line?: string): void
  width: number
  app: App
  line: RegisterLine
}) {
  for (const one of await evidenceOf(app.db, line.id)) {
    const facts = [one.url ?? one.title, one.dated, one.stance, one.visibility, one.note]
    say('Evidence', facts.filter(Boolean).join(' · '))
  }
  const events = await history(app.db, line.id)
  for (const event of events) {
    print(wrap(`${event.at.toString().slice(0, 16).replace('T', ' ')}  ${event.words}`, width, 18))
  }
}
