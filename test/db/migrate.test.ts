import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Connection, connectPostgres } from '../../src/db/connect.js'
import { migrate } from '../../src/db/migrate.js'
import { type TestDatabase, testDatabase } from '../helpers/database.js'
import { createDatabase } from '../helpers/postgres.js'

const OURS = fileURLToPath(new URL('../../drizzle', import.meta.url))
const LATER = 9_000_000_000_000

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pledgewatch-test-'))
  cpSync(OURS, folder, { recursive: true })
  await forgetLater()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A migration that comes after all of ours. */
function addLater(statement: string): void {
  const path = join(folder, 'meta', '_journal.json')
  const journal: { entries: unknown[] } = JSON.parse(readFileSync(path, 'utf8'))
  journal.entries.push({ idx: 99, version: '7', when: LATER, tag: '0099_later', breakpoints: true })
  writeFileSync(path, JSON.stringify(journal))
  writeFileSync(join(folder, '0099_later.sql'), statement)
}

async function forgetLater(): Promise<void> {
  const { db } = database.connection
  await db.execute(sql`drop table if exists later`)
  await db.execute(sql`delete from drizzle.__drizzle_migrations where created_at = ${LATER}`)
}

async function laterRows(): Promise<unknown[]> {
  return (await database.connection.db.execute(sql`select * from later`)).rows
}

describe('migrations', () => {
  it('do nothing where they have been done', async () => {
    expect(await migrate(database.connection)).toBe(0)
  })

  it('add what a newer version brings', async () => {
    addLater('create table later (a int);\n--> statement-breakpoint\ninsert into later values (1);')
    expect(await migrate(database.connection, folder)).toBe(1)
    expect(await laterRows()).toEqual([{ a: 1 }])
  })

  it('leave nothing behind when one of their statements fails', async () => {
    addLater(
      'create table later (a int);\n--> statement-breakpoint\ninsert into nowhere values (1);',
    )
    await expect(migrate(database.connection, folder)).rejects.toThrow()
    await expect(laterRows()).rejects.toThrow()
    expect(await migrate(database.connection)).toBe(0)
  })

  it('refuse a database that a newer version has written', async () => {
    addLater('create table later (a int);')
    await migrate(database.connection, folder)
    await expect(migrate(database.connection)).rejects.toMatchObject({
      code: 'newer_schema',
      message: 'This database was written by a newer version of Pledgewatch.',
    })
  })

  it('name what to do when the user may not create tables', async ({ skip }) => {
    const server = process.env.TEST_DATABASE_URL
    if (server === undefined) return skip('only a PostgreSQL server has users with fewer rights')
    const own = await createDatabase(server)
    const url = new URL(own.url)
    url.searchParams.set('options', '-c role=pg_monitor')
    const limited = await connectPostgres(url.href)
    await expect(migrate(limited)).rejects.toMatchObject({
      code: 'unavailable',
      message: 'The user in DATABASE_URL may not create tables in that database.',
    })
    await limited.close()
    await own.drop()
  })

  it('name what to do when the database belongs to another program', async () => {
    addLater('create table person (id int);')
    await expect(migrate(database.connection, folder)).rejects.toMatchObject({
      code: 'unavailable',
      message: 'The database already holds tables of another program with the names of ours.',
    })
  })

  it('are done once when several processes start at the same time', async () => {
    addLater('create table later (a int);\n--> statement-breakpoint\ninsert into later values (1);')
    const starts = await connections(4)
    const done = await Promise.all(starts.map((one) => migrate(one, folder)))
    expect(done.reduce((sum, one) => sum + one)).toBe(1)
    expect(await laterRows()).toEqual([{ a: 1 }])
    await Promise.all(starts.filter((one) => one !== database.connection).map((one) => one.close()))
  })
})

/** Connections of their own where the database allows several; else the only one, several times. */
async function connections(many: number): Promise<Connection[]> {
  const { url, connection } = database
  const each = () => (url === null ? Promise.resolve(connection) : connectPostgres(url))
  return Promise.all(Array.from({ length: many }, each))
}
