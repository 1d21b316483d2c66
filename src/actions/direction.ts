import { lineages } from '../db/party-tree.js'
import { type Direction, directionOf } from '../domain/commitment.js'
import type { Ctx } from './context.js'

/** The direction of each list of promisers (party ids), as seen from the home parties. */
export async function directionsOf(
  ctx: Ctx,
  promisers: ReadonlyArray<readonly number[]>,
): Promise<Array<Direction | null>> {
  const { home } = ctx.settings
  if (home.length === 0) return promisers.map(() => null)
  const known = await lineages(ctx.db, [...new Set(promisers.flat())])
  return promisers.map((ids) =>
    directionOf(
      ids.flatMap((id) => known.get(id) ?? []),
      home,
    ),
  )
}
