import type { Day } from '../domain/window.js'

/** The facts about a statement; everything but its text. */
export interface SourceFacts {
  title: string
  said: Day
  place: string | null
  /** IANA zone. */
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
  /** 'dated': those with a window. They are marked as not looked at. */
  accept?: 'none' | 'dated' | 'all'
  /** Id of the source whose transcript this one corrects. */
  replaces?: number | null
}
