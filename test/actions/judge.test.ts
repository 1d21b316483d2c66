import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addPerson } from '../../src/actions/add-person.js'
import { judge } from '../../src/actions/judge.js'
import { recordLook } from '../../src/actions/record-look.js'
import { evidenceOf } from '../../src/db/evidence.js'
import { history } from '../../src/db/history.js'
import { line } from '../../src/db/lines.js'
import { verdictsOf } from '../../src/db/verdicts.js'
import { type TestRegister, testRegister } from '../helpers/register.js'

let register: TestRegister
beforeAll(async () => {
  register = await testRegister()
})
beforeEach(() => register.reset())
afterAll(() => register.close())

const LATER = '2024-11-12T09:00:00Z'

test('a fulfilled one is closed, keeps the day it happened, and history tells it in one line', async () => {
  const id = await register.add()
  const { person } = await addPerson(register.ctx(), { address: 'desk@example.org' })
  const ctx = register.ctx(LATER, { personId: person.id, channel: 'mail' })
  const evidence = { url: 'https://example.org/notice', title: 'The notice' }
  const { line: judged } = await judge(ctx, {
    id,
    completion: 'fulfilled',
    on: '2024-11-09',
    evidence,
  })
  expect(judged).toMatchObject({ completion: 'fulfilled', happenedOn: '2024-11-09', closed: true })
  const told = (await history(ctx.db, id)).at(-1)
  expect(told?.words).toBe('Recorded as fulfilled on 9 Nov 2024, by desk@example.org from the mail')
  expect(await evidenceOf(ctx.db, id)).toMatchObject([{ ...evidence, visibility: 'internal' }])
})

test('without a day, a fulfilled one happened today where the person is', async () => {
  const id = await register.add()
  const { person } = await addPerson(register.ctx(), {
    address: 'a@b.org',
    zone: 'Pacific/Auckland',
  })
  const ctx = register.ctx('2024-06-01T20:00:00Z', { personId: person.id })
  const { line: judged } = await judge(ctx, { id, completion: 'fulfilled' })
  expect(judged.happenedOn).toBe('2024-06-02')
})

test('what is still to come cannot be recorded as having happened', async () => {
  const id = await register.add()
  const act = judge(register.ctx(), { id, completion: 'fulfilled', on: '2024-06-02' })
  await expect(act).rejects.toMatchObject({ code: 'bad_input' })
  expect(await line(register.ctx().db, id)).toMatchObject({
    completion: 'not_assessed',
    version: 1,
  })
})

test.each([
  'not_fulfilled',
  'withdrawn',
  'lapsed',
] as const)('%s is refused without a reason and says what is missing', async (completion) => {
  const id = await register.add()
  const ctx = register.ctx()
  await expect(judge(ctx, { id, completion })).rejects.toThrow('This verdict needs a reason')
  await judge(ctx, { id, completion, reason: 'The ministry said so.' })
  expect(await verdictsOf(ctx.db, id)).toMatchObject([{ reason: 'The ministry said so.' }])
})

test('a link that is no web address is refused, so that no page ever shows one', async () => {
  const id = await register.add()
  const evidence = { url: 'javascript:alert(1)' }
  const act = judge(register.ctx(), { id, completion: 'fulfilled', evidence })
  await expect(act).rejects.toThrow('not a web address')
})

test('a partly fulfilled one stays open and is asked for again when the rest is expected', async () => {
  const id = await register.add()
  const ctx = register.ctx()
  const open = await judge(ctx, { id, completion: 'partially_fulfilled', restBy: '2024-09-30' })
  expect(open.line).toMatchObject({
    closed: false,
    restExpected: true,
    checkBack: { on: '2024-09-30' },
  })
  const shut = await judge(ctx, { id, completion: 'partially_fulfilled', restExpected: false })
  expect(shut.line.closed).toBe(true)
})

test('a joint commitment is fulfilled when each party fulfilled its share', async () => {
  const id = await register.add({ committedBy: ['Russia', 'Mali'] })
  const ctx = register.ctx()
  const one = await judge(ctx, { id, completion: 'fulfilled', on: '2024-05-03', party: 'Mali' })
  expect(one.line).toMatchObject({ completion: 'partially_fulfilled', closed: false })
  const both = await judge(ctx, { id, completion: 'fulfilled', on: '2024-04-20', party: 'Russia' })
  expect(both.line).toMatchObject({
    completion: 'fulfilled',
    happenedOn: '2024-05-03',
    closed: true,
  })
  const words = (await history(ctx.db, id)).map((event) => event.words)
  expect(words).toContain(
    "Russia's share recorded as fulfilled on 20 Apr 2024, at the command line",
  )
})

test('a share of a party that did not promise is refused', async () => {
  const id = await register.add({ committedBy: ['Russia', 'Mali'] })
  const act = judge(register.ctx(), { id, completion: 'fulfilled', party: 'Niger' })
  await expect(act).rejects.toThrow('Niger is not among those who promised')
})

test('a verdict that opens it again makes its reminders due again', async () => {
  const id = await register.add()
  const ctx = register.ctx()
  const closed = await judge(ctx, { id, completion: 'fulfilled' })
  const open = await judge(ctx, { id, completion: 'in_progress' })
  expect(open.line).toMatchObject({ closed: false, happenedOn: null, arm: closed.line.arm + 1 })
})

test('two people who judge at once do not overwrite each other silently', async () => {
  const id = await register.add()
  const ctx = register.ctx()
  const { version } = await line(ctx.db, id)
  const acts = [
    judge(ctx, { id, completion: 'fulfilled', version }),
    judge(ctx, { id, completion: 'in_progress', version }),
  ]
  const done = await Promise.allSettled(acts)
  expect(done.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(done.find((one) => one.status === 'rejected')).toMatchObject({
    reason: { code: 'conflict' },
  })
})

test('a command repeated after a crash is recognised and writes nothing twice', async () => {
  const id = await register.add()
  const ctx = register.ctx(LATER, { request: 'r1' })
  const first = await judge(ctx, { id, completion: 'fulfilled', on: '2024-11-09' })
  const again = await judge(ctx, { id, completion: 'fulfilled', on: '2024-11-09' })
  expect(again.eventId).toBe(first.eventId)
  expect(await verdictsOf(ctx.db, id)).toHaveLength(1)
  await recordLook(ctx, { id, on: '2024-11-10' })
  await recordLook(ctx, { id, on: '2024-11-10' })
  expect((await history(ctx.db, id)).map((event) => event.kind)).toEqual([
    'accepted',
    'judged',
    'checked',
  ])
})

test('the last check is the latest day on which anybody looked, never one to come', async () => {
  const id = await register.add()
  const ctx = register.ctx()
  await recordLook(ctx, { id, on: '2024-05-20' })
  const { line: looked } = await recordLook(ctx, { id, on: '2024-05-03', note: 'Two papers.' })
  expect(looked.lastChecked).toBe('2024-05-20')
  await expect(recordLook(ctx, { id, on: '2024-06-02' })).rejects.toThrow('still to come')
})
