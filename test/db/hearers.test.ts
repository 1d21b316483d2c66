import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addPerson } from '../../src/actions/add-person.js'
import { confirmPerson } from '../../src/actions/confirm-person.js'
import { editParty } from '../../src/actions/edit-party.js'
import { erasePerson } from '../../src/actions/erase-person.js'
import { follow } from '../../src/actions/follow.js'
import { markDuplicate } from '../../src/actions/mark-duplicate.js'
import { removePerson } from '../../src/actions/remove-person.js'
import { type SubscriptionFilter, subscribe } from '../../src/actions/subscribe.js'
import { tag } from '../../src/actions/tag.js'
import { undo } from '../../src/actions/undo.js'
import { unsubscribe } from '../../src/actions/unsubscribe.js'
import { hearers } from '../../src/db/hearers.js'
import { lines } from '../../src/db/lines.js'
import { parties } from '../../src/db/parties.js'
import { people } from '../../src/db/people.js'
import { type TestRegister, testRegister } from '../helpers/register.js'

let register: TestRegister
beforeAll(async () => {
  register = await testRegister()
})
beforeEach(() => register.reset())
afterAll(() => register.close())

const MINISTRY = 'Ministry of Foreign Affairs of Mali'

async function person(name: string, more: { keeper?: boolean } = {}): Promise<number> {
  const address = `${name}@example.org`
  return (await addPerson(register.ctx(), { address, confirmed: true, ...more })).person.id
}

async function heard(id: number): Promise<string[]> {
  const list = (await hearers(register.ctx().db, [id])).get(id) ?? []
  return list.map((one) => `${one.address.split('@')[0]} (${one.why})`)
}

async function subscribed(name: string, filter: SubscriptionFilter): Promise<void> {
  await person(name)
  await subscribe(register.ctx(), { address: `${name}@example.org`, filter })
}

async function ripe(id: number): Promise<boolean> {
  const { rows } = await register
    .ctx()
    .db.execute<{ at: string }>(`select next_check_at::text as at from commitment where id = ${id}`)
  return rows[0]?.at === '-infinity'
}

const settle = (): Promise<unknown> =>
  register.ctx().db.execute(`update commitment set next_check_at = 'infinity'`)

test('each filter finds what it is for, and nothing else', async () => {
  const id = await register.add({ committedBy: [MINISTRY], owedTo: ['Niger'], tags: ['Trade'] })
  await subscribed('all', { kind: 'all' })
  await subscribed('state', { kind: 'party', party: 'Mali' })
  await subscribed('receiver', { kind: 'party', party: 'Niger' })
  await subscribed('ours', { kind: 'direction', direction: 'ours' })
  await subscribed('tagged', { kind: 'tag', tag: 'trade' })
  await subscribed('one', { kind: 'commitment', id })
  await subscribed('other-party', { kind: 'party', party: 'Chad' })
  await subscribed('theirs', { kind: 'direction', direction: 'theirs' })
  await subscribed('other-tag', { kind: 'tag', tag: 'defence' })
  const names = ['all', 'one', 'ours', 'receiver', 'state', 'tagged']
  expect((await heard(id)).sort()).toEqual(names.map((name) => `${name} (subscription)`))
})

test('a state subscribed to does not stand for what belongs to another', async () => {
  await subscribed('ministry', { kind: 'party', party: MINISTRY })
  expect(await heard(await register.add({ committedBy: ['Mali'] }))).toEqual([])
})

test('the follower comes first and hears once, whatever else they are subscribed to', async () => {
  const id = await register.add()
  await subscribed('desk', { kind: 'all' })
  await subscribed('other', { kind: 'all' })
  await follow(register.ctx(), { id, address: 'DESK@example.org' })
  expect(await heard(id)).toEqual(['desk (follower)', 'other (subscription)'])
})

test('a promising party’s follower, also of the state it belongs to, follows by default', async () => {
  const id = await register.add({ committedBy: [MINISTRY] })
  await person('default')
  const mali = (await parties(register.ctx().db)).find((one) => one.name === 'Mali')
  await editParty(register.ctx(), { id: mali?.id ?? 0, followerAddress: 'default@example.org' })
  expect(await heard(id)).toEqual(['default (follower)'])
  expect(await lines(register.ctx().db, { followerId: 'none' })).toEqual([])
})

test('keepers hear only what nobody else hears', async () => {
  await person('keeper', { keeper: true })
  const id = await register.add()
  expect(await heard(id)).toEqual(['keeper (keeper)'])
  await subscribed('desk', { kind: 'all' })
  expect(await heard(id)).toEqual(['desk (subscription)'])
})

test('an address that is not confirmed hears nothing until it is', async () => {
  const id = await register.add()
  const filter = { kind: 'all' } as const
  const { person: added } = await subscribe(register.ctx(), { address: 'a@example.org', filter })
  expect(await heard(id)).toEqual([])
  await settle()
  await confirmPerson(register.ctx(), { personId: added.id })
  expect(await heard(id)).toEqual(['a (subscription)'])
  expect(await ripe(id)).toBe(true)
})

test('subscribing makes the check look again at what it matches, and only at that', async () => {
  const ours = await register.add({ committedBy: [MINISTRY] })
  const theirs = await register.add({ committedBy: ['Chad'] })
  await settle()
  await subscribed('desk', { kind: 'party', party: 'Mali' })
  expect([await ripe(ours), await ripe(theirs)]).toEqual([true, false])
})

test('subscribing twice changes nothing more', async () => {
  const filter = { kind: 'tag', tag: 'trade' } as const
  const first = await subscribe(register.ctx(), { address: 'a@example.org', filter })
  const again = await subscribe(register.ctx(), { address: 'A@EXAMPLE.ORG', filter })
  expect(first).toMatchObject({ created: true, eventId: expect.any(Number) })
  expect(again).toMatchObject({ created: false, eventId: null })
})

test('who stopped all mail is not subscribed again by others', async () => {
  const ctx = register.ctx()
  const id = await register.add()
  const personId = await person('desk')
  const { eventId } = await unsubscribe(ctx, { personId })
  const again = { address: 'desk@example.org', filter: { kind: 'all' } } as const
  await expect(subscribe(ctx, again)).rejects.toMatchObject({
    code: 'not_allowed',
    next: expect.stringContaining(`pledgewatch undo ${eventId}`),
  })
  await subscribe(register.ctx(undefined, { personId }), again)
  expect(await heard(id)).toEqual(['desk (subscription)'])
})

test('a subscription to one that was merged goes on with what it was merged into', async () => {
  const ctx = register.ctx()
  const [id, into] = [await register.add(), await register.add()]
  await subscribed('desk', { kind: 'commitment', id })
  await markDuplicate(ctx, { id, of: into })
  expect(await heard(into)).toEqual(['desk (subscription)'])
  await undo(ctx, { commitmentId: id })
  expect(await heard(into)).toEqual([])
})

test('a removed person hears nothing and follows nothing; history still says what was', async () => {
  const ctx = register.ctx()
  const id = await register.add({ follower: 'desk@example.org' })
  const personId = await person('desk')
  await removePerson(ctx, { personId })
  expect(await heard(id)).toEqual([])
  expect(await lines(ctx.db, { followerId: 'none' })).toHaveLength(1)
})

test('an erased person leaves no address behind', async () => {
  const ctx = register.ctx()
  const personId = await person('desk')
  await subscribe(ctx, { address: 'desk@example.org', filter: { kind: 'all' } })
  await erasePerson(ctx, { personId })
  expect(await people(ctx.db, ctx.settings)).toEqual([])
  const { rows } = await ctx.db.execute(
    `select * from person where address is not null or name is not null`,
  )
  expect(rows).toEqual([])
  const { rows: events } = await ctx.db.execute<{ all: string }>(
    `select coalesce(string_agg(e::text, ''), '') as all from event e`,
  )
  expect(events[0]?.all).not.toContain('desk@')
})

test.each([
  'no-address',
  'a@b',
  'a b@example.org',
  'a@b.c\r\nBcc: x@y.z',
  '<a@b.c>',
])('%j is refused as an address', async (address) => {
  await expect(addPerson(register.ctx(), { address })).rejects.toThrow('is not a mail address')
})

test('tags differ not by case, and a tag taken away is no longer heard', async () => {
  const ctx = register.ctx()
  const id = await register.add()
  await subscribed('desk', { kind: 'tag', tag: 'Trade' })
  const { line } = await tag(ctx, { id, tags: ['trade', 'TRADE ', 'talks'] })
  expect(line.tags).toEqual(['talks', 'trade'])
  expect(await heard(id)).toHaveLength(1)
  await tag(ctx, { id, tags: ['Trade'], remove: true })
  expect(await heard(id)).toEqual([])
})
