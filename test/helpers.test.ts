import { sql } from 'drizzle-orm'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from './helpers/database.js'
import { type SmtpSink, smtpSink } from './helpers/smtp-sink.js'

describe('the test database', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test.close())

  const events = async () => {
    const { rows } = await test.connection.db.execute(sql`select id from event order by id`)
    return rows
  }
  const record = () =>
    test.connection.db.execute(
      sql`insert into event (at, kind, axis, channel) values (now(), 'noted', 'none', 'test')`,
    )

  it('is emptied by reset, protected history included, and numbers from 1 again', async () => {
    const before = await test.connection.db.execute(sql`select count(*)::int as n from event`)
    expect(before.rows).toEqual([{ n: 0 }])
    await record()
    await expect(test.connection.db.execute(sql`delete from event`)).rejects.toThrow()
    await test.reset()
    expect(await events()).toEqual([])
    await record()
    expect(await events()).toEqual([{ id: 1 }])
  })

  it('keeps its protection after a reset', async () => {
    await test.reset()
    await record()
    await expect(test.connection.db.execute(sql`truncate event cascade`)).rejects.toThrow()
    expect(await events()).toHaveLength(1)
  })
})

describe('the SMTP sink', () => {
  let sink: SmtpSink
  beforeAll(async () => {
    sink = await smtpSink()
  })
  beforeEach(() => {
    sink.received.length = 0
    sink.answer(() => null)
  })
  afterAll(() => sink.close())

  const send = (to: string) =>
    createTransport(sink.url).sendMail({ from: 'a@example.org', to, subject: 'Hello', text: 'Hi' })

  it('collects what it takes, raw and parsed', async () => {
    await send('b@example.org')
    expect(sink.received).toHaveLength(1)
    const [first] = sink.received
    expect(first?.to).toEqual(['b@example.org'])
    expect(first?.mail.subject).toBe('Hello')
    expect(first?.raw.toString()).toContain('Subject: Hello')
  })

  it('refuses an address as scripted', async () => {
    sink.answer(({ stage, address }) =>
      stage === 'to' && address.startsWith('no') ? { code: 550, message: 'No such user' } : null,
    )
    await expect(send('nobody@example.org')).rejects.toMatchObject({ responseCode: 550 })
    expect(sink.received).toEqual([])
  })

  it('takes the mail and is gone before it says so, as after a crash', async () => {
    sink.answer(({ stage }) => (stage === 'data' ? 'drop' : null))
    await expect(send('b@example.org')).rejects.toThrow()
    expect(sink.received).toHaveLength(1)
  })
})
