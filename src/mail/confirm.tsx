import { letterMail } from './letter.js'
import type { ConfirmData, MailParts } from './types.js'

/** Nothing else is mailed to an address before its owner has pressed the button. */
export function confirmMail(data: ConfirmData): MailParts {
  const { address, link, name, settings } = data
  const to = name ? `${name}, you` : 'You'
  return letterMail({
    subject: 'Confirm your address for reminders from Pledgewatch',
    heading: 'Do you want reminders at this address?',
    before: `${to} were entered as ${address} in the register of public commitments at ${settings.publicUrl}. To get its reminders, open this link and press the button on the page.`,
    link: { words: 'Confirm the address', href: link },
    after: [
      'Without that, no reminder is sent here. If you do not know what this is, ignore this mail.',
    ],
  })
}
