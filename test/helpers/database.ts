import { sql } from 'drizzle-orm'
import { type Connection, connectPostgres } from '../../src/db/connect.js'
import { migrate } from '../../src/db/migrate.js'
import { embeddedDatabase } from './embedded.js'
import { createDatabase } from './postgres.js'

export interface TestDatabase {
  connection: Connection
  /** For further connections to the same database; null on the embedded one, which has one. */
  url: string | null
  /** Empties every table, also the protected ones, and starts the numbering at 1 again. */
  reset(): Promise<void>
  close(): Promise<void>
}

/**
 * A migrated, empty database of the caller's own: on the server of TEST_DATABASE_URL when that is
 * set, else embedded and in memory. Open one a test file, `reset` before each test, `close` after.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL
  return server ? onServer(server) : embedded()
}

async function embedded(): Promise<TestDatabase> {
  const connection = await embeddedDatabase()
  return { connection, url: null, reset: () => empty(connection), close: () => connection.close() }
}

async function onServer(server: string): Promise<TestDatabase> {
  const own = await createDatabase(server)
  const connection = await connectPostgres(own.url)
  await migrate(connection)
  const close = async () => {
    await connection.close()
    await own.drop()
  }
  return { connection, url: own.url, reset: () => empty(connection), close }
}

/** The replica role keeps the triggers quiet that protect history; it ends with the transaction. */
async function empty({ db }: Connection): Promise<void> {
  await db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ name: string }>(
      sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
    )
    if (rows.length === 0) return
    const tables = rows.map((row) => row.name).join(', ')
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx.execute(sql.raw(`truncate ${tables} restart identity cascade`))
  })
}
