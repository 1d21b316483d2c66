import type { Person } from '../domain/register.js'
import type { Ctx } from './context.js'

export interface PersonEdits {
  name?: string | null
  zone?: string | null
  hour?: number
  mailDays?: Person['mailDays']
  digest?: Person['digest']
  skipQuietDigest?: boolean
  keeper?: boolean
  role?: Person['role']
}

export async function editPerson(
  _ctx: Ctx,
  _input: { personId: number; edits: PersonEdits },
): Promise<{ person: Person }> {
  throw new Error('not filled in yet')
}
