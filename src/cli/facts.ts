import type { AddSourceInput } from '../actions/source-input.js'
import type { Format, Ingested } from '../ingest/types.js'

/** Facts of a source as options of a command give them. */
export interface GivenFacts {
  title?: string
  said?: string
  zone?: string
  place?: string
  hemisphere?: 'north' | 'south'
  url?: string
  publisher?: string
  party?: string[]
  monthFirst?: boolean
  format?: Format
}

/** Options win over what the file's own metadata says; the heading comes last. */
export function factsOf(
  options: GivenFacts,
  read: { title?: string | null; url?: string | null } = {},
) {
  return {
    ...(read.title && { title: read.title }),
    ...(read.url && { url: read.url }),
    ...(options.title && { title: options.title }),
    ...(options.said && { said: options.said }),
    ...(options.zone && { zone: options.zone }),
    ...(options.place && { place: options.place }),
    ...(options.hemisphere && { hemisphere: options.hemisphere }),
    ...(options.url && { url: options.url }),
    ...(options.publisher && { publisher: options.publisher }),
    ...(options.party && { parties: options.party }),
    ...(options.monthFirst && { dayOrder: 'month_first' as const }),
  }
}

/** A statement as read, for adding it as a source. */
export function sourceOf(read: Ingested, options: GivenFacts): AddSourceInput {
  const { text, fileName, fallbackTitle, format, originalSha256, fetched, marks } = read
  return {
    ...{ text, fileName, fallbackTitle, given: factsOf(options, read) },
    original: { format, sha256: originalSha256, fetched, marks },
  }
}
