import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { type Connection, connectEmbedded, connectPostgres } from '../../src/db/connect.js'
import { migrate } from '../../src/db/migrate.js'
import { createDatabase } from '../helpers/postgres.js'
import { Processes } from '../helpers/process.js'

export const SERVER = process.env.TEST_DATABASE_URL
export const SECRET = 'a secret of the tests, long enough to sign with'

/** A register of one's own that built programs work on, as a terminal would start them. */
export interface Place {
  /** The data folder. */
  data: string
  /** Where DATABASE_URL points to; null for the embedded one. */
  url: string | null
  programs: Processes
  /** Works on the database from within the test, while no program has the embedded one open. */
  inside<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Empty and migrated: on the server of TEST_DATABASE_URL when that is set, else embedded. */
export function place(env: Record<string, string> = {}): Promise<Place> {
  return SERVER ? onServer(SERVER, env) : embedded(env)
}

export async function embedded(env: Record<string, string> = {}, from?: string): Promise<Place> {
  const data = mkdtempSync(join(tmpdir(), 'pledgewatch-place-'))
  cpSync(join(from ?? inject('migrated'), 'database'), join(data, 'database'), { recursive: true })
  const programs = new Processes({ PLEDGEWATCH_DATA: data, PORT: '0', ...env }, data)
  return {
    data,
    url: null,
    programs,
    inside: (work) => using(() => connectEmbedded(data), work),
    close: async () => {
      await programs.end()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function onServer(server: string, env: Record<string, string>): Promise<Place> {
  const { url, drop } = await createDatabase(server)
  const data = mkdtempSync(join(tmpdir(), 'pledgewatch-place-'))
  const own = { DATABASE_URL: url, PLEDGEWATCH_SECRET: SECRET, PLEDGEWATCH_DATA: data, PORT: '0' }
  const programs = new Processes({ ...own, ...env }, data)
  const inside: Place['inside'] = (work) => using(() => connectPostgres(url), work)
  await inside(migrate)
  return {
    ...{ data, url, programs, inside },
    close: async () => {
      await programs.end()
      await drop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function using<T>(
  open: () => Promise<Connection>,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await open()
  try {
    return await work(connection)
  } finally {
    await connection.close()
  }
}
