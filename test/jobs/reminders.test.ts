import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commitment } from '../../src/db/schema/commitment.js'
import { message, mute, notice, snooze } from '../../src/db/schema/delivery.js'
import { check } from '../../src/jobs/check.js'
import { compose } from '../../src/jobs/compose.js'
import { deliver } from '../../src/jobs/deliver.js'
import { at, change, listener, move, pledge, someone, type World, world } from './world.js'

let w: World
beforeAll(async () => {
  w = await world()
})
beforeEach(() => w.reset())
afterAll(() => w.close())

const find = async (now: string) => {
  await check(w.deps, at(now))
  await compose(w.deps, at(now))
}
/** All steps once; gives the subjects that arrived meanwhile, each with its reader. */
const run = async (now: string) => {
  const before = w.sink.received.length
  await find(now)
  await deliver(w.deps, at(now))
  return w.sink.received.slice(before).map(({ to, mail }) => `${to[0]} | ${mail.subject}`)
}
const april = { from: '2024-04-01', until: '2024-04-30' }

describe('reminders', () => {
  it('come 7 days before and 1 day after the deadline, and never twice', async () => {
    await listener(w.db, { address: 'desk@example.org' })
    await pledge(w.db, april)
    expect(await run('2024-04-23T12:00Z')).toEqual([
      'desk@example.org | Due in 7 days: Hold the first meeting of the working group',
    ])
    expect(await run('2024-04-23T12:00Z')).toEqual([])
    expect(await run('2024-04-24T12:00Z')).toEqual([])
    const [later, ...more] = await run('2024-05-01T12:00Z')
    expect(later).toContain('Past due since 30 Apr')
    expect(more).toEqual([])
    expect(await run('2024-05-01T12:00Z')).toEqual([])
    expect(w.sink.received).toHaveLength(2)
  })

  it('answer the first mail about the same commitment', async () => {
    await listener(w.db, { address: 'desk@example.org' })
    await pledge(w.db, april)
    await run('2024-04-23T12:00Z')
    await run('2024-05-01T12:00Z')
    const [first, second] = w.sink.received
    expect(second?.mail.inReplyTo).toBe(first?.mail.messageId)
  })

  it('of two commitments with one deadline reach the same person in one mail', async () => {
    await listener(w.db, { address: 'desk@example.org' })
    await pledge(w.db, { ...april, title: 'Hold the meeting' })
    await pledge(w.db, { ...april, title: 'Open the trade office' })
    expect(await run('2024-04-23T12:00Z')).toHaveLength(1)
    const text = w.sink.received[0]?.mail.text ?? ''
    expect(text).toContain('Hold the meeting')
    expect(text).toContain('Open the trade office')
  })

  it('are sent again when a date moves and moves back', async () => {
    await listener(w.db, { address: 'desk@example.org' })
    const id = await pledge(w.db, april)
    expect(await run('2024-04-23T12:00Z')).toHaveLength(1)
    await move(w.db, id, '2024-06-30')
    expect(await run('2024-04-23T13:00Z')).toHaveLength(1)
    await move(w.db, id, '2024-04-30')
    expect((await run('2024-04-23T14:00Z'))[0]).toContain('Due in 7 days')
    expect(await run('2024-04-23T15:00Z')).toEqual([])
  })

  it('come at each reader’s own morning', async () => {
    await listener(w.db, { address: 'tokyo@example.org', zone: 'Asia/Tokyo' })
    await listener(w.db, { address: 'bamako@example.org', zone: 'Africa/Bamako' })
    await listener(w.db, { address: 'lima@example.org', zone: 'America/Lima' })
    await pledge(w.db, april)
    await run('2024-04-20T00:00Z')
    await run('2024-04-21T20:00Z')
    w.sink.received.length = 0
    const came: string[] = []
    for (let hour = 0; hour < 48; hour += 1) {
      const now = at('2024-04-22T10:00Z').add({ hours: hour }).toString()
      for (const line of await run(now)) came.push(`${now} ${line.split('@')[0]}`)
    }
    expect(came).toEqual([
      '2024-04-22T23:00:00Z tokyo',
      '2024-04-23T08:00:00Z bamako',
      '2024-04-23T13:00:00Z lima',
    ])
  })

  it('wait for Monday where a reader takes no mail at weekends', async () => {
    await listener(w.db, { address: 'desk@example.org', mailDays: 'weekdays' })
    await pledge(w.db, { from: '2024-04-01', until: '2024-05-04' })
    await run('2024-04-26T12:00Z')
    w.sink.received.length = 0
    expect(await run('2024-04-27T12:00Z')).toEqual([])
    expect(await run('2024-04-29T07:59Z')).toEqual([])
    expect(await run('2024-04-29T08:00Z')).toHaveLength(1)
  })

  it('stop with a verdict, also when the mail was already queued', async () => {
    await listener(w.db, { address: 'desk@example.org' })
    const id = await pledge(w.db, april)
    await find('2024-04-23T12:00Z')
    await change(w.db, id, { closed: true, completion: 'fulfilled' })
    const done = await deliver(w.deps, at('2024-04-23T12:00Z'))
    expect(done).toEqual({ sent: 0, failed: 0, cancelled: 1, dead: 0 })
    expect(await run('2024-05-01T12:00Z')).toEqual([])
    expect(w.sink.received).toEqual([])
  })

  it('leave out of a queued mail what was done meanwhile, and tell the rest', async () => {
    await listener(w.db, { address: 'desk@example.org' })
    await pledge(w.db, { ...april, title: 'Hold the meeting' })
    const done = await pledge(w.db, { ...april, title: 'Open the trade office' })
    await find('2024-04-23T12:00Z')
    await change(w.db, done, { closed: true, completion: 'fulfilled' })
    await deliver(w.deps, at('2024-04-23T12:00Z'))
    expect(w.sink.received[0]?.mail.text).toContain('Hold the meeting')
    expect(w.sink.received[0]?.mail.text).not.toContain('trade office')
  })

  it('after an outage of months tell the current step alone', async () => {
    await listener(w.db, { address: 'desk@example.org' })
    await pledge(w.db, april)
    expect(await run('2024-03-01T12:00Z')).toEqual([])
    const late = await run('2024-09-01T12:00Z')
    expect(late).toHaveLength(1)
    const states = await w.db.select().from(notice).orderBy(notice.day)
    expect(states.filter((n) => n.state === 'sent').map((n) => n.milestone)).toEqual([
      'past_due:14:2024-04-30',
    ])
    expect(states.filter((n) => n.state === 'skipped')).toHaveLength(7)
    expect(w.sink.received[0]?.mail.text).not.toContain('already past due when added')
  })

  it('name in one line what was over before it was added', async () => {
    await listener(w.db, { address: 'desk@example.org' })
    await pledge(w.db, { from: '2024-01-01', until: '2024-01-31', title: 'Publish the list' })
    await pledge(w.db, { from: '2024-02-01', until: '2024-02-29', title: 'Ship the grain' })
    await pledge(w.db, { ...april, title: 'Hold the meeting' })
    expect(await run('2024-04-23T12:00Z')).toHaveLength(1)
    expect(w.sink.received[0]?.mail.text).toContain('2 were already past due when added')
    expect(await run('2024-04-24T12:00Z')).toEqual([])
  })

  it('tell in full a step that falls on the very day it was added', async () => {
    await listener(w.db, { address: 'desk@example.org' })
    await pledge(w.db, april)
    expect((await run('2024-05-01T12:00Z'))[0]).toContain('Past due since 30 Apr')
  })

  it('work for any day, also before the one of the last check', async () => {
    await listener(w.db, { address: 'desk@example.org' })
    await pledge(w.db, april)
    expect(await run('2026-11-23T12:00Z')).toHaveLength(1)
    expect((await run('2024-04-23T12:00Z'))[0]).toContain('Due in 7 days')
    expect((await run('2024-05-01T12:00Z'))[0]).toContain('Past due')
    expect(await run('2026-11-23T12:00Z')).toEqual([])
  })

  it('are silent for whoever put them off, until that day', async () => {
    const personId = await listener(w.db, { address: 'desk@example.org' })
    await listener(w.db, { address: 'other@example.org' })
    const commitmentId = await pledge(w.db, april)
    await run('2024-04-20T12:00Z')
    await w.db.insert(snooze).values({ personId, commitmentId, until: '2024-05-03' })
    await change(w.db, commitmentId, {})
    w.sink.received.length = 0
    expect(await run('2024-04-23T12:00Z')).toHaveLength(1)
    expect(await run('2024-05-01T12:00Z')).toHaveLength(1)
    expect(w.sink.received.map(({ to }) => to[0])).not.toContain('desk@example.org')
    const end = await run('2024-05-03T12:00Z')
    expect(end).toHaveLength(1)
    expect(end[0]).toContain('desk@example.org')
  })

  it('do not reach whoever put them off after the mail was queued', async () => {
    const personId = await listener(w.db, { address: 'desk@example.org' })
    const commitmentId = await pledge(w.db, april)
    await find('2024-04-23T12:00Z')
    await w.db.insert(snooze).values({ personId, commitmentId, until: '2024-05-03' })
    expect((await deliver(w.deps, at('2024-04-23T12:00Z'))).cancelled).toBe(1)
  })

  it('do not reach whoever wants no more of this commitment', async () => {
    const personId = await listener(w.db, { address: 'desk@example.org' })
    const commitmentId = await pledge(w.db, april)
    await find('2024-04-23T12:00Z')
    await w.db.insert(mute).values({ personId, commitmentId, since: at('2024-04-23T12:00Z') })
    await deliver(w.deps, at('2024-04-23T12:00Z'))
    expect(w.sink.received).toEqual([])
  })

  it('go to the keepers where nobody else would hear', async () => {
    await someone(w.db, { address: 'keeper@example.org', keeper: true, digest: 'none' })
    await pledge(w.db, april)
    expect((await run('2024-04-23T12:00Z'))[0]).toContain('keeper@example.org')
  })

  it('tell a later step instead of an earlier one that still waits to be sent', async () => {
    await listener(w.db, { address: 'desk@example.org' })
    await pledge(w.db, april)
    await find('2024-04-23T12:00Z')
    await find('2024-05-01T12:00Z')
    const done = await deliver(w.deps, at('2024-05-01T12:00Z'))
    expect(done).toMatchObject({ sent: 1, cancelled: 1 })
    expect(w.sink.received[0]?.mail.subject).toContain('Past due')
  })

  it('ask for a look, and claim no lateness, where the day was only counted out', async () => {
    await listener(w.db, { address: 'desk@example.org' })
    await pledge(w.db, { from: '2024-05-28', until: '2024-05-28', precision: 'month' })
    expect(await run('2024-05-21T12:00Z')).toEqual([])
    const [asked] = await run('2024-05-28T12:00Z')
    expect(asked).toContain('Time to check')
    expect(await run('2024-05-29T12:00Z')).toEqual([])
    expect((await run('2024-06-11T12:00Z'))[0]).not.toMatch(/past due/i)
  })

  it('offer whoever only reads no verdict, but a day to be reminded on', async () => {
    await listener(w.db, { address: 'reader@example.org', role: 'viewer' })
    await pledge(w.db, april)
    await run('2024-04-23T12:00Z')
    const { text, html } = w.sink.received[0]?.mail ?? {}
    for (const part of [text, String(html)]) {
      expect(part).not.toMatch(/answer=(fulfilled|moved|checked)/)
      expect(part).toContain('answer=remind')
      expect(part).toContain('/stop/')
    }
  })

  it('never make a mail for a reader whose hour has not come', async () => {
    await listener(w.db, { address: 'desk@example.org', hour: 18 })
    await pledge(w.db, april)
    expect(await run('2024-04-23T12:00Z')).toEqual([])
    expect(await w.db.select().from(message)).toEqual([])
    expect(await run('2024-04-23T18:00Z')).toHaveLength(1)
  })

  it('leave a closed or rejected one alone', async () => {
    await listener(w.db, { address: 'desk@example.org' })
    const id = await pledge(w.db, april)
    await w.db.update(commitment).set({ review: 'rejected' }).where(eq(commitment.id, id))
    expect(await check(w.deps, at('2024-04-23T12:00Z'))).toEqual({
      looked: 0,
      notices: 0,
      skipped: 0,
    })
  })
})
