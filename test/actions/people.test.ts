import { asc, eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addPerson } from '../../src/actions/add-person.js'
import { editPerson } from '../../src/actions/edit-person.js'
import { erasePerson } from '../../src/actions/erase-person.js'
import { follow } from '../../src/actions/follow.js'
import { subscribe } from '../../src/actions/subscribe.js'
import { personByAddress } from '../../src/db/people.js'
import { message, notice } from '../../src/db/schema/delivery.js'
import { SETTINGS, type TestRegister, testRegister } from '../helpers/register.js'

let register: TestRegister
beforeAll(async () => {
  register = await testRegister()
})
beforeEach(() => register.reset())
afterAll(() => register.close())

const DESK = 'desk@example.org'

test('nothing of an erased person’s mails stays but that they were there', async () => {
  const ctx = register.ctx()
  const { person } = await addPerson(ctx, { address: DESK, confirmed: true })
  const states = ['queued', 'failed', 'sending', 'sent', 'dead'] as const
  await ctx.db.insert(message).values(
    states.map((state) => ({
      ...{ uid: state, kind: 'digest' as const, personId: person.id, composedAt: ctx.now, state },
      ...{ subject: 'For Desk', response: `550 <${DESK}>`, data: { facts: { to: DESK } } },
      ...{ nextAttemptAt: ctx.now },
    })),
  )
  await erasePerson(ctx, { personId: person.id })
  const rows = await ctx.db.select().from(message).orderBy(asc(message.id))
  expect(rows.map((row) => row.state)).toEqual([
    ...['cancelled', 'cancelled', 'sending', 'sent', 'dead'],
  ])
  expect(JSON.stringify(rows)).not.toMatch(/desk/i)
})

test.each([
  ['hour', { hour: 17 }, '2024-06-08T17:00:00Z'],
  ['zone', { zone: 'Asia/Tokyo' }, '2024-06-07T23:00:00Z'],
  ['days', { mailDays: 'weekdays' }, '2024-06-10T08:00:00Z'],
] as const)('what waits for a person comes at the %s they chose meanwhile', async (_, edits, at) => {
  const ctx = register.ctx()
  const commitmentId = await register.add()
  const { person } = await addPerson(ctx, { address: DESK, confirmed: true })
  const waiting = {
    ...{ personId: person.id, commitmentId, milestone: 'check_in:2024-06-08', arm: 0 },
    ...({ day: '2024-06-08', state: 'pending', why: 'follower' } as const),
    sendAfter: Temporal.Instant.from('2024-06-08T08:00:00Z'),
  }
  const sent = { ...waiting, milestone: 'check_in:2024-06-07', state: 'sent' as const }
  await ctx.db.insert(notice).values([waiting, sent])
  await editPerson(ctx, { personId: person.id, edits })
  const times = async (state: 'pending' | 'sent') =>
    (await ctx.db.select().from(notice).where(eq(notice.state, state))).map((row) =>
      row.sendAfter.toString(),
    )
  expect(await times('pending')).toEqual([at])
  expect(await times('sent')).toEqual(['2024-06-08T08:00:00Z'])
})

test('who is only named to get mail may look and not change, until somebody says so', async () => {
  const ctx = register.ctx()
  const id = await register.add({ follower: 'one@example.org' })
  await follow(ctx, { id, address: 'two@example.org' })
  await subscribe(ctx, { address: 'three@example.org', filter: { kind: 'all' } })
  await addPerson(ctx, { address: 'four@example.org' })
  const role = async (name: string) =>
    (await personByAddress(ctx.db, `${name}@example.org`, SETTINGS))?.role
  expect([await role('one'), await role('two'), await role('three')]).toEqual([
    ...['viewer', 'viewer', 'viewer'],
  ])
  expect(await role('four')).toBe('editor')
})
