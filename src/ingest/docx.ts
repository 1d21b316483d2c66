import mammoth from 'mammoth'
import { readHtml } from './html.js'
import { refusal } from './refusal.js'
import { titleFrom } from './title.js'
import type { Reading } from './types.js'
import { unzip, type ZipEntry, zipEntries } from './zip.js'

/** Unpacked bytes that no honest document of words comes near. */
const LARGEST = 64 * 1024 * 1024

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"]

/**
 * Headings, paragraphs, lists and tables of a Word document in order. Throws PledgeError
 * `bad_input` for one that is damaged or unpacks to more than it should.
 */
export async function readDocx(bytes: Uint8Array, named: string): Promise<Reading> {
  const entries = zipEntries(bytes)
  if (entries === null) throw broken(named)
  checkSizes(entries, named)
  const html = await htmlOf(bytes, named)
  const fallbackTitle = titleOf(entries)
  const { text } = readHtml(html, { whole: true })
  return { text, ...(fallbackTitle && { fallbackTitle }) }
}

/** What is said about sizes inside is not believed: everything is unpacked once, up to the limit. */
function checkSizes(entries: readonly ZipEntry[], named: string): void {
  let left = LARGEST
  for (const entry of entries) {
    const content = unzip(entry, left)
    if (content === null) {
      throw refusal(
        `${named} is damaged, or unpacks to more than 64 MB.`,
        'Open it, save it anew without its pictures, and give that copy.',
      )
    }
    left -= content.length
  }
}

async function htmlOf(bytes: Uint8Array, named: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    return value
  } catch {
    throw broken(named)
  }
}

function titleOf(entries: readonly ZipEntry[]): string | null {
  const entry = entries.find(({ name }) => name === 'docProps/core.xml')
  const xml = entry && Buffer.from(unzip(entry, 1 << 20) ?? []).toString('utf8')
  const words = /<dc:title>([^<]{1,500})<\/dc:title>/.exec(xml ?? '')?.[1]
  return titleFrom(words?.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => ENTITIES[name] ?? ''))
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

const broken = (named: string) =>
  refusal(
    `${named} is damaged and cannot be read as a Word document.`,
    'Get the file again, or open it and save it anew as .docx or PDF.',
  )
