/** Languages that the detector does not know and takes for others, by the words they lean on. */
const LEANING: ReadonlyArray<readonly [string, string]> = [
  [
    'sw',
    'ya wa na kwa katika ni kuwa hii hiyo huu hilo pia la za cha wetu yetu mpya kabla baada hao hawa wote tena mwezi mwaka serikali kwamba ili',
  ],
  ['so', 'iyo oo ah ka ku waa waxaan waxa inaan ayaa ee uu la si aan cusub sanadka'],
  ['ha', 'da za na ga ba mu su ta ya shi kuma wannan domin kan cikin sabon shekara'],
]
const WORDS = new Map(LEANING.map(([language, words]) => [language, new Set(words.split(' '))]))
const LEAST_SHARE = 0.25

/** Malay and Indonesian share most words; these are written so in Malay only. */
const MALAY = /\b(?:bahawa|kerana|ialah|kerajaan|boleh|mesyuarat|menteri-menteri|dasar)\b/i

/** The language that a detector's answer has to be corrected to, from the words themselves. */
export function corrected(language: string, stretch: string): string {
  const words = stretch.toLowerCase().match(/\p{L}+/gu) ?? []
  for (const [other, known] of WORDS) {
    const leaning = words.filter((word) => known.has(word))
    const share = leaning.length / words.length
    if (new Set(leaning).size >= 3 && share >= LEAST_SHARE && !EUROPEAN.has(language)) return other
  }
  return language === 'ms' && !MALAY.test(stretch) ? 'id' : language
}

/** Read with certainty by the detector: their small words look like the ones above. */
const EUROPEAN = new Set(['fr', 'es', 'pt', 'de', 'it', 'nl', 'ru', 'ca', 'pl', 'cs', 'sk', 'ro'])
