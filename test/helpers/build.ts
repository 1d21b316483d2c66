import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const MAIN = join(ROOT, 'dist', 'main.js')
/** What the program is built from. */
const INPUTS = ['src', 'tsconfig.json', 'scripts/build.mjs', 'package.json']

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with an empty, migrated register, for copying. */
    migrated: string
  }
}

/**
 * Once a run of the tests that start the built program: builds it when it is older than its
 * source, and prepares one data folder, since making an embedded database takes seconds.
 */
export default function setup(project: TestProject): () => void {
  if (isOld()) must([join(ROOT, 'scripts', 'build.mjs')], 'The program cannot be built.')
  const folder = mkdtempSync(join(tmpdir(), 'pledgewatch-migrated-'))
  const env = { PATH: process.env.PATH ?? '', PLEDGEWATCH_DATA: folder }
  must([MAIN, 'migrate'], 'The embedded database cannot be prepared.', env)
  project.provide('migrated', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}

function isOld(): boolean {
  if (!existsSync(MAIN)) return true
  const built = statSync(MAIN).mtimeMs
  return INPUTS.some((input) => newest(join(ROOT, input)) > built)
}

/** When a file, or anything below a folder, was last changed; a folder changes when one is removed. */
function newest(path: string): number {
  const own = statSync(path).mtimeMs
  if (!statSync(path).isDirectory()) return own
  return Math.max(own, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function must(argv: string[], otherwise: string, env: NodeJS.ProcessEnv = process.env): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${otherwise}\n${stdout}${stderr}`)
}
