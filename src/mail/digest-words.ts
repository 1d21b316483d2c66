import type { Temporal } from 'temporal-polyfill'
import { isAfter } from '../domain/calendar.js'
import type { RegisterLine } from '../domain/register.js'
import { type Day, isApproximate } from '../domain/window.js'
import {
  completionWords,
  countWords,
  dayNear,
  dayWords,
  shortDay,
  windowWords,
} from '../domain/words.js'
import { lastCheckedWords, movedWords, promiseWords } from './item-view.js'
import type { DigestCounts, DigestData, DigestMove, DigestVerdict } from './types.js'

/** After so many hours without a good check the digest says first that it may be out of date. */
const STALE_HOURS = 26

/** Who, by when, moved how often, last looked at when: what a line of a digest says. */
export function lineFacts(line: RegisterLine, today: Day): string[] {
  const [promise] = promiseWords(line)
  const moved = movedWords(line)
  return [promise ?? '', deadlineWords(line, today), moved, lastCheckedWords(line, today)].filter(
    (fact) => fact !== '',
  )
}

/** "April 2024, due 30 Apr 2024 (in 7 days)"; approximate ones are not held to a day. */
export function deadlineWords(line: RegisterLine, today: Day): string {
  const due = line.due
  if (due === null) return ''
  const window = windowWords(due)
  if (due.until === null) return sentence(window)
  if (isApproximate(due)) {
    const ends = isAfter(today, due.until) ? 'ended' : 'ends'
    return `${sentence(window)}, window ${ends} ${dayWords(due.until, today)}`
  }
  const deadline = `due ${dayWords(due.until, today)}`
  const exactly = due.from === due.until || due.from === null
  return exactly ? sentence(deadline) : `${sentence(window)}, ${deadline}`
}

/** "April 2024 → May 2024, announced by Russia alone on 3 May 2024". */
export function moveWords(move: DigestMove): string {
  const window = (of: DigestMove['before']) => (of === null ? 'no date' : windowWords(of))
  const how =
    move.kind === 'agreed' ? `agreed, announced by ${move.by}` : `announced by ${move.by} alone`
  return `${window(move.before)} → ${window(move.after)}, ${how} on ${shortDay(move.on)}`
}

/** "Fulfilled on 9 Nov 2024, recorded by Anna", and the evidence or that there is none. */
export function verdictWords(verdict: DigestVerdict): string[] {
  const on = verdict.happenedOn === null ? '' : ` on ${shortDay(verdict.happenedOn)}`
  const by = verdict.by === null ? '' : `, recorded by ${verdict.by}`
  const evidence = verdict.evidence.length === 0 ? ['Evidence: none recorded'] : []
  return [`${completionWords(verdict.completion)}${on}${by}`, ...evidence]
}

/** "Due so far 9 = 4 fulfilled (3 by the first date), 1 partly, 1 not, 3 not assessed". */
export function countsWords(counts: DigestCounts): string {
  const fulfilled = `${counts.fulfilled} fulfilled (${counts.byFirstDate} by the first date)`
  const parts: Array<[number, string]> = [
    [counts.fulfilled, fulfilled],
    [counts.partly, `${counts.partly} partly`],
    [counts.not, `${counts.not} not`],
    [counts.otherwiseClosed, `${counts.otherwiseClosed} closed otherwise`],
    [counts.notAssessed, `${counts.notAssessed} not assessed`],
  ]
  const told = parts.filter(([count]) => count > 0).map(([, words]) => words)
  return told.length === 0 ? '' : `Due so far ${counts.due} = ${told.join(', ')}`
}

/** When the facts were taken and when the register was last checked, in the person's zone. */
export function asOfWords(data: DigestData): string {
  const at = (instant: Temporal.Instant) => momentWords(instant, data.person.zone)
  const check = data.lastCheck === null ? 'none yet' : at(data.lastCheck)
  return `As of ${at(data.asOf)} (${data.person.zone}). Last successful check: ${check}.`
}

/** Said first when nothing may be trusted to be up to date; null when all is well. */
export function staleWords(data: DigestData): string | null {
  if (data.lastCheck === null)
    return 'The register has not been checked yet: this digest may lack what became due.'
  const hours = data.lastCheck.until(data.asOf).total('hours')
  if (hours <= STALE_HOURS) return null
  const age = countWords(Math.floor(hours / 24), 'day')
  return `The register was last checked ${age} ago: this digest may lack what became due since.`
}

/** "Quiet. Next due 30 Apr". */
export function quietWords(data: DigestData): string {
  return data.nextDue === null
    ? 'Quiet. Nothing has a date ahead'
    : `Quiet. Next due ${dayNear(data.nextDue, data.today)}`
}

function momentWords(instant: Temporal.Instant, zone: string): string {
  const local = instant.toZonedDateTimeISO(zone)
  return `${shortDay(local.toPlainDate().toString())}, ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
