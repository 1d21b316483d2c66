import { isLink, type LinkView } from '../view.js'
import { STYLE } from './style.js'

/** Words that lead somewhere; only the words where the address is none for a mail. */
export const TextLink = ({ words, href }: LinkView) =>
  isLink(href) ? (
    <a class="accent" href={href} style={STYLE.link}>
      {words}
    </a>
  ) : (
    <span>{words}</span>
  )

/** Big enough for a thumb. */
export const Actions = ({ links }: { links: readonly LinkView[] }) => (
  <p style={STYLE.links}>
    {links.map((link) => (
      <>
        <a class="accent rule action" href={link.href} style={STYLE.action}>
          {link.words}
        </a>{' '}
      </>
    ))}
  </p>
)
