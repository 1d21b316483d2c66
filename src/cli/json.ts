import type { Db, Tx } from '../db/connect.js'
import { mentionsOf } from '../db/mentions.js'
import { clockOf } from '../domain/moment.js'
import type { RegisterLine } from '../domain/register.js'
import { daysPastDue, scheduleOf } from '../domain/schedule.js'
import type { Day } from '../domain/window.js'
import { whenWords } from './format.js'

/** The stable shape of `list --json` and `show --json`; scripts rely on it. */
export function lineJson(line: RegisterLine, today: Day, followers: ReadonlyMap<number, string>) {
  return {
    id: line.id,
    title: line.title,
    quote: line.origin?.quote ?? null,
    committed_by: line.committedBy,
    owed_to: line.owedTo,
    direction: line.direction,
    kind: line.kind,
    review: line.review,
    unseen: line.unseen,
    completion: line.completion,
    schedule: scheduleOf(line, today),
    due: line.due,
    first_due: line.firstDue,
    happened_on: line.happenedOn,
    moves: line.moves,
    days_past_due: daysPastDue(line, today),
    last_checked: line.lastChecked,
    check_back: line.checkBack,
    anchor: line.anchor,
    recurrence: line.recurrence,
    criterion: line.criterion,
    tags: line.tags,
    confidence: line.confidence,
    cues: line.cues,
    reader: line.reader,
    followed_by: line.followerId === null ? null : (followers.get(line.followerId) ?? null),
    source: line.origin && {
      id: line.origin.sourceId,
      title: line.origin.title,
      said: line.origin.said,
      url: line.origin.url,
      speaker: line.origin.speaker,
      start: line.origin.start,
      end: line.origin.end,
      page: line.origin.page,
      at_ms: line.origin.atMs,
      time: line.origin.atMs === null ? null : clockOf(line.origin.atMs),
    },
  }
}

const AROUND = 240

/** Each row with its date in words and what stands around its quote. */
export async function withContext<T>(db: Db | Tx, found: RegisterLine[], rows: T[]) {
  const out = []
  for (const [index, line] of found.entries()) {
    const [mention] = await mentionsOf(db, line.id)
    const before = mention?.before.slice(-AROUND) ?? ''
    const after = mention?.after.slice(0, AROUND) ?? ''
    out.push({ ...rows[index], when: whenWords(line), before, after })
  }
  return out
}
