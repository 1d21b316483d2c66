import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectPostgres } from '../../src/db/connect.js'
import { PledgeError } from '../../src/domain/errors.js'
import { type TestDatabase, testDatabase } from '../helpers/database.js'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

describe('values', () => {
  it('come back the same from either database', async () => {
    const { rows } = await database.connection.db.execute(sql`select
      date '2024-04-30' as day, timestamptz '2024-04-30T08:00:00.25+02' as instant,
      timestamptz '-infinity' as ripe, numeric '1.50' as numeric, bigint '42' as bigint,
      bigint '9007199254740993' as big, count(*) as count, 1.5::float8 as float,
      jsonb '{"a": [1]}' as json, '{a,b}'::text[] as texts, '\\x0aff'::bytea as bytes,
      true as yes, null as nothing`)
    expect(rows).toEqual([
      {
        day: '2024-04-30',
        instant: '2024-04-30 06:00:00.25+00',
        ripe: '-infinity',
        numeric: '1.50',
        bigint: 42,
        big: 9007199254740993n,
        count: 1,
        float: 1.5,
        json: { a: [1] },
        texts: ['a', 'b'],
        bytes: Buffer.from([10, 255]),
        yes: true,
        nothing: null,
      },
    ])
  })

  it('survive the way in and out unchanged', async () => {
    const bytes = Buffer.from([0, 1, 254, 255])
    const { rows } = await database.connection.db.execute(
      sql`select ${bytes}::bytea as bytes, ${'2024-02-29'}::date as day, ${'1e3'}::numeric as n`,
    )
    expect(rows).toEqual([{ bytes, day: '2024-02-29', n: '1000' }])
  })
})

describe('a PostgreSQL server that cannot be used', () => {
  const refusal = async (url: string) => {
    const error = await connectPostgres(url).catch((thrown: unknown) => thrown)
    return error instanceof PledgeError ? error : new Error(`no PledgeError: ${error}`)
  }

  it('is named without the password when nobody answers', async () => {
    const error = await refusal('postgres://desk:hush@127.0.0.1:1/register')
    expect(error).toMatchObject({
      code: 'unavailable',
      message: 'No PostgreSQL server answers at 127.0.0.1:1.',
    })
    expect(JSON.stringify(error)).not.toContain('hush')
  })

  it('is named when its host does not exist', async () => {
    const error = await refusal('postgres://desk@no-such-host.invalid/register')
    expect(error.message).toMatch(/no-such-host\.invalid/)
  })

  it('is asked for in the right form when the address is none', async () => {
    expect(await refusal('mysql://desk@localhost/x')).toMatchObject({ code: 'config' })
    expect(await refusal('postgres://desk@local host/x')).toMatchObject({ code: 'config' })
  })

  it('tells a missing database and a wrong user apart', async ({ skip }) => {
    if (database.url === null) skip('only a PostgreSQL server has databases and users to miss')
    const url = new URL(database.url ?? '')
    url.pathname = '/no_such_database'
    expect((await refusal(url.href)).message).toMatch(/has no database named "no_such_database"/)
    url.username = 'nobody_here'
    expect((await refusal(url.href)).message).toMatch(/nobody_here/)
  })
})
