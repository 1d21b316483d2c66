import { Temporal } from 'temporal-polyfill'
import type { Person } from '../domain/register.js'
import { confirmMail } from '../mail/confirm.js'
import { pageLink } from '../mail/links.js'
import { makeToken } from '../mail/tokens.js'
import type { MailParts } from '../mail/types.js'
import type { JobDeps } from './deps.js'

/** A person who did not confirm in this time is asked again rather than held to an old mail. */
const CONFIRM_WITHIN = Temporal.Duration.from({ hours: 24 * 14 })

/** Asks the owner of an address whether they want the register's mail. */
export async function confirmParts(
  deps: JobDeps,
  person: Person,
  now: Temporal.Instant,
): Promise<MailParts> {
  const token = await makeToken(deps.secret, {
    purpose: 'confirm',
    personId: person.id,
    epoch: person.epoch,
    expires: now.add(CONFIRM_WITHIN),
  })
  const link = pageLink(deps.settings, `/confirm/${token}`)
  return confirmMail({
    address: person.address ?? '',
    name: person.name,
    link,
    settings: deps.settings,
  })
}
