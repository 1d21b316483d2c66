import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { queueMail } from '../../db/outbox.js'
import { personByAddress } from '../../db/people.js'
import { isRemoved } from '../../db/removed.js'
import { recentSignIns } from '../../db/sign-ins.js'
import type { Person } from '../../domain/register.js'
import { messageIdOf } from '../../mail/identity.js'
import { buildMime } from '../../mail/mime.js'
import { signInMail } from '../../mail/sign-in.js'
import type { WebDeps } from '../deps.js'
import { withQuery } from '../links.js'
import { authOf, LINK_MINUTES, randomToken } from './auth.js'
import { prepare } from './request-link.js'

/** More requests than this within a link's life are not answered: nobody's mailbox is flooded. */
const MOST = 5

/**
 * Mails a one-time link when the address belongs to somebody of the register. Says nothing about
 * whether it does; `next` is the page to go to once signed in.
 */
export async function mailSignInLink(
  deps: WebDeps,
  address: string,
  next: string,
  now: Temporal.Instant,
): Promise<void> {
  // Loaded for strangers too, so that the time it takes tells nothing.
  await authOf(deps)
  const person = await personByAddress(deps.db, address, deps.settings)
  if (person?.address == null || (await isRemoved(deps.db, person.id))) return
  if ((await recentSignIns(deps.db, person.id, LINK_MINUTES)) >= MOST) return
  const token = randomToken()
  await prepare(deps, person.id, token)
  await queue(deps, person, person.address, { token, next, now })
  deps.wakeDelivery()
}

interface Link {
  token: string
  next: string
  now: Temporal.Instant
}

async function queue(deps: WebDeps, person: Person, address: string, link: Link): Promise<void> {
  const { settings, db } = deps
  const uid = randomUUID()
  const page = `/sign-in/${link.token}`
  const path = link.next === '/' ? page : withQuery(page, { next: link.next })
  const parts = signInMail({
    address,
    name: person.name,
    link: `${settings.publicUrl}${path}`,
    minutes: LINK_MINUTES,
    settings,
  })
  const mime = await buildMime({
    ...parts,
    from: settings.mail.from,
    to: { name: person.name, address },
    messageId: messageIdOf(uid, settings),
    date: link.now,
  })
  const body = { recipient: address, subject: parts.subject, mime }
  await queueMail(db, { kind: 'sign_in', personId: person.id, composedAt: link.now, uid, body })
}
