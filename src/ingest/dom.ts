/** The little of the DOM that reading a page needs; the project compiles without the browser's types. */
export interface PageNode {
  readonly nodeType: number
  readonly textContent: string | null
}

export interface PageElement extends PageNode {
  readonly localName: string
  readonly childNodes: Iterable<PageNode>
  readonly children: Iterable<PageElement>
  readonly parentElement: PageElement | null
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  closest(selector: string): PageElement | null
  contains(other: PageElement): boolean
  remove(): void
}

export interface PageDocument {
  readonly title: string
  readonly body: PageElement | null
  readonly documentElement: PageElement
  cloneNode(deep: true): PageDocument
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** The node as an element, or null for text, comments and the rest. */
export function elementOf(node: PageNode): PageElement | null {
  return isElement(node) ? node : null
}

function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1
}

export function childrenOf(element: PageElement): PageElement[] {
  return [...element.children]
}
