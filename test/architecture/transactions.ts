import type { Module } from './modules.js'
import { isNode, type Node, referenceName, walk } from './syntax.js'

/**
 * Uses of the outer handle inside `handle.transaction(async (tx) => …)`. On the embedded database
 * they wait for ever; on a server they run outside the transaction.
 */
export function outerHandles({ path, tree }: Module): string[] {
  const found: string[] = []
  walk(tree, (node) => {
    const transaction = transactionOf(node)
    if (!transaction) return
    const { handle, own, body } = transaction
    walk(body, (inner, parent) => {
      const text = handleText(inner, parent)
      if (text === null || text === own) return
      if (text === handle || /(^|\.)db$/.test(text))
        found.push(`${path} uses ${text} inside ${handle}.transaction`)
    })
  })
  return found
}

interface Transaction {
  /** What `transaction` was called on, for instance `db` or `connection.db`. */
  handle: string
  /** The name that the callback gives its own handle. */
  own: string
  body: Node
}

function transactionOf({ type, callee, arguments: args }: Node): Transaction | null {
  if (type !== 'CallExpression' || !isNode(callee) || callee.type !== 'MemberExpression')
    return null
  const { property, object } = callee
  if (!isNode(property) || property.name !== 'transaction' || !isNode(object)) return null
  const [callback] = Array.isArray(args) ? args.filter(isNode) : []
  const handle = chain(object)
  if (!callback || !isNode(callback.body) || handle === null) return null
  const [first] = Array.isArray(callback.params) ? callback.params.filter(isNode) : []
  return { handle, own: first ? (chain(first) ?? '') : '', body: callback.body }
}

/** A whole chain of names, not a part of a longer one that was seen already. */
function handleText(node: Node, parent: Node | null): string | null {
  if (node.type === 'MemberExpression') return chain(node)
  return referenceName(node, parent)
}

function chain(node: Node): string | null {
  if (node.type === 'Identifier') return String(node.name)
  if (node.type === 'ThisExpression') return 'this'
  const { object, property } = node
  if (node.type !== 'MemberExpression' || !isNode(object) || !isNode(property)) return null
  const before = chain(object)
  return before === null ? null : `${before}.${property.name}`
}
