import { readFileSync } from 'node:fs'

const packageFile = new URL('../../package.json', import.meta.url)

/** The version in package.json, two folders up from both src/cli and dist/cli. */
export const VERSION: string = versionIn(JSON.parse(readFileSync(packageFile, 'utf8')))

function versionIn(content: unknown): string {
  const found = typeof content === 'object' && content !== null && 'version' in content
  return found ? String(content.version) : '0.0.0'
}
