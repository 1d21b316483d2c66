import { countWords } from '../domain/words.js'
import { letterMail } from './letter.js'
import type { MailParts, SignInData } from './types.js'

/** The link opens a page whose button signs in, because scanners follow links. */
export function signInMail(data: SignInData): MailParts {
  const { address, link, minutes, settings } = data
  return letterMail({
    subject: 'Your sign-in link for Pledgewatch',
    heading: 'Sign in to Pledgewatch',
    before: `${greeting(data.name)}open this link and press the button on the page.`,
    link: { words: 'Sign in', href: link },
    after: [
      `It works once, within ${countWords(minutes, 'minute')}, for ${address} at ${settings.publicUrl}.`,
      'If you did not ask for it, ignore this mail: nothing happens without the button. Do not forward it: the link signs in as you.',
    ],
  })
}

const greeting = (name: string | null) => (name ? `${name}, please ` : 'Please ')
