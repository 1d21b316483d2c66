import type { Person } from '../domain/register.js'
import type { Ctx } from './context.js'

export interface AddPersonInput {
  address: string
  name?: string | null
  /** IANA zone; the configured one when absent. */
  zone?: string | null
  /** Local hour of the day's mail, 0…23. */
  hour?: number
  /** The operator vouches for the address: no confirmation mail. */
  confirmed?: boolean
  keeper?: boolean
  role?: Person['role']
  digest?: Person['digest']
}

export async function addPerson(
  _ctx: Ctx,
  _input: AddPersonInput,
): Promise<{ person: Person; created: boolean }> {
  throw new Error('not filled in yet')
}
