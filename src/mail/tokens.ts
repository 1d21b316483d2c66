import { createHash } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { PledgeError } from '../domain/errors.js'

export const PURPOSES = [
  'respond',
  'reply',
  'unsubscribe',
  'preferences',
  'undo',
  'confirm',
  'sign_in',
] as const
export type Purpose = (typeof PURPOSES)[number]

/** What a link stands for. Bound to the person and to their epoch, which revokes all of theirs. */
export interface TokenClaims {
  purpose: Purpose
  personId: number
  epoch: number
  commitmentId?: number | null
  messageId?: number | null
  eventId?: number | null
  /** Null or left out: never expires. */
  expires?: Temporal.Instant | null
}

export type TokenPayload = Required<TokenClaims>

// Claims are one letter each, because the whole token stands in every link of a mail.
const CLAIMS = z.object({
  p: z.enum(PURPOSES),
  s: z.int().positive(),
  e: z.int().nonnegative(),
  c: z.int().positive().optional(),
  m: z.int().positive().optional(),
  v: z.int().positive().optional(),
  exp: z.int().optional(),
})

// The configured secret also signs sessions: a key of its own keeps the two worlds apart.
const keyOf = (secret: string) =>
  createHash('sha256').update('pledgewatch links\n').update(secret).digest()

/** A compact JWS for a link. Always the same for the same claims, so a retried mail is unchanged. */
export async function makeToken(secret: string, claims: TokenClaims): Promise<string> {
  const jwt = new SignJWT({
    p: claims.purpose,
    s: claims.personId,
    e: claims.epoch,
    c: claims.commitmentId ?? undefined,
    m: claims.messageId ?? undefined,
    v: claims.eventId ?? undefined,
  }).setProtectedHeader({ alg: 'HS256' })
  if (claims.expires) jwt.setExpirationTime(Math.floor(claims.expires.epochMilliseconds / 1000))
  return jwt.sign(keyOf(secret))
}

/**
 * What the link stands for, if it was made here, for one of these purposes, and has not expired at
 * `now`. Whether it is revoked is told by `requireEpoch`. Throws PledgeError `not_allowed`.
 */
export async function readToken(
  secret: string,
  token: string,
  purpose: Purpose | readonly Purpose[],
  now: Temporal.Instant,
): Promise<TokenPayload> {
  const claims = await verified(secret, token, now)
  if (![purpose].flat().includes(claims.p)) throw wrongPlace()
  return {
    purpose: claims.p,
    personId: claims.s,
    epoch: claims.e,
    commitmentId: claims.c ?? null,
    messageId: claims.m ?? null,
    eventId: claims.v ?? null,
    expires: claims.exp === undefined ? null : instantOf(claims.exp),
  }
}

/** Refuses a link made before the person's links were revoked. Throws PledgeError `not_allowed`. */
export function requireEpoch(payload: TokenPayload, epoch: number): void {
  if (payload.epoch === epoch) return
  throw new PledgeError(
    'not_allowed',
    'This link was withdrawn together with all earlier ones of its owner.',
    'Use the link of a newer mail, or sign in.',
  )
}

async function verified(secret: string, token: string, now: Temporal.Instant) {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), {
      algorithms: ['HS256'],
      currentDate: new Date(now.epochMilliseconds),
    })
    return CLAIMS.parse(payload)
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw expired()
    throw damaged()
  }
}

const instantOf = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)

const expired = () =>
  new PledgeError(
    'not_allowed',
    'This link has expired.',
    'Ask for a new one, or use the link of a newer mail.',
  )

const damaged = () =>
  new PledgeError(
    'not_allowed',
    'This link is not complete or was not made by this register.',
    'Copy the whole link from the mail, or sign in.',
  )

const wrongPlace = () =>
  new PledgeError(
    'not_allowed',
    'This link belongs to another page.',
    'Open the link in the mail again, without changing it.',
  )
