import type { MiddlewareHandler } from 'hono'
import { personIdOf } from '../../db/auth-users.js'
import { personById } from '../../db/people.js'
import { todayIn } from '../../domain/clock-time.js'
import { PledgeError } from '../../domain/errors.js'
import type { Person } from '../../domain/register.js'
import type { Env, WebDeps } from '../deps.js'
import { withQuery } from '../links.js'
import { readsOnly } from '../roles.js'
import { authOf } from './auth.js'

const COOKIE = /(?:^|;\s*)(?:__Secure-)?pledgewatch\.session_token=/

/** Puts what a request works with into its context; asks for the session only where there is one. */
export const session =
  (deps: WebDeps): MiddlewareHandler<Env> =>
  async (c, next) => {
    const now = deps.clock()
    const person = COOKIE.test(c.req.header('cookie') ?? '') ? await whose(deps, c.req.raw) : null
    c.set('deps', deps)
    c.set('now', now)
    c.set('person', person)
    c.set('today', todayIn(person?.zone ?? deps.settings.zone, now))
    await next()
  }

async function whose(deps: WebDeps, request: Request): Promise<Person | null> {
  const auth = await authOf(deps)
  const found = await auth.api.getSession({ headers: request.headers })
  const id = found ? personIdOf(found.user.email) : null
  const person = id === null ? null : await personById(deps.db, id, deps.settings)
  // Whoever was erased keeps a number, but nobody acts by it any more.
  return person?.address == null ? null : person
}

const SAFE = new Set(['GET', 'HEAD'])

/** Pages from here on need somebody; writes need a role that may write. */
export const guard: MiddlewareHandler<Env> = async (c, next) => {
  const person = c.get('person')
  const safe = SAFE.has(c.req.method)
  if (person === null) {
    if (safe) return c.redirect(withQuery('/sign-in', { next: pathOf(c.req.url) }), 302)
    throw new PledgeError(
      'not_allowed',
      'You are not signed in, or no longer.',
      'Sign in, then do it again.',
    )
  }
  if (!safe && person.role === 'viewer' && c.req.path !== '/sign-out') {
    throw readsOnly()
  }
  await next()
}

function pathOf(address: string): string {
  const url = new URL(address)
  return url.pathname === '/' ? '/' : url.pathname + url.search
}
