import { daysBetween, isAfter, isBefore } from '../calendar.js'
import type { Day, Window } from '../window.js'
import { type Likeness, likeness } from './acts.js'
import { hasEvent } from './features.js'
import { contradicts, elsewhere, overlapOf, sharesOf } from './overlap.js'
import { togetherness } from './parties.js'
import { likenessWords, reportWords } from './reasons.js'
import { ENOUGH, SHARED, scoreOf, weighs } from './score.js'
import type { Prepared } from './sides.js'
import type { MatchKind, OpenLine, Report, Suggestion, ToldReport } from './types.js'
import { gapOf, relationOf } from './windows.js'

const KINDS: Readonly<Record<Report['kind'], MatchKind>> = {
  done: 'done',
  withdrawn: 'withdraws',
  moved: 'moves',
}

/** What a report seems to tell of one line; null: nothing. */
export function compareReport(
  report: Prepared<ToldReport>,
  line: Prepared<OpenLine>,
): Suggestion | null {
  const [told, old] = [report.of, line.of]
  if (!canTell(report, line) || contradicts(report.text.all, line.text.all)) return null
  const shares = sharesOf(report.text, line.text)
  const share = 0.75 * shares.ofSecond + 0.25 * shares.ofFirst
  if (share < SHARED) return null
  const parties = { by: told.parties, to: [], around: told.around }
  const together = togetherness(parties, old)
  const overlap = overlapOf(report.text, line.text)
  const groups = overlap.shown.map(({ group }) => group)
  const act = told.acts.length === 0 ? 0.85 : weighs(proof(report, line), hasEvent(groups))
  const near = timely(told, old)
  if (!overlap.telling || together === null || act === null || near === null) return null
  const apart = elsewhere(report.text.all, line.text.all) ? 0.2 : 0
  const score = scoreOf({ share, party: together.weight, act, near }) - apart
  if (score < ENOUGH) return null
  return suggestion(told, old, likenessWords(together, overlap), score)
}

/** That a conference was held does not tell who came. */
function proof({ acts, of }: Prepared<ToldReport>, line: Prepared<OpenLine>): Likeness {
  const found = likeness(acts, line.acts)
  const attends = line.acts.has('attend') || line.acts.has('visit')
  return found === 'near' && attends && of.kind === 'done' ? 'other' : found
}

function suggestion(
  told: ToldReport,
  old: OpenLine,
  alike: string,
  score: number,
): Suggestion | null {
  const relation = relationOf(old.due, told.when)
  const move = told.kind !== 'moved' ? null : movedTo(relation)
  if (told.kind === 'moved' && move === null) return null
  return {
    ...{ kind: KINDS[told.kind], of: old.id, move, score },
    ...{ oldWindow: old.due, newWindow: told.kind === 'moved' ? told.when : null },
    on: told.kind === 'done' ? eventDay(told.when) : null,
    reason: `${alike}; ${reportWords(told, old.due)}`,
  }
}

/** A moved date that is the register's own already tells nothing new. */
function movedTo(relation: ReturnType<typeof relationOf>): Suggestion['move'] {
  if (relation === 'silent') return 'open'
  return relation === 'same' || relation === 'wider' ? null : relation
}

/** What ends on purpose is not called off by ending; one period was kept, not the whole series. */
function canTell({ of }: Prepared<ToldReport>, line: Prepared<OpenLine>): boolean {
  if (line.of.kind === 'recurring' && of.kind !== 'withdrawn') return false
  if (line.of.kind === 'ongoing' && of.kind !== 'withdrawn') return false
  return of.kind !== 'withdrawn' || of.acts.length > 0 || !line.acts.has('end')
}

/** So long after the deadline it is another instance. */
const ANOTHER = 550

/** How well the time of a report fits, 0…1; null where it lies before the promise or far off. */
function timely({ kind, when, said }: ToldReport, line: OpenLine): number | null {
  if (kind === 'done' && when !== null && isEarlier(when, line.said)) return null
  const at = when ?? (kind === 'done' ? { from: said, until: said } : null)
  if (line.due === null || at === null) return 0.65
  const gap = gapOf(line.due, at)
  if (gap > ANOTHER) return null
  const sure = when === null ? 0.75 : 1
  return sure * (gap === 0 ? 1 : gap <= 100 ? 0.75 : 0.75 - (0.5 * gap) / ANOTHER)
}

const isEarlier = ({ until }: Window, said: Day | null): boolean =>
  until !== null && said !== null && isBefore(until, said)

const DAYS_OF_AN_EVENT = 14

/** The last day of something that lasted days; a whole month tells no day. */
export function eventDay(when: Window | null): Day | null {
  if (when === null || when.until === null) return null
  const from = when.from ?? when.until
  const whole = when.precision !== 'day' && when.precision !== 'range'
  return whole || isAfter(from, when.until) || daysBetween(from, when.until) > DAYS_OF_AN_EVENT
    ? null
    : when.until
}
