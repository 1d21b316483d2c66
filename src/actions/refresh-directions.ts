import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { among } from '../db/among.js'
import { groupBy, slices } from '../db/groups.js'
import { ripenAll } from '../db/ripen-heard.js'
import { commitment, commitmentParty } from '../db/schema/commitment.js'
import { meta } from '../db/schema/work.js'
import { DIRECTIONS, type Direction } from '../domain/commitment.js'
import { type Ctx, inTransaction, type TxCtx } from './context.js'
import { directionsOf } from './direction.js'

const KEY = 'home'

/**
 * Computes ours, theirs and joint anew when the configured home parties are not those of the last
 * time (or `always`). Gives how many commitments changed.
 */
export function refreshDirections(
  ctx: Ctx,
  { always = false }: { always?: boolean } = {},
): Promise<{ changed: number }> {
  return inTransaction(ctx, async (tx) => {
    const { home } = ctx.settings
    const [known] = await tx.db.select().from(meta).where(eq(meta.key, KEY))
    if (!always && isDeepStrictEqual(known?.value ?? [], home)) return { changed: 0 }
    await tx.db
      .insert(meta)
      .values({ key: KEY, value: home })
      .onConflictDoUpdate({ target: meta.key, set: { value: home } })
    const changed = await recompute(tx)
    if (changed > 0) await ripenAll(tx.db)
    return { changed }
  })
}

async function recompute(ctx: TxCtx): Promise<number> {
  const { id, direction } = commitment
  const rows = await ctx.db.select({ id, direction }).from(commitment)
  const promisers = groupBy(
    await ctx.db.select().from(commitmentParty).where(eq(commitmentParty.role, 'by')),
    (held) => held.commitmentId,
  )
  const wanted = await directionsOf(
    ctx,
    rows.map((row) => (promisers.get(row.id) ?? []).map((held) => held.partyId)),
  )
  const changed = rows.flatMap((row, i) => {
    const to = wanted[i] ?? null
    return to === row.direction ? [] : [{ id: row.id, to }]
  })
  for (const to of [...DIRECTIONS, null]) {
    await setDirection(
      ctx,
      to,
      changed.filter((one) => one.to === to).map((one) => one.id),
    )
  }
  return changed.length
}

async function setDirection(
  ctx: TxCtx,
  to: Direction | null,
  ids: readonly number[],
): Promise<void> {
  for (const some of slices(ids, 10_000)) {
    await ctx.db.update(commitment).set({ direction: to }).where(among(commitment.id, some))
  }
}
