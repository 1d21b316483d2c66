import { parse } from 'yaml'
import { inline } from './md-inline.js'
import type { Reading } from './types.js'

/**
 * Markdown as the reader of the rendered page sees it: marks are dropped, so that quotes read well;
 * soft line breaks join; lists and table rows keep their order.
 */
export function readMarkdown(source: string): Reading {
  const { body, facts } = frontMatter(source.replace(/\r\n?/g, '\n'))
  const blocks = blocksOf(body)
  const title = facts.title ?? blocks.find((block) => block.heading)?.text
  return {
    text: `${blocks.map((block) => block.text).join('\n\n')}\n`,
    ...(title && { title }),
    ...(facts.url && { url: facts.url }),
  }
}

interface Block {
  text: string
  heading: boolean
}

/** Longer than any that people write; what reads it takes the square of its length where it is broken. */
const LONGEST_FACTS = 8192

function frontMatter(source: string): { body: string; facts: { title?: string; url?: string } } {
  const found = /^---\n([\s\S]*?)\n(?:---|\.\.\.)(?:\n|$)/.exec(source)
  if (!found || (found[1] ?? '').length > LONGEST_FACTS) return { body: source, facts: {} }
  const values = yamlOf(found[1] ?? '')
  if (values === null) return { body: source, facts: {} }
  const text = (key: string) => (typeof values[key] === 'string' ? values[key] : undefined)
  const facts = { title: text('title'), url: text('url') ?? text('source') }
  return { body: source.slice(found[0].length), facts }
}

function yamlOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}

function blocksOf(body: string): Block[] {
  const blocks: Block[] = []
  const visible = withoutComments(body)
  for (const part of visible.split(/(^ {0,3}(?:```|~~~)[\s\S]*?^ {0,3}(?:```|~~~)[^\n]*$)/m)) {
    if (/^ {0,3}(```|~~~)/.test(part)) {
      blocks.push({ text: part.replace(/^.*\n|\n.*$/g, ''), heading: false })
    } else {
      for (const block of paragraphsOf(part)) blocks.push(block)
    }
  }
  return blocks.filter((block) => block.text.trim() !== '')
}

function paragraphsOf(part: string): Block[] {
  return part.split(/\n[ \t]*(?:\n[ \t]*)+/).flatMap(linesOf)
}

/** A paragraph's lines: each heading a block of its own, the rest one block. */
function linesOf(chunk: string): Block[] {
  const blocks: Block[] = []
  let lines: Line[] = []
  const close = () => {
    if (lines.length > 0) {
      blocks.push({ text: lines.map((line) => wordsOf(line).trimEnd()).join('\n'), heading: false })
    }
    lines = []
  }
  for (const raw of chunk.split('\n')) {
    const line = raw.replace(/^(?: {0,3}> ?)+/, '')
    const heading = headingOf(line)
    if (heading !== undefined) {
      close()
      blocks.push({ text: inline(heading), heading: true })
    } else if (lines[0] && lines.length === 1 && /^ {0,3}(=+|-{2,})\s*$/.test(line)) {
      blocks.push({ text: wordsOf(lines[0]), heading: true })
      lines = []
    } else addLine(lines, line)
  }
  close()
  return blocks
}

function headingOf(line: string): string | undefined {
  const words = /^ {0,3}#{1,6}[ \t]+(.*)$/s.exec(line)?.[1]
  return words
    ?.trimEnd()
    .replace(/(?<!#)#+$/, '')
    .trim()
}

function withoutComments(body: string): string {
  const [first = '', ...rest] = body.split('<!--')
  return rest.reduce((text, part) => {
    const end = part.indexOf('-->')
    return end < 0 ? `${text}<!--${part}` : text + part.slice(end + 3)
  }, first)
}

/** The lines of the source that make one line of the text, joined once: it may be a long paragraph. */
type Line = string[]

const wordsOf = (line: Line): string => line.join(' ')

function addLine(lines: Line[], line: string): void {
  if (/^ {0,3}([-*_])( *\1){2,} *$/.test(line) || /^[\s|:-]+$/.test(line)) return
  if (/^ {0,3}\[[^\]]+\]:\s*\S+/.test(line)) return
  if (line.trim() === '') return
  const last = lines.at(-1)
  const item = /^(\s*)(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/s.exec(line)
  if (item) {
    const mark = item[2] === undefined ? '-' : `${item[2]}.`
    const words = inline((item[3] ?? '').replace(/^\[[ xX]\]\s+/, ''))
    lines.push([`${item[1] ?? ''}${mark} ${words}`])
  } else if (/^\s*\|.*\|\s*$/.test(line)) {
    lines.push([cells(line)])
  } else if (last === undefined || isClosed(last)) {
    lines.push([inline(line, true)])
  } else {
    last.push(inline(line, true))
  }
}

/** A row of a table, or a hard line break: what was there before its last part was neither. */
function isClosed(line: Line): boolean {
  const end = wordsOf([...line.slice(-2, -1).map((part) => part.slice(-2)), ...line.slice(-1)])
  return end.includes(' | ') || end.endsWith('  ')
}

const cells = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => inline(cell))
    .join(' | ')
