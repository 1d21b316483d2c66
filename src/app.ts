import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import type { Actor, Ctx } from './actions/context.js'
import { refreshDirections } from './actions/refresh-directions.js'
import type { Config } from './config.js'
import type { Connection } from './db/connect.js'
import { releaseDeadLeases } from './db/dead-leases.js'
import type { Log } from './domain/log.js'
import type { Settings } from './domain/settings.js'
import type { Gazetteer } from './extract/gazetteer.js'
import { readGazetteer } from './gazetteer-files.js'
import { createLog } from './log.js'
import type { Mailer } from './mail/mailer.js'
import type { SecondReader } from './second-reader/types.js'
import { secondReaderOf } from './second-reader.js'
import { secretOf } from './secret.js'
import { type Pages, pagesOf } from './serving.js'
import { type Work, workOf } from './work.js'
import { isDeadWorker, workerName } from './worker-name.js'

/** Everything a command, page or job works with, made once a process. */
export interface App {
  config: Config
  settings: Settings
  connection: Connection
  db: Connection['db']
  gazetteer: Gazetteer
  /** Null where none was set up. */
  secondReader: SecondReader | null
  log: Log
  clock(): Temporal.Instant
  /** PledgeError 'config' when there is none and none can be made. */
  secret(): Promise<string>
  mailer(): Promise<Mailer>
  ctx(actor: Actor, now?: Temporal.Instant): Ctx
  /** The jobs, run once each or by the clock. */
  work(): Promise<Work>
  /** The web pages. */
  pages(clock?: () => Temporal.Instant): Promise<Pages>
  close(): Promise<void>
}

/** The connection's schema is up to date. Directions follow the home parties of `config`. */
export async function createApp(config: Config, connection: Connection): Promise<App> {
  const { settings } = config
  const gazetteer = await readGazetteer(config.gazetteer)
  const log = createLog(config.logLevel)
  const clock = () => Temporal.Now.instant()
  const mailer = once(async () => {
    const { createMailer } = await import('./mail/mailer.js')
    return createMailer({ smtpUrl: config.smtpUrl, folder: join(config.data, 'mail') })
  })
  const secret = once(() => secretOf(config))
  const worker = workerName()
  const { db } = connection
  const secondReader = await secondReaderOf(config)
  const shared = { db, settings, gazetteer, log, secondReader }
  const work = once(async () => {
    const deps = { ...shared, worker, secret: await secret.get(), mailer: await mailer.get() }
    return workOf(deps, config, clock)
  })
  const pages = async (own = clock) => {
    const deps = { ...shared, clock: own, secret: await secret.get(), mailer: await mailer.get() }
    return pagesOf(deps, config, connection, await work.get())
  }
  const actor: Actor = { personId: null, channel: 'job', request: null }
  await refreshDirections({ db, now: clock(), actor, settings, gazetteer })
  const alone = connection.dialect === 'embedded'
  await releaseDeadLeases(db, (holder) => isDeadWorker(holder, worker, alone))
  return {
    config,
    connection,
    ...shared,
    clock,
    secret: secret.get,
    mailer: mailer.get,
    work: work.get,
    pages,
    ctx: (actor, now = clock()) => ({ db, now, actor, settings, gazetteer, secondReader }),
    close: async () => {
      const made = await mailer.made()
      await made?.close()
      await connection.close()
    },
  }
}

/** Makes a thing when first asked for, and tells whether it was. */
function once<T>(make: () => Promise<T>): { get(): Promise<T>; made(): Promise<T | undefined> } {
  let making: Promise<T> | undefined
  return {
    get: () => {
      making ??= make()
      return making
    },
    made: async () => making?.catch(() => undefined),
  }
}
