import { inflateRawSync } from 'node:zlib'

/** A file of a zip archive, still packed. */
export interface ZipEntry {
  name: string
  deflated: boolean
  packed: Uint8Array
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const DEFLATED = 8

/**
 * What an archive's own table of contents lists; null where it cannot be followed, or where another
 * reader could follow it to other files: what is checked here must be all that is ever unpacked.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return entriesOf(bytes, view)
  } catch (error) {
    // Offsets that lead beyond the end of the file.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The bytes of one entry; null where there are more than `limit` of them or they are damaged. */
export function unzip({ deflated, packed }: ZipEntry, limit: number): Uint8Array | null {
  if (!deflated) return packed.length > limit ? null : packed
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) })
  } catch {
    return null
  }
}

function entriesOf(bytes: Uint8Array, view: DataView): ZipEntry[] | null {
  const end = endOf(view)
  if (end === null) return null
  const entries: ZipEntry[] = []
  const first = view.getUint32(end + 16, true)
  let at = first
  while (view.getUint32(at, true) === CENTRAL) {
    const [name, extra, comment] = [28, 30, 32].map((o) => view.getUint16(at + o, true))
    entries.push(entryAt(bytes, view, at, name ?? 0))
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  const fits = at === end && view.getUint32(end + 12, true) === end - first
  const names = new Set(entries.map(({ name }) => name))
  return fits && isCounted(view, end, entries.length) && names.size === entries.length
    ? entries
    : null
}

/** One archive in one part that tells its true number of files, not sent on to a 64-bit record. */
function isCounted(view: DataView, end: number, count: number): boolean {
  const told = [4, 6, 8, 10].map((o) => view.getUint16(end + o, true))
  return count < 0xffff && told.join() === [0, 0, count, count].join()
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, nameLength: number): ZipEntry {
  const local = view.getUint32(at + 42, true)
  if (view.getUint32(local, true) !== LOCAL) throw new RangeError('no file at its place')
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  return {
    name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
    deflated: view.getUint16(at + 10, true) === DEFLATED,
    packed: bytes.subarray(start, start + view.getUint32(at + 20, true)),
  }
}

/** The end record stands last, before a comment of at most 64 KB. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return null
}
