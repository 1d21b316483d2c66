import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { C, Page } from './deps.js'

interface Asset {
  text: string
  etag: string
}

const read = new Map<string, Asset>()

function asset(name: string): Asset {
  const known = read.get(name)
  if (known) return known
  const text = readFileSync(new URL(`./public/${name}`, import.meta.url), 'utf8')
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16)
  const made = { text, etag: `"${hash}"` }
  read.set(name, made)
  return made
}

const serve = (name: string, type: string) => (c: C) => {
  const { text, etag } = asset(name)
  c.header('cache-control', 'public, max-age=300')
  c.header('etag', etag)
  if (c.req.header('if-none-match') === etag) return c.body(null, 304)
  return c.body(text, 200, { 'content-type': type })
}

/** The only files that are served as they are. */
export const styles: Page = (app) => {
  app.get('/style.css', serve('style.css', 'text/css; charset=utf-8'))
  app.get('/icon.svg', serve('icon.svg', 'image/svg+xml'))
}
