import { insertAliases } from '../db/party-lookup.js'
import { lineages } from '../db/party-tree.js'
import { PledgeError } from '../domain/errors.js'
import type { TxCtx } from './context.js'
import { ensurePerson } from './ensure-person.js'
import { ensureParties } from './party-refs.js'

/** Id of the party it belongs to; PledgeError 'bad_input' when that one belongs to it in turn. */
export async function namedParent(ctx: TxCtx, id: number, name: string): Promise<number> {
  const parent = (await ensureParties(ctx, [name])).get(name)
  const above = parent && (await lineages(ctx.db, [parent.id])).get(parent.id)
  if (parent && parent.id !== id && !above?.ancestorIds.includes(id)) return parent.id
  throw new PledgeError(
    'bad_input',
    `It cannot belong to ${name}.`,
    'Name the state or body above it.',
  )
}

/** Undefined: leave it; null: nobody; an unknown address becomes an unconfirmed person. */
export async function namedPerson(
  ctx: TxCtx,
  address: string | null | undefined,
): Promise<number | null | undefined> {
  if (address === undefined) return undefined
  return address?.trim() ? (await ensurePerson(ctx, address)).row.id : null
}

/** Adds names by which a party is found too; those it has already are left out. */
export async function addAliases(ctx: TxCtx, id: number, names: readonly string[]): Promise<void> {
  const tidy = names.map((name) => name.trim()).filter((name) => name !== '')
  await insertAliases(
    ctx.db,
    tidy.map((name) => ({ partyId: id, name, alias: true })),
  )
}
