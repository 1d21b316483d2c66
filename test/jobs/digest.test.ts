import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appendEvents } from '../../src/db/events.js'
import { digestCut, message } from '../../src/db/schema/delivery.js'
import { verdict, windowRevision } from '../../src/db/schema/record.js'
import { check } from '../../src/jobs/check.js'
import { deliver } from '../../src/jobs/deliver.js'
import { digest } from '../../src/jobs/digest.js'
import { at, change, listener, pledge, someone, type World, world } from './world.js'

let w: World
beforeAll(async () => {
  w = await world()
})
beforeEach(() => w.reset())
afterAll(() => w.close())

/** Makes and sends the digests of `now`; gives the texts that arrived. */
const run = async (now: string) => {
  const before = w.sink.received.length
  await digest(w.deps, at(now))
  await deliver(w.deps, at(now))
  return w.sink.received.slice(before).map(({ mail }) => mail.text ?? '')
}

const event = (now: string, axis: 'completion' | 'window' | 'person', about: object) =>
  w.db.transaction(async (tx) => {
    const stamp = { at: at(now), actorId: null, channel: 'cli', request: null } as const
    const [id] = await appendEvents(tx, stamp, [{ kind: axis, axis, ...about }])
    return id ?? 0
  })

const judgeFulfilled = async (commitmentId: number, happenedOn: string) => {
  const eventId = await event(`${happenedOn}T12:00Z`, 'completion', { commitmentId })
  await change(w.db, commitmentId, { completion: 'fulfilled', closed: true, happenedOn })
  await w.db.insert(verdict).values({
    ...{ commitmentId, completion: 'fulfilled', happenedOn, recordedOn: happenedOn, eventId },
  })
}

const april = { from: '2024-04-01', until: '2024-04-30' }

describe('a digest', () => {
  it('comes once a week, at the configured hour of the reader’s own Monday', async () => {
    await listener(w.db, { address: 'desk@example.org', zone: 'Africa/Bamako', digest: 'weekly' })
    await listener(w.db, { address: 'east@example.org', zone: 'Asia/Tokyo', digest: 'weekly' })
    await pledge(w.db, april)
    await run('2024-04-28T21:00Z')
    w.sink.received.length = 0
    await run('2024-04-28T22:00Z')
    expect(w.sink.received.map(({ to }) => to[0])).toEqual(['east@example.org'])
    await run('2024-04-29T07:00Z')
    expect(w.sink.received.map(({ to }) => to[0])).toEqual(['east@example.org', 'desk@example.org'])
    await run('2024-04-29T07:00Z')
    await run('2024-05-03T07:00Z')
    expect(w.sink.received).toHaveLength(2)
    expect(w.sink.received[1]?.mail.text).toContain('Hold the first meeting of the working group')
  })

  it('of missed periods comes once, for the period that runs', async () => {
    await listener(w.db, { address: 'desk@example.org', digest: 'daily' })
    await pledge(w.db, april)
    expect(await run('2024-04-20T12:00Z')).toHaveLength(1)
    expect(await run('2024-04-29T12:00Z')).toHaveLength(1)
  })

  it('tells each verdict once, also one recorded while the digest before was being made', async () => {
    await listener(w.db, { address: 'desk@example.org', digest: 'daily' })
    const first = await pledge(w.db, { ...april, title: 'Open the trade office' })
    const second = await pledge(w.db, { ...april, title: 'Ship the grain' })
    await judgeFulfilled(first, '2024-04-22')
    await digest(w.deps, at('2024-04-23T07:00Z'))
    await judgeFulfilled(second, '2024-04-23')
    await deliver(w.deps, at('2024-04-23T07:00Z'))
    const told = w.sink.received[0]?.mail.text ?? ''
    const verdicts = (text: string) => text.slice(text.toUpperCase().indexOf('VERDICTS'))
    expect(verdicts(told)).toContain('Open the trade office')
    expect(verdicts(told)).not.toContain('Ship the grain')
    const [next] = await run('2024-04-24T07:00Z')
    expect(next).toContain('Ship the grain')
    expect(verdicts(next ?? '')).not.toContain('Open the trade office')
    const [after] = await run('2024-04-25T07:00Z')
    expect(after ?? '').not.toContain('Ship the grain')
  })

  it('tells a moved date with the old and the new one', async () => {
    await listener(w.db, { address: 'desk@example.org', digest: 'weekly' })
    const commitmentId = await pledge(w.db, april)
    const words = { text: 'in April', basis: 'As said.', assumptions: [] as string[] }
    await w.db.insert(windowRevision).values({
      ...{ ...april, ...words, commitmentId, kind: 'first', precision: 'month' },
      day: '2024-02-28',
    })
    const eventId = await event('2024-04-25T12:00Z', 'window', { commitmentId })
    const june = { from: '2024-06-01', until: '2024-06-30' }
    await w.db.insert(windowRevision).values({
      ...{ ...june, ...words, commitmentId, kind: 'agreed', precision: 'month', eventId },
      ...{ announcedBy: 'Both ministries', day: '2024-04-25' },
    })
    await change(w.db, commitmentId, { dueFrom: june.from, dueUntil: june.until, moves: 1, arm: 1 })
    const [text] = await run('2024-04-29T07:00Z')
    expect(text).toContain('April 2024')
    expect(text).toContain('June 2024')
    expect(text).toContain('Both ministries')
  })

  it('begins with the person: what happened before they came is not news to them', async () => {
    const commitmentId = await pledge(w.db, april)
    await judgeFulfilled(commitmentId, '2024-04-02')
    const personId = await listener(w.db, { address: 'desk@example.org', digest: 'weekly' })
    await event('2024-04-10T12:00Z', 'person', { personId })
    expect(await run('2024-04-12T12:00Z')).toEqual([])
    const [text] = await run('2024-04-15T07:00Z')
    expect(text).not.toContain('Hold the first meeting')
  })

  it('says that all is quiet and what is due next, unless the reader wants to be spared', async () => {
    await listener(w.db, { address: 'desk@example.org', digest: 'weekly' })
    await listener(w.db, { address: 'busy@example.org', digest: 'weekly', skipQuietDigest: true })
    await pledge(w.db, { from: '2024-11-01', until: '2024-11-30' })
    expect(await run('2024-04-29T07:00Z')).toHaveLength(1)
    const { to, mail } = w.sink.received[0] ?? {}
    expect(to).toEqual(['desk@example.org'])
    expect(mail?.subject).toContain('Quiet. Next due 30 Nov')
    expect(await w.db.select().from(digestCut)).toHaveLength(2)
  })

  it('tells keepers what falls between chairs', async () => {
    await someone(w.db, { address: 'keeper@example.org', keeper: true, digest: 'weekly' })
    await pledge(w.db, { ...april, row: { review: 'candidate' } })
    await pledge(w.db, april)
    const [text] = await run('2024-04-29T07:00Z')
    expect(text).toContain('1 candidate to review')
    expect(text).toContain('1 commitment that nobody follows')
  })

  it('says when the register was last checked', async () => {
    await listener(w.db, { address: 'desk@example.org', digest: 'weekly' })
    await check(w.deps, at('2024-04-29T06:45Z'))
    const [text] = await run('2024-04-29T07:00Z')
    expect(text).toContain('06:45')
  })

  it('can be looked at before it is sent, without leaving a trace', async () => {
    await listener(w.db, { address: 'desk@example.org', digest: 'weekly' })
    await pledge(w.db, april)
    const done = await digest(w.deps, at('2024-04-29T07:00Z'), {
      ...{ for: 'Desk@example.org', preview: true },
    })
    expect(done.previews.map(({ to }) => to)).toEqual(['desk@example.org'])
    expect(done.previews[0]?.text).toContain('Hold the first meeting')
    expect(await w.db.select().from(message)).toEqual([])
    expect(await w.db.select().from(digestCut)).toEqual([])
  })

  it('for an address nobody has says whom to ask', async () => {
    const asked = digest(w.deps, at('2024-04-29T07:00Z'), { for: 'who@example.org' })
    await expect(asked).rejects.toMatchObject({ code: 'not_found' })
  })
})
