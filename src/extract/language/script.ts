/** Scripts that are not English's, with the language each is taken for when nothing tells closer. */
const SCRIPTS: ReadonlyArray<readonly [string, RegExp]> = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['zh', /\p{sc=Han}/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['ru', /\p{sc=Cyrillic}/gu],
  ['ar', /\p{sc=Arabic}/gu],
  ['hi', /\p{sc=Devanagari}/gu],
  ['bn', /\p{sc=Bengali}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['he', /\p{sc=Hebrew}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['am', /\p{sc=Ethiopic}/gu],
  ['ka', /\p{sc=Georgian}/gu],
  ['hy', /\p{sc=Armenian}/gu],
  ['ta', /\p{sc=Tamil}/gu],
  ['te', /\p{sc=Telugu}/gu],
  ['kn', /\p{sc=Kannada}/gu],
  ['ml', /\p{sc=Malayalam}/gu],
  ['gu', /\p{sc=Gujarati}/gu],
  ['pa', /\p{sc=Gurmukhi}/gu],
  ['or', /\p{sc=Oriya}/gu],
  ['si', /\p{sc=Sinhala}/gu],
  ['my', /\p{sc=Myanmar}/gu],
  ['km', /\p{sc=Khmer}/gu],
  ['lo', /\p{sc=Lao}/gu],
  ['bo', /\p{sc=Tibetan}/gu],
  ['mn', /\p{sc=Mongolian}/gu],
  ['dv', /\p{sc=Thaana}/gu],
]

/** A sign beyond the blocks of Latin letters and of marks; most English text has none. */
const BEYOND_LATIN = /[\u0370-\u1dff\u2c00-\uffff]/
/** Fewer signs than this are a name or an aside. */
const FEWEST = 4

/** More letters do not make it surer. */
const LOOKED_AT = 2000

/** The language that the script of most letters stands for; null for Latin ones. */
export function languageOfScript(stretch: string): string | null {
  const text = stretch.slice(0, LOOKED_AT)
  if (!BEYOND_LATIN.test(text)) return null
  const letters = count(text, /\p{L}/gu)
  const counts = SCRIPTS.map(([language, sign]) => ({ language, signs: count(text, sign) }))
  const foreign = counts.reduce((sum, { signs }) => sum + signs, 0)
  if (foreign < FEWEST || foreign * 2 < letters) return null
  const [most] = counts.sort((a, b) => b.signs - a.signs)
  // Japanese mixes its own signs among more Chinese ones.
  const kana = counts.find(({ language }) => language === 'ja')?.signs ?? 0
  return most?.language === 'zh' && kana * 10 > most.signs ? 'ja' : (most?.language ?? null)
}

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0
