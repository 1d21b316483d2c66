import { and, eq } from 'drizzle-orm'
import type { EventRow } from '../db/events.js'
import type { CommitmentRow } from '../db/line-view.js'
import { insertMentions } from '../db/new-commitments.js'
import { mention } from '../db/schema/commitment.js'
import { sourceWithText } from '../db/sources.js'
import { change } from './change.js'
import type { TxCtx } from './context.js'
import type { Whole } from './merge-into.js'

export type Role = Exclude<typeof mention.$inferSelect.role, 'origin'>

export interface Place {
  sourceId: number
  /** UTF-16 offsets into the source's text. */
  start: number
  end: number
  role: Role
}

/** Adds a further place of a source where a locked line is spoken of. */
export async function addMention(
  tx: TxCtx,
  row: CommitmentRow,
  place: Place,
  { batch = null, match }: Whole = {},
): Promise<number> {
  const { eventId, repeated } = await change(tx, row, {
    ...{ kind: 'mentioned', axis: 'mention', sourceId: place.sourceId, batch },
    after: { mention: { ...place }, ...(match === undefined ? {} : { match }) },
  })
  if (!repeated) await insert(tx, row.id, place)
  return eventId
}

/** The quote comes from the text itself, which never changes. */
async function insert(tx: TxCtx, commitmentId: number, place: Place): Promise<void> {
  const { text, passages } = await sourceWithText(tx.db, place.sourceId)
  const within = passages.find((p) => p.start <= place.start && place.end <= p.end)
  const quote = text.slice(place.start, place.end)
  await insertMentions(tx.db, [{ ...place, commitmentId, quote, speaker: within?.speaker ?? null }])
}

/** Takes away what an event added, or brings back what it took away. */
export async function restoreMention(tx: TxCtx, id: number, one: EventRow): Promise<void> {
  const added = placeIn(one.after?.mention)
  const removed = placeIn(one.before?.mention)
  if (added) {
    const { sourceId, start, role } = mention
    const same = [eq(sourceId, added.sourceId), eq(start, added.start), eq(role, added.role)]
    await tx.db.delete(mention).where(and(eq(mention.commitmentId, id), ...same))
  }
  if (removed) await insert(tx, id, removed)
}

const ROLES: readonly Role[] = ['repeats', 'moves', 'reports_done', 'withdraws']

/** The place that an event tells of; null where it tells none. */
export function placeIn(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null) return null
  const said = new Map<string, unknown>(Object.entries(value))
  const number = (key: string) => {
    const found = said.get(key)
    return typeof found === 'number' ? found : null
  }
  const [sourceId, start, end] = [number('sourceId'), number('start'), number('end')]
  const role = ROLES.find((one) => one === said.get('role'))
  if (sourceId === null || start === null || end === null || role === undefined) return null
  return { sourceId, start, end, role }
}
