import type { Module } from './modules.js'
import { isNode, memberText, type Node, referenceName, walk } from './syntax.js'

/** Libraries without a clock and without I/O. */
const PURE_PACKAGES = new Set([
  'temporal-polyfill',
  'rrule-temporal',
  'zod',
  'wink-nlp',
  'wink-eng-lite-web-model',
  'eld',
])

const IMPURE_NAMES = new Set([
  'process',
  'console',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'globalThis',
  'require',
])

const IMPURE_MEMBERS = new Set(['Temporal.Now', 'Date.now', 'Math.random'])

/** One line for each use of a clock, of chance, of the process or of I/O. */
export function impurities({ path, tree, imports }: Module): string[] {
  const found = imports
    .filter(({ target, specifier }) => target === null && !PURE_PACKAGES.has(packageOf(specifier)))
    .map(({ specifier }) => `${path} imports ${specifier}, which is not among the pure libraries`)
  walk(tree, (node, parent) => {
    const name = impureName(node, parent)
    if (name) found.push(`${path} uses ${name}; pass what it gives in as a value`)
  })
  return found
}

function impureName(node: Node, parent: Node | null): string | null {
  const member = memberText(node)
  if (member && IMPURE_MEMBERS.has(member)) return member
  if (readsClock(node)) return 'the clock through Date'
  const name = referenceName(node, parent)
  return name && IMPURE_NAMES.has(name) ? name : null
}

/** `new Date()` and `Date()` read the clock; `new Date(value)` does not. */
function readsClock(node: Node): boolean {
  const { type, callee, arguments: args } = node
  if (!isNode(callee) || callee.name !== 'Date') return false
  return type === 'CallExpression' || (type === 'NewExpression' && isEmpty(args))
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0
}

function packageOf(specifier: string): string {
  const depth = specifier.startsWith('@') ? 2 : 1
  return specifier.split('/').slice(0, depth).join('/')
}
