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
