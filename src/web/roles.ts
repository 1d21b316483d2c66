import type { Ctx } from '../actions/context.js'
import { lockAdmins } from '../db/admins.js'
import { PledgeError } from '../domain/errors.js'
import type { C } from './deps.js'

/** PledgeError `not_allowed` unless an administrator is signed in. */
export function requireAdmin(c: C): void {
  if (c.get('person')?.role === 'admin') return
  throw new PledgeError(
    'not_allowed',
    'Only an administrator of the register may do that.',
    'Ask one; the People page shows who they are.',
  )
}

/** PledgeError `not_allowed` unless an administrator, or the person concerned, is signed in. */
export function requireAdminOrSelf(c: C, personId: number): void {
  if (c.get('person')?.id !== personId) requireAdmin(c)
}

/** PledgeError `not_allowed` when only somebody who may read is signed in. */
export function requireEditor(c: C): void {
  if (c.get('person')?.role === 'viewer') throw readsOnly()
}

export const readsOnly = () =>
  new PledgeError(
    'not_allowed',
    'You may read this register but not change it.',
    'Ask its administrator to make you an editor.',
  )

/**
 * Does what takes the role from an administrator, in one transaction. PledgeError `conflict` when
 * it is the last one: nobody would be left to give roles.
 */
export function keepingAnAdmin<T>(
  ctx: Ctx,
  personId: number,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  return ctx.db.transaction(async (db) => {
    const admins = await lockAdmins(db)
    if (admins.length === 1 && admins[0] === personId) throw lastAdmin()
    return work({ ...ctx, db })
  })
}

const lastAdmin = () =>
  new PledgeError(
    'conflict',
    'This is the last administrator of the register; nothing was changed.',
    'Make somebody else an administrator first, then do it again.',
  )
