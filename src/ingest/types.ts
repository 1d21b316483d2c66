export const FORMATS = ['txt', 'md', 'html'] as const
export type Format = (typeof FORMATS)[number]

/** A statement as read from a file or standard input. */
export interface Ingested {
  /** What is stored and quoted from. For plain text exactly what was given, line ends included. */
  text: string
  /** Null for standard input. */
  fileName: string | null
  format: Format
  /** From the file's own metadata; plain text has none. */
  title?: string
  /** Where the file says it was published. */
  url?: string
}

/** What one format makes of decoded text. */
export type Reading = Pick<Ingested, 'text' | 'title' | 'url'>
