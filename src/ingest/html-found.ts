import { Readability } from '@mozilla/readability'
import type { PageDocument, PageElement } from './dom.js'

/** Numbers the elements while Readability takes a copy of the page apart. */
const NUMBER = 'data-pledgewatch-number'

/** More elements than this are not weighed one by one: nobody wrote them for readers. */
const MOST_ELEMENTS = 20_000
/** Readability's work grows by the square of how deep elements lie; this is a second or two. */
const MOST_WORK = 8_000_000

/**
 * The smallest element that holds all that Readability takes for the article, or null when it
 * finds none. Only its place is used: what Readability drops inside (lists of links, small tables)
 * may be part of a statement.
 */
export function foundMain(document: PageDocument): PageElement | null {
  const all = [...document.querySelectorAll('body *')]
  if (all.length === 0 || all.length > MOST_ELEMENTS || workOf(all) > MOST_WORK) return null
  for (const [number, element] of all.entries()) element.setAttribute(NUMBER, String(number))
  const kept = keptNumbers(document)
  for (const element of all) element.removeAttribute(NUMBER)
  return kept.flatMap((number) => all[number] ?? []).reduce(common, null)
}

/** The elements are in the order of the page, so that each comes after what it lies in. */
function workOf(all: readonly PageElement[]): number {
  const depths = new Map<PageElement, number>()
  let work = 0
  for (const element of all) {
    const parent = element.parentElement
    const depth = ((parent && depths.get(parent)) ?? 0) + 1
    depths.set(element, depth)
    work += depth * depth
  }
  return work
}

function keptNumbers(document: PageDocument): number[] {
  const copy = document.cloneNode(true)
  const options = { keepClasses: true, disableJSONLD: true, serializer: numbersIn }
  return new Readability<number[]>(copy, options).parse()?.content ?? []
}

/** Of the paragraphs, list items and cells with words of their own. */
function numbersIn(article: PageElement): number[] {
  const withWords = [...article.querySelectorAll(`[${NUMBER}]`)].filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
  )
  return withWords.map((element) => Number(element.getAttribute(NUMBER)))
}

function common(together: PageElement | null, next: PageElement): PageElement | null {
  if (together === null) return next.parentElement ?? next
  let at = together
  while (!at.contains(next) && at.parentElement) at = at.parentElement
  return at
}
