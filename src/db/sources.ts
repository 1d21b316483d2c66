import type { Day } from '../domain/window.js'
import type { Db, Tx } from './connect.js'

export interface SourceView {
  id: number
  title: string
  said: Day
  place: string | null
  zone: string
  hemisphere: 'north' | 'south'
  dayOrder: 'day_first' | 'month_first'
  publisher: string | null
  url: string | null
  fileName: string | null
  replacesId: number | null
  followerId: number | null
  /** Canonical names in order. */
  parties: string[]
  sha256: string
  /** How many commitments of each kind of review have a mention here. */
  candidates: number
  accepted: number
}

export interface PassageView {
  kind: 'heading' | 'speech' | 'question' | 'direction'
  speaker: string | null
  start: number
  end: number
}

export async function sources(_db: Db | Tx): Promise<SourceView[]> {
  throw new Error('not filled in yet')
}

export async function sourceWithText(
  _db: Db | Tx,
  _id: number,
): Promise<SourceView & { text: string; passages: PassageView[] }> {
  throw new Error('not filled in yet')
}
