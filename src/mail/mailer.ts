import { folderMailer } from './eml-folder.js'
import { smtpMailer } from './smtp.js'
import type { Mailer } from './transport.js'

export { SEND_LIMIT_MS } from './smtp-limits.js'
export type { Envelope, Mailer, RefusalOf, SendResult } from './transport.js'

/**
 * The way mail leaves: the relay of `smtpUrl`, or else `.eml` files in `folder`. Opens nothing yet.
 * Throws PledgeError `config` when `smtpUrl` is no address of a mail server.
 */
export function createMailer(options: { smtpUrl: string | null; folder: string }): Mailer {
  return options.smtpUrl ? smtpMailer(options.smtpUrl) : folderMailer(options.folder)
}
