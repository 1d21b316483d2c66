import type { Temporal } from 'temporal-polyfill'
import type { Db, Tx } from '../db/connect.js'
import type { Channel } from '../db/schema/history.js'
import type { Settings } from '../domain/settings.js'
import type { Gazetteer } from '../extract/gazetteer.js'
import type { SecondReader } from '../second-reader/types.js'

/** Who acts and by which way; `request` is the id of the command or request, for recognising a repeat. */
export interface Actor {
  personId: number | null
  channel: Channel
  request: string | null
}

/** What every action works with; `now` is read once by the caller. */
export interface Ctx {
  db: Db | Tx
  now: Temporal.Instant
  actor: Actor
  settings: Settings
  gazetteer: Gazetteer
  /** Reads texts along with the rules, where the operator set one up. */
  secondReader?: SecondReader | null
}

/** Inside an action's transaction: only this handle is used there. */
export interface TxCtx extends Ctx {
  db: Tx
}

/** Runs the work in one transaction, or in a savepoint when the caller already has one. */
export function inTransaction<T>(ctx: Ctx, work: (ctx: TxCtx) => Promise<T>): Promise<T> {
  return ctx.db.transaction((db) => work({ ...ctx, db }))
}
