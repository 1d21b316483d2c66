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
  const url = webAddress(origin.url)
  return (
    <p class="cite">
      {said.join(', ')}
      {' · '}
      <a href={`/sources/${origin.sourceId}`}>{origin.title}</a>
      {url !== null && (
        <>
          {' · '}
          <a href={url} rel="noreferrer">
            {origin.publisher ?? 'original page'}
          </a>
        </>
      )}
    </p>
  )
}
