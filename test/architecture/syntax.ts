import { parseAst } from 'vitest/node'

/** A node of the syntax tree; what it holds depends on its type. */
export interface Node {
  type: string
  start: number
  end: number
  [part: string]: unknown
}

/** Throws an error that names `path` when the code is not valid TypeScript. */
export function parse(code: string, path: string): Node {
  let tree: unknown
  try {
    tree = parseAst(code, { lang: 'tsx' })
  } catch (error) {
    throw new Error(`${path} cannot be parsed: ${error instanceof Error ? error.message : error}`)
  }
  if (!isNode(tree)) throw new Error(`${path} gave no syntax tree.`)
  return tree
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

/** Calls `visit` for every node below (and with) `node`, with its parent. */
export function walk(
  node: Node,
  visit: (node: Node, parent: Node | null) => void,
  parent: Node | null = null,
): void {
  visit(node, parent)
  for (const part of Object.values(node)) {
    const children = Array.isArray(part) ? part : [part]
    for (const child of children) if (isNode(child)) walk(child, visit, node)
  }
}

/** The name that a node refers to as a value: not a key, not a property, not a type's member. */
export function referenceName(node: Node, parent: Node | null): string | null {
  if (node.type !== 'Identifier' && node.type !== 'JSXIdentifier') return null
  if (parent?.type === 'MemberExpression' && parent.property === node && !parent.computed)
    return null
  const isKey = parent !== null && 'key' in parent && parent.key === node
  if (isKey && !parent.computed && parent.shorthand !== true) return null
  return typeof node.name === 'string' ? node.name : null
}

/** `a.b` as text for a plain member access, else null. */
export function memberText(node: Node): string | null {
  if (node.type !== 'MemberExpression' || node.computed) return null
  const { object, property } = node
  if (!isNode(object) || !isNode(property) || object.type !== 'Identifier') return null
  return `${object.name}.${property.name}`
}
