import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startAfresh } from '../../src/db/afresh.js'
import { type Connection, connectEmbedded } from '../../src/db/connect.js'
import { migrate } from '../../src/db/migrate.js'
import { linesOfRequest } from '../../src/db/recorded.js'

let folder: string
const told: string[] = []
const open = () => connectEmbedded(folder, (line) => told.push(line))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pledgewatch-test-'))
  // What a process leaves that was killed while it made the database.
  mkdirSync(join(folder, 'database.unfinished', 'base'), { recursive: true })
  const connection = await open()
  await migrate(connection)
  await record(connection, 'r1')
  await connection.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function record({ db }: Connection, request: string): Promise<unknown> {
  return db.execute(sql`
    insert into event (at, channel, kind, axis, request)
    values (now(), 'cli', 'test', 'facts', ${request}), (now(), 'cli', 'test', 'facts', ${request})`)
}

describe('the embedded database', () => {
  it('is made whole, privately, and says that it takes a while', () => {
    expect(readdirSync(folder)).toEqual(['database'])
    expect(statSync(join(folder, 'database')).mode & 0o777).toBe(0o700)
    expect(told).toEqual(['Preparing the embedded database, once; this takes some seconds …'])
  })

  it('keeps what was written, and knows the request that wrote it', async () => {
    const connection = await open()
    try {
      await connection.ping()
      expect(await linesOfRequest(connection.db, 'r1')).toBe(2)
      expect(await linesOfRequest(connection.db, 'r2')).toBe(0)
    } finally {
      await connection.close()
    }
    expect(told).toHaveLength(1)
  })

  it('can be emptied to begin again, also of its protected history', async () => {
    const connection = await open()
    try {
      await startAfresh(connection)
      expect(await migrate(connection)).toBeGreaterThan(0)
      expect(await linesOfRequest(connection.db, 'r1')).toBe(0)
    } finally {
      await connection.close()
    }
  })

  it('is named in a sentence with what to do next when its files are damaged', async () => {
    writeFileSync(join(folder, 'database', 'global', 'pg_control'), 'torn')
    await expect(open()).rejects.toMatchObject({
      code: 'unavailable',
      message: `The embedded database in ${join(folder, 'database')} is damaged and cannot be opened.`,
      next: 'Restore that folder from a backup, or move it away to begin with an empty register.',
    })
    rmSync(join(folder, 'database', 'PG_VERSION'))
    await expect(open()).rejects.toMatchObject({ code: 'unavailable' })
    expect(readdirSync(folder)).toEqual(['database'])
  })
})
