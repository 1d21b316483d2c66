import type { Module } from './modules.js'
import { isNode } from './syntax.js'

/** Files that only pass on what others define hide where things live. */
export function barrels({ path, tree }: Module): string[] {
  const statements = Array.isArray(tree.body) ? tree.body.filter(isNode) : []
  const passing = statements.filter(
    ({ type, source }) => /^Export(All|Named)Declaration$/.test(type) && isNode(source),
  )
  const definesNothing = statements.every(
    ({ type, source }) => isNode(source) || /^Import/.test(type),
  )
  const isBarrel = passing.some(({ type }) => type === 'ExportAllDeclaration') || definesNothing
  return passing.length > 0 && isBarrel ? [`${path} only passes on what others define`] : []
}
