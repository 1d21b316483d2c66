import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { PledgeError } from '../domain/errors.js'
import type { Env } from './deps.js'

/** Pages whose address holds a token: the token, not a cookie, is the proof. */
const TOKEN_PAGE = /^\/(act|stop|confirm|undo|sign-in)\/[^/]+$/

/**
 * Nothing from elsewhere, no inline script or style, no frames. The referrer stays on this site:
 * `no-referrer` would make browsers hide the origin of our own forms as well.
 */
export const headers = (https: boolean): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'none'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    strictTransportSecurity: https ? 'max-age=31536000' : false,
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  })

/** Personal pages are not kept by browsers or proxies; token pages give no referrer at all. */
export const privacy: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  if (TOKEN_PAGE.test(c.req.path)) c.res.headers.set('referrer-policy', 'no-referrer')
}

/** Forms of other sites are refused; pages that carry their own proof take posts from anywhere. */
export const sameSite = (publicUrl: string): MiddlewareHandler<Env> => {
  const ours = new URL(publicUrl).origin
  const guard = csrf({
    origin: (origin, c) => origin === ours || origin === new URL(c.req.url).origin,
  })
  return (c, next) => (TOKEN_PAGE.test(c.req.path) ? next() : guard(c, next))
}

const limited = (megabytes: number, message: string, next: string): MiddlewareHandler =>
  bodyLimit({
    maxSize: megabytes * 1024 * 1024,
    onError: async (c) => {
      // Browsers show an answer only once they have sent everything: it is taken and let go.
      await c.req.raw.body?.pipeTo(new WritableStream()).catch(() => {})
      throw new PledgeError('bad_input', message, next)
    },
  })

const forms = limited(
  8,
  'That is more than a form may hold (8 MB).',
  'Shorten it, or add a long text as a source.',
)

const sources = limited(
  21,
  'That is more than one source may hold (20 MB).',
  'Give the text without its pictures, or split it into parts and add each of them.',
)

/** A source may come as a file with pictures; nothing else that people post comes near. */
export const limitBody: MiddlewareHandler = (c, next) =>
  (c.req.path === '/sources' ? sources : forms)(c, next)
