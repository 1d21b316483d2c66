import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../db/connect.js'
import type { MessageKind } from '../db/schema/delivery.js'
import type { Log } from '../domain/log.js'
import type { Settings } from '../domain/settings.js'
import type { Gazetteer } from '../extract/gazetteer.js'
import type { Mailer } from '../mail/mailer.js'

/** A mail that a server took. */
export interface SentMail {
  /** The `now` of the run that sent it. */
  at: Temporal.Instant
  to: string
  kind: MessageKind
  subject: string
}

/** What every job works with; `now` comes with each call. */
export interface JobDeps {
  db: Db
  settings: Settings
  /** Signs the links in mails. */
  secret: string
  mailer: Mailer
  gazetteer: Gazetteer
  log: Log
  /** Name of this process among all workers. */
  worker: string
  /** Aborted when the process wants to end: no further work is begun. */
  signal?: AbortSignal
  /** Told of each mail once a server took it. */
  sent?: (mail: SentMail) => void
}

/** What went wrong, for a log or the ledger: one line, no stack. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
  return (cause || message).split('\n')[0]?.slice(0, 500) ?? ''
}
