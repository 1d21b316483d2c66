import { type Moment, momentUrl, momentWords } from '../../domain/moment.js'
import type { Origin, RegisterLine } from '../../domain/register.js'
import { shortDay } from '../../domain/words.js'
import { webAddress } from '../links.js'

/** The words of the source with who said them, where and when. */
export function Quote({ line }: { line: RegisterLine }) {
  const { origin } = line
  if (origin === null) return <p class="soft">Added by hand, without a source.</p>
  return (
    <>
      <blockquote>“{origin.quote.trim()}”</blockquote>
      <Cite origin={origin} />
    </>
  )
}

export function Cite({ origin }: { origin: Origin }) {
  const said = [origin.speaker, origin.place, shortDay(origin.said)].filter((one) => one !== null)
  return (
    <p class="cite">
      {said.join(', ')}
      {' · '}
      <a href={`/sources/${origin.sourceId}`}>{origin.title}</a>
      <Original of={origin} />
    </p>
  )
}

/** The page or moment, and the way to the original, there where the quote stands. */
export function Original({ of }: { of: Moment & Pick<Origin, 'url' | 'publisher'> }) {
  const where = momentWords(of)
  const url = webAddress(of.url)
  const words = [where, of.publisher ?? (url && 'original page')].filter(Boolean).join(', ')
  if (url === null) return where === null ? null : ` · ${where}`
  return (
    <>
      {' · '}
      <a href={momentUrl(url, of)} rel="noreferrer">
        {words}
      </a>
    </>
  )
}
