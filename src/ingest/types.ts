export const FORMATS = ['txt', 'md', 'html', 'pdf', 'docx', 'vtt', 'srt'] as const
/** Longest text that one source may hold, in UTF-16 units. */
export const LONGEST = 8_000_000

export type Format = (typeof FORMATS)[number]

/** From `start` on (UTF-16 units of the text) the words stand on this page, or are said at this moment. */
export interface Mark {
  start: number
  /** From 1. */
  page: number | null
  /** Milliseconds from the start of the recording. */
  atMs: number | null
}

/** What one format makes of a file. */
export interface Reading {
  text: string
  /** What the statement itself is headed with; plain text has none. */
  title?: string
  /** A title from the file's properties, which often is none: for want of a better one. */
  fallbackTitle?: string
  /** Where the file says it was published. */
  url?: string
  /** In the order of the text, no two at one place. */
  marks?: Mark[]
  /** What a person should know about what was not read, in whole sentences. */
  notes?: string[]
}

/** A statement as read from a file, an address or standard input. */
export interface Ingested extends Reading {
  /** What is stored and quoted from. For plain text exactly what was given, line ends included. */
  text: string
  /** Null for standard input, and for addresses that name no file. */
  fileName: string | null
  format: Format
  marks: Mark[]
  notes: string[]
  /** SHA-256 in hex of the bytes as they were given. */
  originalSha256: string
  /** Whether it came from its address, which is then `url`. */
  fetched: boolean
}
