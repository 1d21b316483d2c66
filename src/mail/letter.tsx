import { htmlDocument } from './parts/document.js'
import { Actions, TextLink } from './parts/link.js'
import { STYLE } from './parts/style.js'
import { plain } from './plain.js'
import { paragraphs } from './text.js'
import type { MailParts } from './types.js'
import { wrap } from './wrap.js'

/** A short mail about one link. */
export interface Letter {
  subject: string
  heading: string
  before: string
  link: { words: string; href: string }
  after: string[]
}

/** The address is spelled out in HTML as well, for those who would rather copy than click. */
export function letterMail(letter: Letter): MailParts {
  const heading = plain(letter.heading)
  const [before, ...after] = [letter.before, ...letter.after].map(plain)
  const { link } = letter
  return {
    subject: plain(letter.subject),
    text: paragraphs([
      wrap(heading),
      wrap(before ?? ''),
      `${link.words}: ${link.href}`,
      ...after.map((words) => wrap(words)),
    ]),
    html: htmlDocument({
      title: plain(letter.subject),
      masthead: 'Pledgewatch',
      children: (
        <>
          <h1 class="ink title" style={STYLE.title}>
            {heading}
          </h1>
          <p class="ink" style={STYLE.lead}>
            {before}
          </p>
          <Actions links={[link]} />
          {after.map((words) => (
            <p class="muted" style={STYLE.fact}>
              {words}
            </p>
          ))}
          <p class="muted rule" style={`${STYLE.foot};overflow-wrap:anywhere`}>
            <TextLink words={link.href} href={link.href} />
          </p>
        </>
      ),
    }),
  }
}
