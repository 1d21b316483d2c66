import type { PGlite } from '@electric-sql/pglite'
import type { ExtractTablesWithRelations } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core'
import { openEmbedded } from './embedded.js'
import { openPool } from './pool.js'

type NoSchema = Record<string, never>

interface Result<Row> {
  rows: Row[]
}

/** What a raw `db.execute` gives with either driver. */
export interface Rows extends PgQueryResultHKT {
  type: Result<this['row']>
}

/** One type for both drivers: queries are written once. */
export type Db = PgDatabase<Rows, NoSchema>
/** Inside a transaction only this handle is used: the outer one would wait for ever. */
export type Tx = PgTransaction<Rows, NoSchema, ExtractTablesWithRelations<NoSchema>>

export interface Connection {
  db: Db
  dialect: 'embedded' | 'postgres'
  /** Resolves once the database answers; otherwise PledgeError 'unavailable'. */
  ping(): Promise<void>
  close(): Promise<void>
}

type Log = (line: string) => void

/**
 * Opens the embedded database of a data folder, making it when there is none (3-9 s, told to
 * `log`). The caller must own the folder (see ownership.ts): the database itself does not refuse
 * a second opener. PledgeError 'unavailable' when the files cannot be read.
 */
export async function connectEmbedded(folder: string, log: Log = () => {}): Promise<Connection> {
  return wrapEmbedded(await openEmbedded(folder, log))
}

/** A connection over an instance that is already open, for instance one in memory. */
export async function wrapEmbedded(client: PGlite): Promise<Connection> {
  const { drizzle } = await import('drizzle-orm/pglite')
  const db: Db = drizzle(client)
  return {
    db,
    dialect: 'embedded',
    ping: () => ping(db),
    close: async () => {
      if (!client.closed) await client.close()
    },
  }
}

/** Connects to a PostgreSQL server. PledgeError 'unavailable' or 'config' when it cannot. */
export async function connectPostgres(url: string): Promise<Connection> {
  const [{ drizzle }, pool] = await Promise.all([
    import('drizzle-orm/node-postgres'),
    openPool(url),
  ])
  const db: Db = drizzle(pool)
  let closing: Promise<void> | undefined
  return {
    db,
    dialect: 'postgres',
    ping: () => ping(db),
    close: () => {
      closing ??= pool.end()
      return closing
    },
  }
}

async function ping(db: Db): Promise<void> {
  await db.execute(sql`select 1`)
}
