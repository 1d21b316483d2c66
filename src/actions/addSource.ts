import type { Hearer } from '../db/hearers.js'
import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import type { Ctx } from './context.js'

export interface SourceFacts {
  title: string
  said: Day
  place: string | null
  zone: string
  hemisphere: 'north' | 'south'
  dayOrder: 'day_first' | 'month_first'
  url: string | null
  publisher: string | null
  /** Party names in order. */
  parties: string[]
}

export interface AddSourceInput {
  /** Stored exactly as it is. */
  text: string
  fileName?: string | null
  /** Facts a person gives; the rest is read from the heading, then from the settings. */
  given?: Partial<SourceFacts>
  accept?: 'none' | 'dated' | 'all'
  /** Id of the source this one corrects. */
  replaces?: number | null
}

export interface AddedSource {
  sourceId: number
  /** False when the same text was there already; then nothing was changed. */
  created: boolean
  title: string
  said: Day
  lines: RegisterLine[]
  accepted: number[]
  heardBy: Record<number, Hearer[]>
  /** Accepted ids that nobody would hear about. */
  unheard: number[]
  skippedPassages: number
}

export async function addSource(_ctx: Ctx, _input: AddSourceInput): Promise<AddedSource> {
  throw new Error('not filled in yet')
}
