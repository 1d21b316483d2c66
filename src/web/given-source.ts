import type { AddSourceInput } from '../actions/source-input.js'
import { PledgeError } from '../domain/errors.js'
import type { Ingested } from '../ingest/types.js'
import type { C } from './deps.js'
import type { Form } from './form.js'

export type GivenSource = Pick<AddSourceInput, 'text' | 'fileName' | 'original' | 'fallbackTitle'> &
  Partial<Pick<Ingested, 'title' | 'url' | 'notes'>>

/** What the one field that is filled in leads to. */
export async function givenSource(c: C, form: Form): Promise<GivenSource> {
  const [file, address, pasted] = [form.file('file'), form.text('address'), form.exact('text')]
  const text = pasted?.trim() ? pasted : null
  if ([file, address, text].filter((one) => one !== null).length > 1) {
    throw new PledgeError(
      'bad_input',
      'There is more than one of text, file and address.',
      'Leave one of them and empty the others.',
    )
  }
  // Browsers send line ends as CRLF, whatever was pasted.
  if (text !== null) return { text: text.replaceAll('\r\n', '\n'), fileName: null }
  if (file !== null) return taken(await readFile(file))
  if (address !== null) return taken(await readAddress(c, address))
  throw new PledgeError(
    'bad_input',
    'There is no text, no file and no address.',
    'Paste the text, choose a file or give the address of the page.',
  )
}

function taken({ originalSha256, fetched, marks, format, ...read }: Ingested): GivenSource {
  return { ...read, original: { sha256: originalSha256, fetched, marks, format } }
}

/** The readers of files are heavy, so they load when one comes. */
async function readFile(file: File): Promise<Ingested> {
  const { readBytes } = await import('../ingest/read.js')
  return readBytes(new Uint8Array(await file.arrayBuffer()), { fileName: file.name })
}

async function readAddress(c: C, address: string): Promise<Ingested> {
  const { fetchStatement } = await import('../ingest/fetch.js')
  return fetchStatement(address, { ...c.get('deps').settings.fetch, signal: c.req.raw.signal })
}
