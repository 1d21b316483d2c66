const HERE = 'http://here.invalid'

/** A path of this site to go back to, else the fallback: never an address elsewhere. */
export function backTo(path: string | null, fallback: string): string {
  if (path === null || !/^\/(?![/\\])/.test(path) || !URL.canParse(path, HERE)) return fallback
  const url = new URL(path, HERE)
  return url.origin === HERE ? url.pathname + url.search + url.hash : fallback
}

/** The path with words after `?` added or replaced; null takes one away. */
export function withQuery(path: string, words: Record<string, string | number | null>): string {
  const url = new URL(path, HERE)
  for (const [name, value] of Object.entries(words)) {
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, String(value))
  }
  return url.pathname + url.search + url.hash
}

/** Only addresses that a browser may safely follow become links. */
export function webAddress(text: string | null): string | null {
  return text !== null && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null
}
