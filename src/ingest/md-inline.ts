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
  const hard = keepEnd && / {2,}$|\\$/.test(line)
  // Escaped characters hide from the rules below in the private use area.
  const hidden = line.replace(/\\([!-/:-@[-`{-~])/g, (_, c: string) =>
    String.fromCodePoint(0xf000 + (c.codePointAt(0) ?? 0)),
  )
  const words = hidden
    .replace(/`+([^`]+)`+/g, '$1')
    .replace(/!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<(https?:\/\/[^>\s]+|[^>\s@]+@[^>\s]+)>/g, '$1')
    .replace(/<\/?[A-Za-z][^>]*>/g, '')
    .replace(/(\*{1,3}|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
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
