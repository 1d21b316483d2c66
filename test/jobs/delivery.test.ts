import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cancelMail, requeue } from '../../src/db/mail-acts.js'
import { queueMail } from '../../src/db/outbox.js'
import { message, messageBody, notice } from '../../src/db/schema/delivery.js'
import { person } from '../../src/db/schema/person.js'
import { backOff } from '../../src/jobs/back-off.js'
import { check } from '../../src/jobs/check.js'
import { compose } from '../../src/jobs/compose.js'
import { deliver } from '../../src/jobs/deliver.js'
import type { Answer, Question, Stage } from '../helpers/smtp-sink.js'
import { at, change, listener, pledge, someone, type World, world } from './world.js'

let w: World
beforeAll(async () => {
  w = await world()
})
beforeEach(() => w.reset())
afterAll(() => w.close())

const NOW = at('2024-04-23T12:00Z')
const april = { from: '2024-04-01', until: '2024-04-30' }

/** One mail about one commitment waits to be sent. Returns the commitment's number. */
const oneWaits = async () => {
  await listener(w.db, { address: 'desk@example.org' })
  const id = await pledge(w.db, april)
  await check(w.deps, NOW)
  await compose(w.deps, NOW)
  return id
}
/** Answers so the first time it is asked at that stage. */
const once = (at: Stage, answer: Answer) => {
  let asked = 0
  return ({ stage }: Question) => {
    if (stage === at) asked += 1
    return stage === at && asked === 1 ? answer : null
  }
}
const send = () => deliver(w.deps, NOW)
const outbox = () => w.db.select().from(message).orderBy(message.id)
/** As if the waiting time until the next attempt, or a lost worker's lease, were over. */
const timePasses = () =>
  w.db.update(message).set({
    nextAttemptAt: sql`now() - interval '1 second'`,
    leaseUntil: sql`now() - interval '1 second'`,
  })
/** A slow worker has what waits in its hands, and keeps it until time passes. */
const beginSending = () =>
  w.db
    .update(message)
    .set({ state: 'sending', leasedBy: 'slow', leaseUntil: sql`now() + interval '1 minute'` })

describe('delivery', () => {
  it('tries again what a server could not take just now, with the very same bytes', async () => {
    await oneWaits()
    w.sink.answer(once('data', { code: 451, message: 'Try again later' }))
    expect(await send()).toMatchObject({ sent: 0, failed: 1 })
    expect((await outbox())[0]?.response).toContain('Try again later')
    expect(await send()).toMatchObject({ sent: 0, failed: 0 })
    await timePasses()
    expect(await send()).toMatchObject({ sent: 1 })
    const [first, second] = w.sink.received
    expect(second?.raw.equals(first?.raw ?? Buffer.alloc(0))).toBe(true)
  })

  it('repeats a mail, with one Message-ID, rather than lose it when the answer is lost', async () => {
    await oneWaits()
    w.sink.answer(once('data', 'drop'))
    expect(await send()).toMatchObject({ failed: 1 })
    await timePasses()
    expect(await send()).toMatchObject({ sent: 1 })
    const ids = w.sink.received.map(({ mail }) => mail.messageId)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  it('takes over what a killed worker had begun', async () => {
    await oneWaits()
    await w.db
      .update(message)
      .set({ state: 'sending', leasedBy: 'gone', leaseUntil: sql`now() + interval '1 minute'` })
    expect(await send()).toMatchObject({ sent: 0 })
    await timePasses()
    expect(await send()).toMatchObject({ sent: 1 })
    expect((await outbox())[0]).toMatchObject({ state: 'sent', leasedBy: null, leaseUntil: null })
  })

  it('tells only the current step after a crash and an outage', async () => {
    await oneWaits()
    await w.db
      .update(message)
      .set({ state: 'sending', attempts: 1, leasedBy: 'gone', leaseUntil: sql`now()` })
    const later = at('2024-05-01T12:00Z')
    await check(w.deps, later)
    await compose(w.deps, later)
    expect(await deliver(w.deps, later)).toMatchObject({ sent: 1, cancelled: 1 })
    expect(w.sink.received.map(({ mail }) => mail.subject)).toEqual([
      expect.stringContaining('Past due since 30 Apr'),
    ])
  })

  it('repeats an unanswered mail without what a later one told of since', async () => {
    await listener(w.db, { address: 'desk@example.org' })
    await pledge(w.db, { ...april, title: 'Hold the meeting' })
    await pledge(w.db, { ...april, title: 'Open the trade office', until: '2024-05-07' })
    await check(w.deps, at('2024-04-30T12:00Z'))
    await compose(w.deps, at('2024-04-30T12:00Z'))
    await beginSending()
    const later = at('2024-05-01T12:00Z')
    await check(w.deps, later)
    await compose(w.deps, later)
    await timePasses()
    await deliver(w.deps, later)
    // The two are under way side by side, so either may come in first.
    const subjects = w.sink.received.map(({ mail }) => mail.subject).sort()
    expect(subjects).toEqual([
      expect.stringMatching(/^(?!Past due).*Open the trade office/),
      'Past due since 30 Apr, not checked: Hold the meeting',
    ])
  })

  it('repeats an unanswered mail when the later one was given up', async () => {
    await oneWaits()
    await beginSending()
    const later = at('2024-05-01T12:00Z')
    await check(w.deps, later)
    await compose(w.deps, later)
    await w.db.update(message).set({ state: 'dead' }).where(eq(message.state, 'queued'))
    await timePasses()
    expect(await deliver(w.deps, later)).toMatchObject({ sent: 1, cancelled: 0 })
  })

  it('is done once however many workers ask at the same time', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await listener(w.db, { address: `${name}@example.org` })
    }
    await pledge(w.db, april)
    await Promise.all([check(w.deps, NOW), check(w.deps, NOW)])
    await Promise.all([compose(w.deps, NOW), compose(w.deps, NOW)])
    await Promise.all([send(), send(), send()])
    expect(w.sink.received.map(({ to }) => to[0]).sort()).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}@example.org`),
    )
  })

  it('suppresses an address that does not exist, says why, and lets the keepers know', async () => {
    await oneWaits()
    await someone(w.db, { address: 'keeper@example.org', keeper: true, digest: 'none' })
    w.sink.answer(({ stage, address }) =>
      stage === 'to' && address.startsWith('desk')
        ? { code: 550, message: '5.1.1 No such user' }
        : null,
    )
    expect(await send()).toMatchObject({ dead: 1 })
    const [desk] = await w.db.select().from(person).where(eq(person.address, 'desk@example.org'))
    expect(desk?.suppressedWhy).toContain('No such user')
    expect((await outbox())[0]?.state).toBe('suppressed')
    await check(w.deps, NOW)
    await compose(w.deps, NOW)
    await send()
    expect(w.sink.received.map(({ to }) => to[0])).toEqual(['keeper@example.org'])
  })

  it('sends a refused mail once the address works again and somebody asks for it', async () => {
    await oneWaits()
    w.sink.answer(once('to', { code: 550, message: '5.1.1 No such user' }))
    await send()
    await w.db.update(person).set({ suppressedAt: null, suppressedWhy: null })
    await w.db.transaction((tx) => requeue(tx, 1))
    expect(await send()).toMatchObject({ sent: 1, cancelled: 0 })
  })

  it('never raises again what somebody took out of the outbox', async () => {
    const id = await oneWaits()
    await w.db.transaction((tx) => cancelMail(tx, 1))
    await change(w.db, id, {})
    await check(w.deps, NOW)
    expect(await compose(w.deps, NOW)).toEqual({ messages: 0, notices: 0 })
  })

  it('gives up on what waited longer than configured', async () => {
    await oneWaits()
    await w.db.update(message).set({ createdAt: sql`now() - interval '73 hours'` })
    w.sink.answer(({ stage }) => (stage === 'to' ? { code: 451, message: 'Full' } : null))
    expect(await send()).toMatchObject({ dead: 1, failed: 0 })
    await timePasses()
    expect(await send()).toMatchObject({ dead: 0, failed: 0 })
  })

  it('does not let one bad mail stop the others', async () => {
    await oneWaits()
    const personId = await someone(w.db, { address: 'digest@example.org' })
    await queueMail(w.db, { kind: 'digest', personId, composedAt: NOW, data: { facts: null } })
    await w.db.update(message).set({ nextAttemptAt: sql`now() - interval '1 hour'` })
    await w.db
      .update(message)
      .set({ nextAttemptAt: sql`now() - interval '2 hours'` })
      .where(eq(message.kind, 'digest'))
    expect(await send()).toMatchObject({ sent: 1, failed: 1 })
    expect(w.sink.received.map(({ to }) => to[0])).toEqual(['desk@example.org'])
  })

  it('leaves the rest for later when no server answers', async () => {
    for (let i = 0; i < 12; i += 1) await listener(w.db, { address: `p${i}@example.org` })
    await pledge(w.db, april)
    await check(w.deps, NOW)
    await compose(w.deps, NOW)
    w.sink.answer(({ stage }) => (stage === 'from' ? 'drop' : null))
    const { sent, failed } = await send()
    expect(sent).toBe(0)
    expect(failed).toBeLessThan(12)
    expect((await outbox()).filter(({ state }) => state === 'queued').length).toBe(12 - failed)
  })

  it('writes a failed mail anew when part of it was done meanwhile', async () => {
    await listener(w.db, { address: 'desk@example.org' })
    await pledge(w.db, { ...april, title: 'Hold the meeting' })
    const done = await pledge(w.db, { ...april, title: 'Open the trade office' })
    await check(w.deps, NOW)
    await compose(w.deps, NOW)
    w.sink.answer(({ stage }) => (stage === 'to' ? { code: 451, message: 'Later' } : null))
    await send()
    await change(w.db, done, { closed: true, completion: 'fulfilled' })
    await timePasses()
    w.sink.answer(() => null)
    await send()
    expect(w.sink.received).toHaveLength(1)
    expect(w.sink.received[0]?.mail.text).toContain('Hold the meeting')
    expect(w.sink.received[0]?.mail.text).not.toContain('trade office')
  })

  it('asks a new address to confirm, and only as long as it has not', async () => {
    const personId = await someone(w.db, { address: 'new@example.org', confirmedAt: null })
    await queueMail(w.db, { kind: 'confirm', personId, composedAt: NOW })
    await send()
    expect(w.sink.received[0]?.mail.text).toContain('https://pledges.example.org/confirm/')
    expect(w.sink.received[0]?.mail.headers.has('list-id')).toBe(false)
    await w.db.update(person).set({ confirmedAt: NOW })
    await queueMail(w.db, { kind: 'confirm', personId, composedAt: NOW })
    expect(await send()).toMatchObject({ cancelled: 1 })
  })

  it('forgets a sign-in mail once it is on its way', async () => {
    const body = {
      recipient: 'desk@example.org',
      subject: 'Sign in',
      mime: 'Subject: Sign in\r\n\r\nhi\r\n',
    }
    await queueMail(w.db, { kind: 'sign_in', personId: null, composedAt: NOW, body })
    expect(await send()).toMatchObject({ sent: 1 })
    expect(await w.db.select().from(messageBody)).toEqual([])
  })

  it('cancels the mails of whoever stopped all mail', async () => {
    await oneWaits()
    await w.db.update(person).set({ stoppedAt: NOW })
    expect(await send()).toMatchObject({ sent: 0, cancelled: 1 })
    expect((await w.db.select().from(notice).where(eq(notice.state, 'cancelled'))).length).toBe(1)
  })

  it('carries the headers that mail programs go by', async () => {
    await oneWaits()
    await send()
    const { headers } = w.sink.received[0]?.mail ?? {}
    expect(headers?.get('auto-submitted')).toBe('auto-generated')
    expect(headers?.get('list')).toMatchObject({ id: { id: 'pledgewatch.example.org' } })
    expect(headers?.get('list')).toMatchObject({
      unsubscribe: { url: expect.stringContaining('https://pledges.example.org/stop/') },
    })
  })
})

describe('the waiting time between attempts', () => {
  it('doubles from a minute to four hours, and chance shortens it by half at most', () => {
    expect([1, 2, 3, 9, 100].map((attempts) => backOff(attempts, 0))).toEqual([
      60, 120, 240, 14_400, 14_400,
    ])
    expect(backOff(1, 1)).toBe(30)
  })
})
