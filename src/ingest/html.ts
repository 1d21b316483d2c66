import { parseHTML } from 'linkedom'
import { PledgeError } from '../domain/errors.js'
import type { PageDocument } from './dom.js'
import { mainOf } from './html-main.js'
import { flowText } from './html-text.js'
import type { Reading } from './types.js'

/**
 * The words of a page's main content in reading order, one paragraph a block; with its title and
 * address where it names them. `whole` where all of it is the statement. Throws PledgeError
 * `bad_input` for a page nested beyond reason.
 */
export function readHtml(source: string, { whole = false } = {}): Reading {
  if (isTooDeep(source)) throw tooDeep()
  try {
    return whole ? { text: ended(flowText(contentOf(parse(source)))) } : readPage(source)
  } catch (error) {
    // The stack ends before thousands of elements inside each other do.
    if (!(error instanceof RangeError)) throw error
    throw tooDeep()
  }
}

/** Elements whose end must be written, inside each other. */
const DEEPEST = 2000
const CONTAINER =
  /<(\/?)(?:div|span|section|article|blockquote|table|ul|ol|font|b|i|em|strong|center)\b/gi

/** Found before the page is parsed, which would take minutes. */
function isTooDeep(source: string): boolean {
  let depth = 0
  for (const [, end] of source.matchAll(CONTAINER)) {
    depth += end === '' ? 1 : -1
    if (depth > DEEPEST) return true
  }
  return false
}

const tooDeep = () =>
  new PledgeError(
    'bad_input',
    'The elements of this page are nested too deeply to be read.',
    'Copy the words of the statement into a .txt file and give that.',
  )

function readPage(source: string): Reading {
  const document = parse(source)
  const title = titleOf(document)
  const url = urlOf(document)
  const main = mainOf(document)
  const body = flowText(main.content)
  const lead = main.lead.map((element) => flowText(element)).filter((text) => !body.includes(text))
  const text = [...lead, body].filter((part) => part !== '').join('\n\n')
  return { text: ended(text), ...(title && { title }), ...(url && { url }) }
}

const parse = (source: string): PageDocument => parseHTML(rooted(source)).document

const contentOf = (document: PageDocument) => document.body ?? document.documentElement

const ended = (text: string): string => (text === '' ? '' : `${text}\n`)

// The parser adds neither root nor body: without them a fragment has several roots, or none is read.
function rooted(source: string): string {
  if (/<(?:body|frameset)[\s>]/i.test(source)) return within(source)
  if (!/<html[\s>]/i.test(source)) return within(`<body>${source}</body>`)
  return /<\/head\s*>/i.test(source)
    ? source.replace(/<\/head\s*>/i, '</head><body>')
    : source.replace(/<html(?:\s[^>]*)?>/i, '$&<body>')
}

function within(source: string): string {
  if (/<html[\s>]/i.test(source)) return source
  return `<html>${source.replace(/^\s*(<\?xml[^>]*>|<!doctype[^>]*>)/gi, '')}</html>`
}

function titleOf(document: PageDocument): string | null {
  const told = meta(document, 'og:title')
  const headings = [...document.querySelectorAll('h1')].map((h1) => clean(h1.textContent))
  const only = headings.length === 1 ? headings[0] : undefined
  return only || told || headings.find((text) => text !== '') || clean(document.title) || null
}

function urlOf(document: PageDocument): string | null {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const url = link ?? meta(document, 'og:url') ?? ''
  return /^https?:\/\/\S+$/.test(url) ? url : null
}

function meta(document: PageDocument, property: string): string | null {
  const found =
    document.querySelector(`meta[property="${property}"]`) ??
    document.querySelector(`meta[name="${property}"]`)
  return clean(found?.getAttribute('content') ?? '') || null
}

const clean = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()
