import { AsyncLocalStorage } from 'node:async_hooks'
import { authAccount, authSession, authUser, authVerification } from '../../db/schema/auth.js'
import type { WebDeps } from '../deps.js'

/** Minutes for which a sign-in link works. */
export const LINK_MINUTES = 15
const SESSION_DAYS = 14

/** The token that the link being made right now shall carry. */
const tokenToUse = new AsyncLocalStorage<string>()

export type AuthDeps = Pick<WebDeps, 'db' | 'settings' | 'secret'>

/** Half a second to load: only when somebody signs in or brings a session. */
async function makeAuth({ db, settings, secret }: AuthDeps) {
  const [{ betterAuth }, { drizzleAdapter }, { magicLink }] = await Promise.all([
    import('better-auth/minimal'),
    import('better-auth/adapters/drizzle'),
    import('better-auth/plugins/magic-link'),
  ])
  const schema = {
    user: authUser,
    session: authSession,
    account: authAccount,
    verification: authVerification,
  }
  return betterAuth({
    baseURL: settings.publicUrl,
    secret,
    database: drizzleAdapter(db, { provider: 'pg', schema }),
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    // A page that is only looked at must not write: sessions end on their day.
    session: { expiresIn: SESSION_DAYS * 86_400, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: 'pledgewatch',
      useSecureCookies: settings.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        disableSignUp: true,
        storeToken: 'hashed',
        generateToken: async () => tokenToUse.getStore() ?? randomToken(),
        // Mail goes through the outbox like all other mail; see request-link.ts.
        sendMagicLink: async () => {},
      }),
    ],
  })
}

export type Auth = Awaited<ReturnType<typeof makeAuth>>

const made = new WeakMap<AuthDeps['db'], Promise<Auth>>()

/** One instance a database. */
export function authOf(deps: AuthDeps): Promise<Auth> {
  const known = made.get(deps.db)
  if (known) return known
  const making = makeAuth(deps)
  made.set(deps.db, making)
  return making
}

export function randomToken(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url')
}

/** Makes the token good for one sign-in; only its hash is stored. */
export async function allowSignIn(deps: AuthDeps, account: string, token: string): Promise<void> {
  const auth = await authOf(deps)
  const headers = new Headers({ origin: deps.settings.publicUrl })
  await tokenToUse.run(token, () => auth.api.signInMagicLink({ body: { email: account }, headers }))
}
