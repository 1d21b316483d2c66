import { readFile } from 'node:fs/promises'
import type { Hono } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { addPerson } from '../../../src/actions/add-person.js'
import { type AddedSource, addSource } from '../../../src/actions/add-source.js'
import type { Ctx } from '../../../src/actions/context.js'
import type { Db } from '../../../src/db/connect.js'
import { SILENT } from '../../../src/domain/log.js'
import type { Person } from '../../../src/domain/register.js'
import { DEFAULT_FETCH, DEFAULT_LADDER, type Settings } from '../../../src/domain/settings.js'
import { readGazetteer } from '../../../src/gazetteer-files.js'
import type { Mailer } from '../../../src/mail/transport.js'
import { createSignInLink } from '../../../src/web/auth/request-link.js'
import type { Env, Health, WebDeps } from '../../../src/web/deps.js'
import { createWeb } from '../../../src/web/server.js'
import { type TestDatabase, testDatabase } from '../../helpers/database.js'
import { Browser, HOME } from './browser.js'

export const SETTINGS: Settings = {
  publicUrl: HOME,
  home: ['Mali'],
  zone: 'UTC',
  hemisphere: 'north',
  dayOrder: 'day_first',
  ladder: DEFAULT_LADDER,
  digest: { hour: 8, weekday: 1, monthDay: 1 },
  mail: { from: 'Pledgewatch <pledgewatch@example.org>', replyTo: null, giveUpHours: 72 },
  fetch: DEFAULT_FETCH,
}
export const SECRET = 'a secret that only the tests know, long enough'

const NO_MAIL: Mailer = {
  send: async () => ({ ok: true, response: '250 taken' }),
  verify: async () => {},
  close: async () => {},
  describe: () => 'Mail goes nowhere in this test.',
}

/** A whole site on a database of its own, with its clock in the test's hand. */
export class Site {
  now = Temporal.Instant.from('2024-05-10T12:00:00Z')
  woken = 0
  healthy: Health = { ok: true, parts: { database: 'ok' } }

  private constructor(
    readonly database: TestDatabase,
    readonly deps: WebDeps,
    readonly app: Hono<Env>,
  ) {}

  static async open(settings: Settings = SETTINGS): Promise<Site> {
    const database = await testDatabase()
    const gazetteer = await readGazetteer([])
    let site: Site | undefined
    const deps: WebDeps = {
      db: database.connection.db,
      settings,
      secret: SECRET,
      gazetteer,
      log: SILENT,
      mailer: NO_MAIL,
      clock: () => site?.now ?? Temporal.Instant.from('2024-05-10T12:00:00Z'),
      wakeDelivery: () => {
        if (site) site.woken += 1
      },
      health: async () => site?.healthy ?? { ok: true, parts: {} },
    }
    site = new Site(database, deps, createWeb(deps))
    return site
  }

  get db(): Db {
    return this.deps.db
  }

  ctx(personId: number | null = null): Ctx {
    const { db, settings, gazetteer } = this.deps
    return {
      db,
      now: this.now,
      actor: { personId, channel: 'cli', request: null },
      settings,
      gazetteer,
    }
  }

  stranger(): Browser {
    return new Browser(this.app)
  }

  async person(
    address: string,
    more: Partial<Pick<Person, 'role' | 'keeper' | 'name' | 'confirmed'>> = {},
  ) {
    const { person } = await addPerson(this.ctx(), { address, confirmed: true, ...more })
    return person
  }

  /** Somebody who came in by a one-time link, as the operator's terminal prints it. */
  async signIn(address: string): Promise<Browser> {
    const browser = this.stranger()
    const link = await createSignInLink(this.deps, address)
    const entered = await browser.post(link.slice(HOME.length))
    if (entered.status !== 303) throw new Error(`The sign-in was refused: ${entered.text}`)
    return browser
  }

  async editor(address = 'desk@example.org'): Promise<Browser> {
    await this.person(address, { role: 'editor', name: 'The Desk' })
    return this.signIn(address)
  }

  /** The bundled news conference: working group due April 2024, forum in autumn 2024. */
  async source(accept: 'none' | 'dated' = 'none'): Promise<AddedSource> {
    const file = new URL('../../../examples/moscow-2024-02-28.txt', import.meta.url)
    return addSource(this.ctx(), { text: await readFile(file, 'utf8'), accept })
  }

  async close(): Promise<void> {
    await this.database.close()
  }
}
