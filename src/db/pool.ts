import type { Pool } from 'pg'
import { unreachable } from './unreachable.js'

const INT8 = 20

/** A pool whose connections have been tried once and whose values read as the embedded ones do. */
export async function openPool(url: string): Promise<Pool> {
  const { default: pg } = await import('pg')
  pg.types.setTypeParser(INT8, (text) => {
    const value = Number(text)
    return Number.isSafeInteger(value) ? value : BigInt(text)
  })
  let pool: Pool | undefined
  try {
    pool = new pg.Pool({
      connectionString: url,
      application_name: 'pledgewatch',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      options: '-c TimeZone=UTC -c DateStyle=ISO',
    })
    // A lost server must fail the query that meets it, never the process.
    pool.on('error', () => {})
    pool.on('connect', (client) => client.on('error', () => {}))
    await pool.query('select 1')
    return pool
  } catch (error) {
    await pool?.end().catch(() => {})
    throw unreachable(error, url)
  }
}
