import { sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { releaseDeadLeases } from '../../src/db/dead-leases.js'
import { claim, queueMail } from '../../src/db/outbox.js'
import { message } from '../../src/db/schema/delivery.js'
import { isDeadWorker, workerName } from '../../src/worker-name.js'
import { type TestDatabase, testDatabase } from '../helpers/database.js'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(() => database.reset())

const LONG = 600
const composedAt = Temporal.Instant.from('2024-04-23T08:00:00Z')

it('lets a new worker send at once what a dead one held, and leaves the living one its own', async () => {
  const { db } = database.connection
  for (const holder of ['dead', 'living']) {
    await queueMail(db, { kind: 'test', personId: null, composedAt })
    await claim(db, holder, 1, LONG)
  }
  expect(await claim(db, 'new', 5, LONG)).toEqual([])
  expect(await releaseDeadLeases(db, (holder) => holder === 'dead')).toBe(1)
  expect(await claim(db, 'new', 5, LONG)).toHaveLength(1)
  const rows = await db.select({ by: message.leasedBy }).from(message).orderBy(sql`id`)
  expect(rows.map(({ by }) => by)).toEqual(['new', 'living'])
})

it('knows a worker of this machine by its process, and no other one', () => {
  const own = workerName()
  const [machine] = own.split(':')
  expect(isDeadWorker(`${own}:batch`, own, true)).toBe(false)
  expect(isDeadWorker(`${machine}:${process.pid}:other`, own, false)).toBe(false)
  expect(isDeadWorker(`${machine}:${2 ** 22 + 1}:gone`, own, false)).toBe(true)
  expect(isDeadWorker('elsewhere:1:x', own, false)).toBe(false)
  expect(isDeadWorker('elsewhere:1:x', own, true)).toBe(true)
})
