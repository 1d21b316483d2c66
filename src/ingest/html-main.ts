import { childrenOf, type PageDocument, type PageElement } from './dom.js'
import { foundMain } from './html-found.js'
import { type Weights, weigh } from './html-weight.js'

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

/** Part of the words that what Readability finds must hold to be believed: of what the page itself
 * calls its content, and of the whole page, most of which may be comments and teasers. */
const BELIEVED = { ofContent: 0.5, ofPage: 0.2 }

const WRAPPERS = new Set('div section article main center td table tbody tr'.split(' '))

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
  const weights = weigh(body)
  const content = contentOf(document, body, weights)
  const outside = (selector: string) => {
    const all = [...body.querySelectorAll(selector)]
    return all.some((e) => content.contains(e)) ? [] : all.slice(0, 1)
  }
  return { content, lead: [...outside('h1'), ...outside('time')] }
}

function contentOf(document: PageDocument, body: PageElement, weights: Weights): PageElement {
  const named = marked(body, weights)
  const found = foundMain(document)
  const outer = named ?? body
  const least = weights(outer) * (named ? BELIEVED.ofContent : BELIEVED.ofPage)
  if (found && outer.contains(found) && weights(found) >= least) return found
  return narrowed(outer, weights)
}

/** A class may lie: words that would be missed stay, whatever surrounds them is called. */
function dropAround(body: PageElement): void {
  const weights = weigh(body)
  const all = weights(body)
  const around = [...body.querySelectorAll('[class], [id]')].filter((element) => {
    const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    return AROUND.test(name) && weights(element) < all / 3
  })
  if (around.reduce((sum, element) => sum + weights(element), 0) < all / 2) {
    for (const element of around) element.remove()
  }
  for (const element of [...body.querySelectorAll('header')]) {
    if (!element.querySelector('h1') && !element.closest('article, main')) element.remove()
  }
}

/** What the page itself calls its content, if it is not just a small part of it. */
function marked(body: PageElement, weights: Weights): PageElement | null {
  const named = [...body.querySelectorAll('article, main, [role="main"], [itemprop="articleBody"]')]
  const best = named.sort((a, b) => weights(b) - weights(a))[0]
  return best && weights(best) >= weights(body) * 0.4 ? best : null
}

function narrowed(start: PageElement, weights: Weights): PageElement {
  const titled = start.querySelector('h1')
  let at = start
  for (;;) {
    const all = weights(at)
    const next = childrenOf(at).find((child) => weights(child) > all * NEARLY_ALL)
    if (!next || !WRAPPERS.has(next.localName)) return at
    if (titled && !next.contains(titled)) return at
    at = next
  }
}
