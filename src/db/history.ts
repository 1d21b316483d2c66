import { asc, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { among } from './among.js'
import { type Author, authorColumns } from './authors.js'
import type { Db, Tx } from './connect.js'
import { undoneIds } from './event-state.js'
import { eventWords } from './event-words.js'
import { type Axis, type Channel, event, note } from './schema/history.js'
import { party } from './schema/party.js'
import { person } from './schema/person.js'

export interface EventView {
  id: number
  at: Temporal.Instant
  actor: Author | null
  channel: Channel
  kind: string
  axis: Axis
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  note: string | null
  undoesId: number | null
  undone: boolean
  batch: string | null
  /** One readable line. */
  words: string
}

/** All that was done to a commitment, oldest first. */
export async function history(db: Db | Tx, commitmentId: number): Promise<EventView[]> {
  const rows = await db
    .select({ event, actor: authorColumns, note: note.text })
    .from(event)
    .leftJoin(person, eq(person.id, event.actorId))
    .leftJoin(note, eq(note.id, event.noteId))
    .where(eq(event.commitmentId, commitmentId))
    .orderBy(asc(event.id))
  const undone = undoneIds(rows.map((row) => row.event))
  const people = await peopleNamed(
    db,
    rows.flatMap((row) => row.event.personId ?? []),
  )
  const parties = await partiesNamed(
    db,
    rows.flatMap((row) => row.event.partyId ?? []),
  )
  const kinds = new Map(rows.map((row) => [row.event.id, row.event.kind]))
  return rows.map(({ event: e, actor, note: words }) => ({
    ...{ id: e.id, at: e.at, actor, channel: e.channel, kind: e.kind, axis: e.axis },
    ...{ before: e.before, after: e.after, note: words, undoesId: e.undoesId },
    ...{ undone: undone.has(e.id), batch: e.batch },
    words: eventWords({
      ...{ kind: e.kind, before: e.before ?? {}, after: e.after ?? {}, channel: e.channel },
      actor: nameOf(actor),
      person: e.personId === null ? null : (people.get(e.personId) ?? `person ${e.personId}`),
      party: e.partyId === null ? null : (parties.get(e.partyId) ?? null),
      undoesKind: e.undoesId === null ? null : (kinds.get(e.undoesId) ?? null),
    }),
  }))
}

const nameOf = (who: Author | null): string | null =>
  who && (who.address ?? who.name ?? `person ${who.id}`)

async function peopleNamed(db: Db | Tx, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.select(authorColumns).from(person).where(among(person.id, ids))
  return new Map(rows.map((row) => [row.id, nameOf(row) ?? `person ${row.id}`]))
}

async function partiesNamed(db: Db | Tx, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const { id, name } = party
  const rows = await db.select({ id, name }).from(party).where(among(id, ids))
  return new Map(rows.map((row) => [row.id, row.name]))
}
