import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { withBullets } from './pdf-bullets.js'
import { withoutFurniture } from './pdf-furniture.js'
import { linesOf } from './pdf-lines.js'
import { fitForPdf } from './pdf-node.js'
import { type Page, piecesOf, type TextItem } from './pdf-piece.js'
import { textOf } from './pdf-text.js'
import { refusal } from './refusal.js'
import { titleFrom } from './title.js'
import type { Reading } from './types.js'

/** A longer one is a book, not a statement. */
const MOST_PAGES = 1500

/** Pictures are not unpacked: only words and bullets are looked for. */
const OPTIONS = { verbosity: 0, isEvalSupported: false, maxImageSize: 1 }

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/**
 * The text of a PDF in reading order with a mark where each page begins: running heads, page
 * numbers and line-end hyphens are undone. Throws PledgeError `bad_input` for one that is locked,
 * damaged, or holds pictures of pages only.
 */
export async function readPdf(bytes: Uint8Array, named: string): Promise<Reading> {
  const pdf = await opened(bytes, named)
  try {
    if (pdf.numPages > MOST_PAGES) throw tooLong(named, pdf.numPages)
    const pages = await pagesOf(pdf, named)
    const empty = pages.filter((page) => page.pieces.length === 0).map((page) => page.number)
    if (empty.length === pages.length) throw scanned(named)
    const fallbackTitle = await titleOf(pdf)
    return {
      ...textOf(linesOf(withoutFurniture(pages))),
      ...(fallbackTitle && { fallbackTitle }),
      notes: empty.length === 0 ? [] : [unreadWords(empty)],
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function opened(bytes: Uint8Array, named: string): Promise<Pdf> {
  fitForPdf()
  try {
    // The library takes the buffer away with it.
    return await getDocumentProxy(new Uint8Array(bytes), OPTIONS)
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw locked(named)
    throw broken(named)
  }
}

async function pagesOf(pdf: Pdf, named: string): Promise<Page[]> {
  const pages: Page[] = []
  const { OPS } = await getResolvedPDFJS()
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { width, height, transform } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const words = items.flatMap((item: object) => (isText(item) ? [item] : []))
      const drawing = await page.getOperatorList()
      const pieces = withBullets(piecesOf(words, transform), drawing, OPS, transform)
      pages.push({ number, width, height, pieces })
      page.cleanup()
    }
  } catch {
    throw broken(named)
  }
  return pages
}

const isText = (item: object): item is TextItem => 'str' in item && 'transform' in item

async function titleOf(pdf: Pdf): Promise<string | null> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  return titleFrom(Reflect.get(info, 'Title'))
}

function unreadWords(pages: readonly number[]): string {
  const which = pages.length > 12 ? `${pages.slice(0, 12).join(', ')} and others` : pages.join(', ')
  return pages.length === 1
    ? `Page ${which} holds no text (empty, or a picture) and was not read.`
    : `Pages ${which} hold no text (empty, or pictures) and were not read.`
}

const scanned = (named: string) =>
  refusal(
    `${named} holds no text: its pages are pictures, as a scanner makes them.`,
    'Have its text recognised first, for example with: ocrmypdf SCAN.pdf TEXT.pdf',
  )

const locked = (named: string) =>
  refusal(
    `${named} is protected by a password.`,
    'Open it, print or save it as a PDF without one, and give that copy.',
  )

const broken = (named: string) =>
  refusal(
    `${named} is damaged and cannot be read as a PDF.`,
    'Get the file again, or open it and print it as a new PDF.',
  )

const tooLong = (named: string, pages: number) =>
  refusal(
    `${named} has ${pages} pages; ${MOST_PAGES} are the most that are read.`,
    'Give the pages that hold the statement as a file of their own.',
  )
