import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isNode, type Node, parse, walk } from './syntax.js'

export interface Import {
  /** As written: `./x.js`, `node:fs`, `drizzle-orm/pg-core`. */
  specifier: string
  /** A path such as `src/db/x.ts`, or null for a package. */
  target: string | null
  typeOnly: boolean
}

export interface Module {
  /** From the repository's root, with slashes. */
  path: string
  /** The folder below src; for a file in src itself see `roomOf`. */
  room: string
  code: string
  lines: number
  tree: Node
  imports: Import[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))

export function readModules(folder: string): Module[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  const paths = files
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
  const known = new Set(paths)
  return paths.map((path) => moduleOf(path, readFileSync(join(root, path), 'utf8'), known))
}

export function moduleOf(path: string, code: string, known?: ReadonlySet<string>): Module {
  const tree = parse(code, path)
  const imports = importsOf(tree).map((found) => ({
    ...found,
    target: targetOf(path, found.specifier, known),
  }))
  return { path, room: roomOf(path), code, lines: code.split('\n').length - 1, tree, imports }
}

/** main, app and config are rooms of their own; other files in src itself help app to wire. */
function roomOf(path: string): string {
  const [, first = '', second] = path.split('/')
  if (second !== undefined) return first
  return /^(main|app|config)\b/.exec(first)?.[0] ?? 'wiring'
}

function importsOf(tree: Node): Array<Omit<Import, 'target'>> {
  const found: Array<Omit<Import, 'target'>> = []
  walk(tree, (node) => {
    const source = isNode(node.source) ? node.source.value : undefined
    if (typeof source !== 'string' || !/^(Import|Export|TSImport)/.test(node.type)) return
    const typeOnly =
      node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType'
    found.push({ specifier: source, typeOnly })
  })
  return found
}

function targetOf(path: string, specifier: string, known?: ReadonlySet<string>): string | null {
  if (!specifier.startsWith('.')) return null
  const plain = posix.join(posix.dirname(path), specifier)
  const typed = plain.replace(/\.js$/, '.ts')
  return known?.has(`${typed}x`) && !known.has(typed) ? `${typed}x` : typed
}
