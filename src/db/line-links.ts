import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from './connect.js'
import { slices } from './groups.js'
import { commitmentParty, commitmentTag } from './schema/commitment.js'

type Role = 'by' | 'to'

/** A party as a commitment holds it; `nameThen` where it had another name on that day. */
export interface HeldParty {
  partyId: number
  nameThen: string | null
}

/** The parties of one side, in order. */
export function partiesHeld(tx: Tx, commitmentId: number, role: Role): Promise<HeldParty[]> {
  const { partyId, nameThen } = commitmentParty
  return tx
    .select({ partyId, nameThen })
    .from(commitmentParty)
    .where(and(eq(commitmentParty.commitmentId, commitmentId), eq(commitmentParty.role, role)))
    .orderBy(asc(commitmentParty.position))
}

export async function setParties(
  tx: Tx,
  commitmentId: number,
  role: Role,
  held: readonly HeldParty[],
): Promise<void> {
  await tx
    .delete(commitmentParty)
    .where(and(eq(commitmentParty.commitmentId, commitmentId), eq(commitmentParty.role, role)))
  await addParties(
    tx,
    held.map((one, position) => ({ ...one, commitmentId, role, position })),
  )
}

export async function addParties(
  tx: Tx,
  rows: ReadonlyArray<HeldParty & { commitmentId: number; role: Role; position: number }>,
): Promise<void> {
  for (const some of slices(rows, 2000)) {
    await tx.insert(commitmentParty).values(some).onConflictDoNothing()
  }
}

export async function tagsOf(tx: Tx, commitmentId: number): Promise<string[]> {
  const rows = await tx
    .select({ tag: commitmentTag.tag })
    .from(commitmentTag)
    .where(eq(commitmentTag.commitmentId, commitmentId))
    .orderBy(asc(commitmentTag.tag))
  return rows.map((row) => row.tag)
}

export async function setTags(
  tx: Tx,
  commitmentId: number,
  tags: readonly string[],
): Promise<void> {
  await tx.delete(commitmentTag).where(eq(commitmentTag.commitmentId, commitmentId))
  if (tags.length > 0) {
    await tx.insert(commitmentTag).values(tags.map((tag) => ({ commitmentId, tag })))
  }
}
