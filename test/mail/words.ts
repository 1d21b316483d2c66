import { parseHTML } from 'linkedom'

const ADDRESS = /https?:\/\/[^\s<>"]+/g

/** Every address in the text part, sorted, once each. */
export function addressesInText(text: string): string[] {
  return [...new Set(text.match(ADDRESS) ?? [])].map((a) => a.replace(/[.,]$/, '')).sort()
}

/** Every address that HTML leads to or spells out. */
export function addressesInHtml(html: string): string[] {
  const { document } = parseHTML(html)
  const links: string[] = []
  for (const a of document.querySelectorAll('a[href]')) links.push(a.getAttribute('href') ?? '')
  return [...new Set([...links, ...addressesInText(visible(html))])].sort()
}

/** The words a reader of the HTML part sees, without shapes that stand beside words. */
export function visible(html: string): string {
  const { document } = parseHTML(html)
  for (const hidden of document.querySelectorAll('[aria-hidden="true"], style, title'))
    hidden.remove()
  for (const block of document.querySelectorAll('p, h1, h2, blockquote, a')) block.append(' ')
  return document.documentElement.textContent ?? ''
}

/** Words and figures alone, sorted: what must be the same in both parts. */
export function facts(text: string): string[] {
  return text
    .replace(ADDRESS, ' ')
    .split(/[^\p{L}\p{N}@→]+/u)
    .filter((word) => word !== '')
    .sort()
}
