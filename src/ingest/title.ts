/** What programs write there when nobody gave a title. */
const NONE =
  /^(?:untitled|document ?\d*|doc ?\d*|new document|title|print|.*\.(?:docx?|pdf|indd|qxd|rtf|wpd|pub|pptx?|tmp))$/i

/** A title from a file's properties; null where it is none that a person gave. */
export function titleFrom(property: unknown): string | null {
  if (typeof property !== 'string') return null
  const words = property
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/^microsoft (?:word|powerpoint) - /i, '')
  return words.length < 4 || NONE.test(words) ? null : words
}
