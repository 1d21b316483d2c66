import { childrenOf, type PageDocument, type PageElement } from './dom.js'

/** Never part of a statement. */
const NOISE = [
  'script, style, noscript, template, svg, canvas, iframe, object, embed, video, audio, picture, img',
  'nav, aside, footer, form, button, select, input, textarea, dialog, menu',
  '[hidden], [aria-hidden="true"], [role="navigation"], [role="banner"], [role="contentinfo"]',
  '[role="complementary"], [role="search"], [role="dialog"], [role="alert"]',
].join(', ')

/** Words that sites put on what surrounds the content, as whole parts of a class or id. */
const AROUND =
  /(^|[\s_-])(cookie|cookies|consent|share|sharing|social|breadcrumb|breadcrumbs|related|newsletter|sidebar|navbar|navigation|menu|footer|subscribe|skip|pagination|advert|promo|popup|modal)([\s_-]|$)/i

/** Part of its parent's words that a child must hold to be the content alone. */
const NEARLY_ALL = 0.8

export interface Main {
  content: PageElement
  /** Heading and day of publication, when they stand outside the content. */
  lead: PageElement[]
}

/** The element that holds the statement. The document is stripped of what surrounds it. */
export function mainOf(document: PageDocument): Main {
  const body = document.body ?? document.documentElement
  for (const element of [...body.querySelectorAll(NOISE)]) element.remove()
  dropAround(body)
  const content = marked(body) ?? narrowed(body)
  const outside = (selector: string) => {
    const all = [...body.querySelectorAll(selector)]
    return all.some((e) => content.contains(e)) ? [] : all.slice(0, 1)
  }
  return { content, lead: [...outside('h1'), ...outside('time')] }
}

/** A class may lie: what holds most of the words stays, whatever it is called. */
function dropAround(body: PageElement): void {
  const all = weight(body)
  for (const element of [...body.querySelectorAll('[class], [id]')]) {
    const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    if (AROUND.test(name) && weight(element) < all / 3) element.remove()
  }
  for (const element of [...body.querySelectorAll('header')]) {
    if (!element.querySelector('h1') && !element.closest('article, main')) element.remove()
  }
}

/** What the page itself calls its content, if it is not just a small part of it. */
function marked(body: PageElement): PageElement | null {
  const named = [...body.querySelectorAll('article, main, [role="main"], [itemprop="articleBody"]')]
  const best = named.sort((a, b) => weight(b) - weight(a))[0]
  if (!best || weight(best) < weight(body) * 0.4) return null
  return narrowed(best)
}

function narrowed(start: PageElement): PageElement {
  let at = start
  for (;;) {
    const all = weight(at)
    const next = childrenOf(at).find((child) => weight(child) > all * NEARLY_ALL)
    if (!next || !/^(div|section|article|main|center|td|table|tbody|tr)$/i.test(next.localName)) {
      return at
    }
    if (at.querySelector('h1') && !next.querySelector('h1')) return at
    at = next
  }
}

/** Length of the words that are not links. */
function weight(element: PageElement): number {
  const length = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim().length
  const links = [...element.querySelectorAll('a')].reduce((n, a) => n + length(a.textContent), 0)
  return Math.max(0, length(element.textContent) - links)
}
