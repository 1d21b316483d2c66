import type { Db, Tx } from './connect.js'

export interface PartyView {
  id: number
  name: string
  kind: 'state' | 'ministry' | 'organisation' | 'group' | 'other'
  parent: string | null
  successor: string | null
  aliases: string[]
  followerId: number | null
}

export async function parties(_db: Db | Tx): Promise<PartyView[]> {
  throw new Error('not filled in yet')
}
