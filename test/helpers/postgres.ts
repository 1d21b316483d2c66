import { randomBytes } from 'node:crypto'
import pg from 'pg'

export interface OwnDatabase {
  url: string
  drop(): Promise<void>
}

/** A database of its own on the server of `serverUrl`, whose role may create databases. */
export async function createDatabase(serverUrl: string): Promise<OwnDatabase> {
  const name = `pledgewatch_${process.pid}_${randomBytes(4).toString('hex')}`
  await run(serverUrl, `create database "${name}"`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: () => run(serverUrl, `drop database if exists "${name}" with (force)`),
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
