const PLAIN = new Set(
  'president minister prime foreign affairs development cooperation defence defense finance economy trade energy health secretary general chancellor vice the and his her your our jr sr excellency honorable before after bilateral meeting summit joint press conference statement statements today monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
)

/** The words of a person's name by which they may be meant later, in lower case. */
export const nameKeys = (name: string): string[] =>
  name
    .replace(/'s$/, '')
    .split(' ')
    .filter((part) => /^\p{Lu}/u.test(part))
    .map((part) => part.toLowerCase().replace(/[.,']+$/, ''))
    .filter((key) => key.length >= 3 && !PLAIN.has(key))
