import { elementOf, type PageElement, type PageNode } from './dom.js'

/** Length of an element's words that are not links; 0 for an element that was not weighed. */
export type Weights = (element: PageElement) => number

/** Weighs an element and all in it in one pass. */
export function weigh(root: PageElement): Weights {
  const weights = new Map<PageElement, number>()
  add(root, weights)
  return (element) => weights.get(element) ?? 0
}

function add(element: PageElement, weights: Map<PageElement, number>): number {
  let sum = 0
  for (const node of element.childNodes) sum += nodeWeight(node, weights)
  const own = element.localName === 'a' ? 0 : sum
  weights.set(element, own)
  return own
}

function nodeWeight(node: PageNode, weights: Map<PageElement, number>): number {
  const child = elementOf(node)
  if (child) return add(child, weights)
  return node.nodeType === 3 ? (node.textContent ?? '').replace(/\s+/g, ' ').trim().length : 0
}
