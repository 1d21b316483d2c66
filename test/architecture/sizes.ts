import type { Module } from './modules.js'
import { isNode, type Node, walk } from './syntax.js'

/** The value below which the given share of the sorted values lies; 0 for an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export interface Sized {
  name: string
  lines: number
}

export function largest(sizes: readonly Sized[], count: number): string {
  const sorted = [...sizes].sort((a, b) => b.lines - a.lines)
  return sorted
    .slice(0, count)
    .map(({ name, lines }) => `${name} (${lines})`)
    .join(', ')
}

/** Every function with a block for a body, with the lines it takes. */
export function functions(module: Module): Sized[] {
  const found: Sized[] = []
  walk(module.tree, (node, parent) => {
    if (!/Function(Declaration|Expression)$/.test(node.type)) return
    if (!isNode(node.body) || node.body.type !== 'BlockStatement') return
    const lines = module.code.slice(node.start, node.end).split('\n').length
    found.push({ name: `${module.path} ${nameOf(node, parent)}`, lines })
  })
  return found
}

function nameOf(node: Node, parent: Node | null): string {
  for (const named of [node.id, parent?.id, parent?.key]) {
    if (isNode(named) && typeof named.name === 'string') return named.name
  }
  return 'unnamed'
}
