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

/** The file or page that a text was taken from. */
export interface Original {
  /** 'txt', 'pdf', 'vtt' … */
  format: string
  /** SHA-256 of its bytes in hex; null where they were not kept. */
  sha256: string | null
  /** It was fetched from the source's address just now. */
  fetched: boolean
  /** Where its pages or moments begin in the text, in order. */
  marks: ReadonlyArray<{ start: number; page: number | null; atMs: number | null }>
}

export interface AddSourceInput {
  /** Stored exactly as it is. */
  text: string
  fileName?: string | null
  /** Default: plain text given as it is. */
  original?: Original
  /** For want of a better title, before the file's name. */
  fallbackTitle?: string | undefined
  /** Facts a person gives; the rest is read from the heading, then from the settings. */
  given?: Partial<SourceFacts>
  /** 'dated': those with a window. They are marked as not looked at. */
  accept?: 'none' | 'dated' | 'all'
  /** Id of the source whose transcript this one corrects. */
  replaces?: number | null
  /** False: the text is sent to no second reader. */
  askSecondReader?: boolean
}
