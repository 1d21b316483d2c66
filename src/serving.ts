import type { Hono } from 'hono'
import { addPerson } from './actions/add-person.js'
import type { Config } from './config.js'
import { everSignedIn } from './db/auth-sessions.js'
import type { Connection } from './db/connect.js'
import type { Env, Health, WebDeps } from './web/deps.js'
import { faultOf } from './web/fault.js'
import type { Listening } from './web/listen.js'
import type { Work } from './work.js'

/** The pages of a process, and the links that let a person in. */
export interface Pages {
  web: Hono<Env>
  /** Closing it also waits for the mails that were being sent at once. */
  listen(): Promise<Listening>
  /** Works once, within 15 minutes. PledgeError 'not_found' for an unknown address. */
  signInLink(address: string): Promise<string>
  /** A link for whoever runs the register, until somebody has signed in; then null. */
  firstSignIn(): Promise<string | null>
}

/** Whom the very first link signs in; mails to it are never sent, it subscribes to nothing. */
const OPERATOR = 'admin@localhost'

type Given = Omit<WebDeps, 'wakeDelivery' | 'health'>

export async function pagesOf(
  given: Given,
  config: Config,
  connection: Connection,
  work: Work,
): Promise<Pages> {
  const [{ createWeb }, { listen }, { createSignInLink }] = await Promise.all([
    import('./web/server.js'),
    import('./web/listen.js'),
    import('./web/auth/request-link.js'),
  ])
  const { wake, settled } = waker(given, work)
  const deps = { ...given, wakeDelivery: wake, health: () => healthOf(connection) }
  const web = createWeb(deps)
  const signInLink = (address: string) => createSignInLink(deps, address)
  return {
    web,
    signInLink,
    listen: async () => {
      const { host, port, secret } = config
      const listening = await listen(web, { host, port, secretConfigured: secret !== null })
      return { ...listening, close: () => listening.close().then(settled) }
    },
    firstSignIn: async () => {
      if (await everSignedIn(given.db)) return null
      await addOperator(given)
      return signInLink(OPERATOR)
    },
  }
}

async function addOperator({ db, clock, settings, gazetteer }: Given): Promise<void> {
  const actor = { personId: null, channel: 'cli' as const, request: null }
  const ctx = { db, now: clock(), actor, settings, gazetteer }
  await addPerson(ctx, {
    address: OPERATOR,
    name: 'Administrator',
    confirmed: true,
    role: 'admin',
    digest: 'none',
  })
}

interface Waker {
  wake(): void
  /** Resolves when all that was woken has ended. */
  settled(): Promise<void>
}

/** Sends at once what people wait for; a failure is kept with the message and tried again. */
function waker({ log, clock }: Given, work: Work): Waker {
  const running = new Set<Promise<void>>()
  const wake = () => {
    const sending = work
      .deliver(clock())
      .then(() => {})
      .catch((error: unknown) => log.error(faultOf(error), 'delivery was not woken'))
      .finally(() => running.delete(sending))
    running.add(sending)
  }
  return { wake, settled: async () => void (await Promise.all(running)) }
}

async function healthOf(connection: Connection): Promise<Health> {
  try {
    await connection.ping()
    return { ok: true, parts: { database: 'ok' } }
  } catch {
    return { ok: false, parts: { database: 'does not answer' } }
  }
}
