import type { Context, Hono } from 'hono'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../db/connect.js'
import type { Log } from '../domain/log.js'
import type { Person } from '../domain/register.js'
import type { Settings } from '../domain/settings.js'
import type { Day } from '../domain/window.js'
import type { Gazetteer } from '../extract/gazetteer.js'
import type { Mailer } from '../mail/mailer.js'
import type { SecondReader } from '../second-reader/types.js'

export interface Health {
  ok: boolean
  /** What was looked at, in one word each: `{ database: 'ok' }`. */
  parts: Record<string, string>
}

/** All that the pages work with; made by the composition root. */
export interface WebDeps {
  db: Db
  settings: Settings
  /** Signs links and sessions. */
  secret: string
  gazetteer: Gazetteer
  secondReader?: SecondReader | null
  log: Log
  mailer: Mailer
  clock: () => Temporal.Instant
  /** Somebody waits for a mail that was just queued. */
  wakeDelivery(): void
  /** Must not reject; `ok: false` answers `/healthz` with 503. */
  health(): Promise<Health>
}

/** What every request carries once the middleware has run. */
export interface Env {
  Variables: {
    deps: WebDeps
    now: Temporal.Instant
    /** The reader's day: in their own zone, else in the configured one. */
    today: Day
    /** Null when nobody is signed in. */
    person: Person | null
  }
}

export type C = Context<Env>

/** A page adds its routes; the table in server.tsx names them all. */
export type Page = (app: Hono<Env>) => void
