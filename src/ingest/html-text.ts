import { childrenOf, elementOf, type PageElement, type PageNode } from './dom.js'

const BLOCKS = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure header h1 h2 h3 h4 h5 h6 hgroup hr li main ol p pre section summary table tbody tfoot thead tr td th ul'.split(
    ' ',
  ),
)

/** The element's words as text: a block a paragraph, list items and table rows a line each. */
export function flowText(element: PageElement): string {
  return blocksOf(element).join('\n\n').trim()
}

/** Block texts in order; runs of inline content between blocks are blocks too. */
function blocksOf(element: PageElement): string[] {
  const blocks: string[] = []
  let run = ''
  const close = () => {
    const text = tidy(run)
    if (text !== '') blocks.push(text)
    run = ''
  }
  for (const node of element.childNodes) {
    const child = elementOf(node)
    if (child && isBlock(child)) {
      close()
      blocks.push(...blockOf(child))
    } else run += inlineOf(node)
  }
  close()
  return blocks
}

function blockOf(element: PageElement): string[] {
  const name = element.localName
  if (name === 'ul' || name === 'ol') return listOf(element, '')
  if (name === 'table') return tableOf(element)
  if (name === 'pre') return [(element.textContent ?? '').replace(/^\n+|\s+$/g, '')]
  return blocksOf(element)
}

/** One block for the whole list, an item a line, nested ones indented. */
function listOf(list: PageElement, indent: string): string[] {
  const lines: string[] = []
  let number = Number(list.getAttribute('start') ?? 1)
  for (const item of list.children) {
    const mark = list.localName === 'ol' ? `${number++}.` : '-'
    const nested = childrenOf(item).filter((c) => c.localName === 'ul' || c.localName === 'ol')
    for (const inner of nested) inner.remove()
    const words = blocksOf(item).join(' ')
    if (words !== '') lines.push(`${indent}${mark} ${words}`)
    for (const inner of nested) lines.push(...listOf(inner, `${indent}  `))
  }
  return lines.length === 0 ? [] : [lines.join('\n')]
}

/** A row a line, cells apart by a bar; a table that only lays out the page is read as its cells. */
function tableOf(table: PageElement): string[] {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
  const layout =
    table.querySelector('table, h1, h2, h3, ul, ol') !== null ||
    rows.every((row) => childrenOf(row).length < 2)
  if (layout) return rows.flatMap((row) => childrenOf(row).flatMap(blocksOf))
  const lines = rows.map((row) =>
    childrenOf(row)
      .map((cell) => blocksOf(cell).join(' '))
      .join(' | '),
  )
  const caption = table.querySelector('caption')
  const kept = lines.filter((line) => /[^\s|]/.test(line)).join('\n')
  return [caption ? flowText(caption) : '', kept].filter((text) => text !== '')
}

function inlineOf(node: PageNode): string {
  if (node.nodeType === 3) return (node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ')
  const element = elementOf(node)
  if (!element) return ''
  if (element.localName === 'br') return '\n'
  // The way back from a footnote.
  if (element.localName === 'a' && element.textContent?.trim() === '↑') return ''
  if (element.localName === 'sup' && element.querySelector('a[href^="#"]')) return ''
  return [...element.childNodes].map(inlineOf).join('')
}

const known = new WeakMap<PageElement, boolean>()

/** Also an inline element that holds blocks, as sloppy pages have them. */
function isBlock(element: PageElement): boolean {
  const before = known.get(element)
  if (before !== undefined) return before
  const block = BLOCKS.has(element.localName) || childrenOf(element).some(isBlock)
  known.set(element, block)
  return block
}

function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/[ \u00a0\t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}
