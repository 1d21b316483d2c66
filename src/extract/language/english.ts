/** Words that hold English sentences together and that no other language writes so. */
const OWN =
  'the and with which this from they their our are were would shall been has these those his its you your what when there also about between into more that will must should could may them through after before any each other new very much thank thanks who she during than i it he not but can us if together toward towards across against within just now how where why because both such only well here said says'
/** The same, but at home in other languages too: one of them alone tells nothing. */
const SHARED = 'for of to we have by is be in on as at an a or all so under over was no do'
const OWN_WORDS = new Set(OWN.split(' '))
const SHARED_WORDS = new Set(SHARED.split(' '))

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
  const words = (stretch.replace(ADDRESS, ' ').match(WORD) ?? []).map((word) => ({
    word,
    lower: word.toLowerCase(),
  }))
  const own = words.filter(({ lower }) => OWN_WORDS.has(lower)).length
  const shared = words.flatMap(({ lower }) => (SHARED_WORDS.has(lower) ? [lower] : []))
  const held = own + shared.length
  const letters = words.reduce((sum, { word }) => sum + word.length, 0)
  if (letters < ENOUGH) return held > 0 && held >= words.length * CERTAIN ? 'english' : 'short'
  const telling = own > 0 || new Set(shared).size > 1
  if (telling && held >= words.length * LIKELY) return 'english'
  return isRowOfNames(words.map(({ word }) => word)) ? 'english' : 'foreign'
}

/** Headlines, lists of people and of places: mostly capitals. */
function isRowOfNames(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 1)
  const small = long.filter((word) => /^\p{Ll}/u.test(word)).length
  return small < 2 || small < long.length * 0.34
}
