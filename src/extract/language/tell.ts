import { corrected } from './unlisted.js'

/** The language of a stretch as an ISO 639-1 code: 'en' also where it cannot be told apart. */
export type Tell = (stretch: string) => string

/** The detector's score for English may come this near before English is believed. */
const MARGIN = 0.03
/** More does not make it surer. */
const LOOKED_AT = 1000

/** Loads the detector of languages: it costs a third of a second and 100 MB, so only where needed. */
export async function loadTell(): Promise<Tell> {
  const { eld } = await import('eld/extrasmall')
  return (stretch) => {
    const cut = stretch.slice(0, LOOKED_AT)
    const told = eld.detect(cut)
    const { en = 0, [told.language]: own = 0 } = told.getScores()
    if (told.language === '' || told.language === 'en') return 'en'
    if (!told.isReliable() && own - en < 2 * MARGIN) return 'en'
    return own - en < MARGIN ? 'en' : corrected(told.language, cut)
  }
}
