import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import { PledgeError } from '../domain/errors.js'
import type { Connection, Tx } from './connect.js'

/** Any fixed number will do, as long as nothing else in the database locks on it. */
const LOCK = 7_315_041
const OURS = fileURLToPath(new URL('../../drizzle', import.meta.url))

/**
 * Brings the schema up to date in one transaction and returns how many migrations that took.
 * Concurrent starts wait for each other. PledgeError 'newer_schema' when a newer version of
 * Pledgewatch has already been at this database, 'unavailable' when it may not be changed.
 */
export async function migrate(
  { db, dialect }: Pick<Connection, 'db' | 'dialect'>,
  folder: string = OURS,
): Promise<number> {
  const known = readMigrationFiles({ migrationsFolder: folder })
  return db
    .transaction(async (tx) => {
      if (dialect === 'postgres') await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
      const last = await lastApplied(tx)
      if (last > (known.at(-1)?.folderMillis ?? 0)) throw newer()
      const missing = known.filter((one) => one.folderMillis > last)
      for (const one of missing) await apply(tx, one)
      return missing.length
    })
    .catch((error: unknown) => {
      throw explained(error)
    })
}

/** The day stamp of the newest migration applied, 0 for an empty database. */
async function lastApplied(tx: Tx): Promise<number> {
  await tx.execute(sql`create schema if not exists drizzle`)
  await tx.execute(sql`
    create table if not exists drizzle.__drizzle_migrations (
      id serial primary key, hash text not null, created_at bigint
    )`)
  const { rows } = await tx.execute<{ last: number | null }>(
    sql`select max(created_at) as last from drizzle.__drizzle_migrations`,
  )
  return rows[0]?.last ?? 0
}

async function apply(tx: Tx, migration: MigrationMeta): Promise<void> {
  for (const statement of migration.sql) await tx.execute(sql.raw(statement))
  await tx.execute(sql`
    insert into drizzle.__drizzle_migrations (hash, created_at)
    values (${migration.hash}, ${migration.folderMillis})`)
}

/** The two failures that an operator can mend, in words. */
function explained(error: unknown): unknown {
  const code = codeOf(error)
  if (code === '42501') {
    return new PledgeError(
      'unavailable',
      'The user in DATABASE_URL may not create tables in that database.',
      'Make it the owner of the database (ALTER DATABASE … OWNER TO …), then try again.',
    )
  }
  if (code === '42P07') {
    return new PledgeError(
      'unavailable',
      'The database already holds tables of another program with the names of ours.',
      'Give Pledgewatch a database of its own in DATABASE_URL; nothing was changed.',
    )
  }
  return error
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  return 'code' in error ? String(error.code) : codeOf(error.cause)
}

function newer(): PledgeError {
  return new PledgeError(
    'newer_schema',
    'This database was written by a newer version of Pledgewatch.',
    'Update Pledgewatch to that version or later; nothing was changed.',
  )
}
