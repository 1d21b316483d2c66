import { eq } from 'drizzle-orm'
import type { Tx } from './connect.js'
import { slices } from './groups.js'
import { passage, source, sourceMark, sourceParty, sourceText } from './schema/source.js'
import { noSource, type PassageView } from './sources.js'

type NewSource = typeof source.$inferInsert

/** Stores a source with its exact text; null when that text is there already (then roll back). */
export async function insertSource(
  tx: Tx,
  facts: NewSource,
  text: Omit<typeof sourceText.$inferInsert, 'sourceId'>,
): Promise<number | null> {
  const [row] = await tx.insert(source).values(facts).returning({ id: source.id })
  if (!row) return null
  const stored = await tx
    .insert(sourceText)
    .values({ sourceId: row.id, ...text })
    .onConflictDoNothing()
    .returning({ id: sourceText.sourceId })
  return stored.length === 1 ? row.id : null
}

export async function setSourceParties(
  tx: Tx,
  sourceId: number,
  partyIds: readonly number[],
): Promise<void> {
  if (partyIds.length === 0) return
  await tx
    .insert(sourceParty)
    .values(partyIds.map((partyId, position) => ({ sourceId, partyId, position })))
    .onConflictDoNothing()
}

export async function insertPassages(
  tx: Tx,
  sourceId: number,
  passages: readonly PassageView[],
): Promise<void> {
  const rows = passages.map(({ kind, speaker, start, end, language }, seq) => ({
    ...{ sourceId, seq, kind, speaker, start, end, language },
  }))
  for (const some of slices(rows, 2000)) await tx.insert(passage).values(some)
}

/** Pages and moments at which stretches of the text begin, no two at one place. */
export async function insertMarks(
  tx: Tx,
  sourceId: number,
  marks: ReadonlyArray<Omit<typeof sourceMark.$inferInsert, 'sourceId'>>,
): Promise<void> {
  const rows = marks.map(({ start, page, atMs }) => ({ sourceId, start, page, atMs }))
  for (const some of slices(rows, 2000)) await tx.insert(sourceMark).values(some)
}

export async function sourceExists(tx: Tx, id: number): Promise<boolean> {
  const found = await tx.select({ id: source.id }).from(source).where(eq(source.id, id))
  return found.length === 1
}

/** Locks a source until the transaction ends; PledgeError 'not_found' when there is none. */
export async function lockSource(tx: Tx, id: number): Promise<void> {
  const found = await tx
    .select({ id: source.id })
    .from(source)
    .where(eq(source.id, id))
    .for('update')
  if (found.length === 0) throw noSource(id)
}

export async function clearSourceParties(tx: Tx, sourceId: number): Promise<void> {
  await tx.delete(sourceParty).where(eq(sourceParty.sourceId, sourceId))
}
