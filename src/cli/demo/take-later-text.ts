import { addSource } from '../../actions/add-source.js'
import { applyMatch } from '../../actions/matching/apply-match.js'
import { type Match, matchSource } from '../../actions/matching/match.js'
import type { Told } from '../../actions/matching/statement.js'
import type { App } from '../../app.js'
import { suggestionWords } from '../../domain/matching/words.js'
import type { RegisterLine } from '../../domain/register.js'
import { shortDay, windowWords } from '../../domain/words.js'
import type { CommandContext } from '../command.js'
import { widthOf, wrap } from '../format.js'
import type { LaterText } from './later-texts.js'
import { morning } from './pace.js'

const INDENT = 12

interface Seen {
  told: Told
  quote: string
  match: Match
}

/** Reads a later text, shows what it seems to do to the register, and takes that. */
export async function takeLaterText(
  { print, io }: CommandContext,
  app: App,
  { day, source }: LaterText,
): Promise<void> {
  const ctx = app.ctx({ personId: null, channel: 'demo', request: io.requestId }, morning(day))
  const say = (words: string, head?: string) =>
    print(wrap(words, widthOf(io.columns), INDENT, head))
  const added = await addSource(ctx, source)
  print()
  say(`A later text is read: ${added.title}`, `${day}  `)
  for (const seen of await seenIn(ctx, added.sourceId)) {
    const { of, kind, line, reason } = seen.match
    say(`“${seen.quote}”`)
    say(`This ${suggestionWords(seen.match)} (${line.title}).`)
    say(`Why: ${reason}.`)
    if (line.review !== 'accepted') continue
    const taken = await applyMatch(ctx, { told: seen.told, kind, of })
    say(`Taken: ${takenWords(taken.line)}`)
  }
  print()
}

/** The likeliest suggestion of each candidate and of each report, in that order. */
async function seenIn(ctx: ReturnType<App['ctx']>, sourceId: number): Promise<Seen[]> {
  const { candidates, reports } = await matchSource(ctx, sourceId)
  const ofCandidates = candidates.flatMap(({ line, matches }) =>
    matches.slice(0, 1).map((match) => ({
      ...{ told: { candidate: line.id }, quote: line.origin?.quote ?? line.title, match },
    })),
  )
  const ofReports = reports.flatMap(({ no, report, matches }) =>
    matches.slice(0, 1).map((match) => ({
      ...{ told: { sourceId, report: no }, quote: report.quote, match },
    })),
  )
  return [...ofCandidates, ...ofReports]
}

function takenWords({ id, closed, completion, happenedOn, due }: RegisterLine): string {
  if (closed) {
    const on = happenedOn === null ? '' : ` on ${shortDay(happenedOn)}`
    return `#${id} is ${completion.replaceAll('_', ' ')}${on}; no more reminders about it.`
  }
  const when = due === null ? 'has no date' : `is due ${windowWords(due)}`
  return `#${id} ${when} now; its reminders follow that.`
}
