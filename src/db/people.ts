import type { Person } from '../domain/register.js'
import type { Settings } from '../domain/settings.js'
import type { Db, Tx } from './connect.js'

export async function people(_db: Db | Tx, _settings: Settings): Promise<Person[]> {
  throw new Error('not filled in yet')
}
export async function personById(
  _db: Db | Tx,
  _id: number,
  _settings: Settings,
): Promise<Person | null> {
  throw new Error('not filled in yet')
}
export async function personByAddress(
  _db: Db | Tx,
  _address: string,
  _settings: Settings,
): Promise<Person | null> {
  throw new Error('not filled in yet')
}
