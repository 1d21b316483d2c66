import type { Ctx } from '../actions/context.js'
import { personById } from '../db/people.js'
import { todayIn } from '../domain/clock-time.js'
import { PledgeError } from '../domain/errors.js'
import type { Person } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import {
  makeToken,
  type Purpose,
  readToken,
  requireEpoch,
  type TokenPayload,
} from '../mail/tokens.js'
import type { C } from './deps.js'

/** A link from a mail, read and found good for its page. */
export interface Held {
  token: string
  payload: TokenPayload
  person: Person
  /** The person's own day. */
  today: Day
}

/** Reads the token in the address. PledgeError `not_allowed` when it does not hold. */
export async function heldToken(c: C, purpose: Purpose): Promise<Held> {
  const { db, settings, secret } = c.get('deps')
  const token = c.req.param('token') ?? ''
  const payload = await readToken(secret, token, purpose, c.get('now'))
  const person = await personById(db, payload.personId, settings)
  if (person === null) throw gone()
  requireEpoch(payload, person.epoch)
  return { token, payload, person, today: todayIn(person.zone, c.get('now')) }
}

/** What an action works with when it comes by a link: acting as the link's owner. */
export function ctxOfToken(c: C, held: Held): Ctx {
  const { db, settings, gazetteer } = c.get('deps')
  const actor = { personId: held.person.id, channel: 'mail', request: null } as const
  return { db, now: c.get('now'), actor, settings, gazetteer }
}

const UNDO_DAYS = 30

/** Where the act can be taken back without signing in. */
export async function undoPath(c: C, held: Held, eventId: number): Promise<string> {
  const token = await makeToken(c.get('deps').secret, {
    purpose: 'undo',
    personId: held.person.id,
    epoch: held.person.epoch,
    commitmentId: held.payload.commitmentId,
    eventId,
    expires: c.get('now').add({ hours: 24 * UNDO_DAYS }),
  })
  return `/undo/${token}`
}

const gone = () =>
  new PledgeError(
    'not_allowed',
    'The person this link was made for is no longer in the register.',
    'Ask whoever runs the register.',
  )
