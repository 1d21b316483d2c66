/** Words that English sentences are held together by, and that few other languages write so. */
const HOLDING =
  'the and with which this from they their our are were would shall been has these those his its you your what when there also about between into more that will for of to we have by is be in on as at an not or but can all he she it who must should could may us them if so than through under over during after before any each other new very much thank thanks'
const ENGLISH = new Set(HOLDING.split(' '))

/** Below this many letters a stretch is too short to tell. */
export const ENOUGH = 25
const CERTAIN = 0.3
const LIKELY = 0.12

/** No other language writes these; one of them in a sentence of common length is enough. */
const SURE = /\b(?:the|and|will|with|this|that|which|their|our|has|been|would)\b/
const COMMON_LENGTH = 300

/** Quickly told: most sentences of English need no closer look. */
export const isSurelyEnglish = (sentence: string): boolean =>
  sentence.length <= COMMON_LENGTH && SURE.test(sentence)

/** What follows an apostrophe is left off: the “it” of “it's”. */
const WORD = /(?<![\p{L}'’])\p{L}[\p{L}\p{M}-]*/gu
const ADDRESS = /\bhttps?:\S+|\bwww\.\S+|(?<!\S)\S{1,80}@\S+/gi

/**
 * How a stretch in Latin letters looks: 'english'; 'foreign' when it lacks the words that hold
 * English together and is no row of names, so that it has to be looked at closely; 'short' when
 * it is too short to tell.
 */
export function looksLike(stretch: string): 'english' | 'foreign' | 'short' {
  if (isSurelyEnglish(stretch)) return 'english'
  const words = stretch.replace(ADDRESS, ' ').match(WORD) ?? []
  const held = words.filter((word) => ENGLISH.has(word.toLowerCase())).length
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  if (held > 0 && held >= words.length * (letters < ENOUGH ? CERTAIN : LIKELY)) return 'english'
  if (letters < ENOUGH) return 'short'
  return isRowOfNames(words) ? 'english' : 'foreign'
}

/** Headlines, lists of people and of places: mostly capitals. */
function isRowOfNames(words: readonly string[]): boolean {
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && word.length > 1).length
  return small < 2 || small < words.length * 0.34
}
