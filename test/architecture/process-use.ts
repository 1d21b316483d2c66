import type { Module } from './modules.js'
import { memberText, walk } from './syntax.js'

const ALLOWED: Record<string, RegExp> = {
  'process.exit': /^src\/main\.ts$/,
  'process.abort': /^$/,
  'process.env': /^src\/(main|app|config(-\w+)?)\.ts$/,
}

/** Ending the process and reading the environment happen in one place each. */
export function strayProcessUse({ path, tree }: Module): string[] {
  const found: string[] = []
  walk(tree, (node) => {
    const member = memberText(node) ?? ''
    const allowed = ALLOWED[member]
    if (allowed && !allowed.test(path)) found.push(`${path} uses ${member}`)
  })
  return found
}
