import { insertParties, type PartyRef, partiesByName } from '../db/party-lookup.js'
import { PledgeError } from '../domain/errors.js'
import type { TxCtx } from './context.js'
import { type Canonical, canonicalParty } from './party-canon.js'

/**
 * The party of each name as given, under its canonical name; those not there yet are added, with
 * the state they belong to. A name this register gives a party itself goes before the gazetteer's.
 */
export async function ensureParties(
  ctx: TxCtx,
  names: readonly string[],
): Promise<Map<string, PartyRef>> {
  const given = [...new Set(names)]
  if (given.some((name) => name.trim() === '')) throw noName()
  const own = await partiesByName(ctx.db, given.map(tidy))
  const canon = new Map(given.map((name) => [name, canonicalParty(ctx.gazetteer, name)]))
  const unknown = given.flatMap((name) => (own.has(keyOf(name)) ? [] : (canon.get(name) ?? [])))
  const wanted = withParents(ctx, unknown)
  const there = await partiesByName(ctx.db, [...wanted.keys()])
  await insertParties(
    ctx.db,
    [...wanted.values()].filter((one) => !there.has(one.name.toLowerCase())),
  )
  const all = await partiesByName(ctx.db, [...wanted.keys()])
  return new Map(
    given.flatMap((name) => {
      const ref = own.get(keyOf(name)) ?? all.get(canon.get(name)?.name.toLowerCase() ?? '')
      return ref ? [[name, ref] as const] : []
    }),
  )
}

function withParents(ctx: TxCtx, parties: readonly Canonical[]): Map<string, Canonical> {
  const wanted = new Map<string, Canonical>()
  const add = (one: Canonical) => {
    if (wanted.has(one.name.toLowerCase())) return
    wanted.set(one.name.toLowerCase(), one)
    if (one.parent !== null) add(canonicalParty(ctx.gazetteer, one.parent))
  }
  for (const one of parties) add(one)
  return wanted
}

const tidy = (name: string): string => name.trim().replace(/\s+/g, ' ')
const keyOf = (name: string): string => tidy(name).toLowerCase()

function noName(): PledgeError {
  return new PledgeError(
    'bad_input',
    'A party without a name was given.',
    'Name a state, ministry or organisation.',
  )
}
