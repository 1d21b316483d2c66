const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
}

/** The visible words of one line. `keepEnd` leaves the two spaces that mean a hard line break. */
export function inline(line: string, keepEnd = false): string {
  const hard = keepEnd && (line.endsWith('  ') || line.endsWith('\\'))
  // Escaped characters hide from the rules below in the private use area.
  const hidden = line.replace(/\\([!-/:-@[-`{-~])/g, (_, c: string) =>
    String.fromCodePoint(0xf000 + (c.codePointAt(0) ?? 0)),
  )
  // Every pattern is bounded or stops at its own opening mark: a hostile line costs no more than a
  // long one.
  const words = hidden
    .replace(/(?<!`)`{1,9}([^`]{1,2000})`{1,9}/g, '$1')
    .replace(/!\[([^[\]]{0,500})\](?:\([^()]{0,2000}\)|\[[^[\]]{0,200}\])/g, '$1')
    .replace(/\[\^[^[\]]{1,200}\]/g, '')
    .replace(/\[([^[\]]{1,2000})\](?:\([^()]{0,2000}\)|\[[^[\]]{0,200}\])/g, '$1')
    .replace(/<(https?:\/\/[^<>\s]{1,2000}|[^<>\s@]{1,100}@[^<>\s]{1,200})>/g, '$1')
    .replace(/<\/?[A-Za-z][^<>]{0,2000}>/g, '')
    .replace(/(?<!\*)(\*{1,3})(?=[^\s*])([^*]{1,2000}?)(?<=\S)\1/g, '$2')
    .replace(/~~(?=\S)([^~]{1,2000}?)(?<=\S)~~/g, '$1')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])(.{1,500}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/&(#\d+|#x[0-9a-f]+|\w+);/gi, entity)
    .replace(/[\uf021-\uf07e]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) - 0xf000))
    .trim()
  return hard ? `${words.replace(/\\$/, '')}  ` : words
}

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
  const hex = /^#x/i.test(name)
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
