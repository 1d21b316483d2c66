import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { judge } from '../../src/actions/judge.js'
import { undo } from '../../src/actions/undo.js'
import { line } from '../../src/db/lines.js'
import { verdictsOf } from '../../src/db/verdicts.js'
import type { Completion } from '../../src/domain/commitment.js'
import { type TestRegister, testRegister } from '../helpers/register.js'

let register: TestRegister
beforeAll(async () => {
  register = await testRegister()
})
beforeEach(() => register.reset())
afterAll(() => register.close())

const joint = () => register.add({ committedBy: ['Russia', 'Mali'] })
const say = async (id: number, completion: Completion, party?: string, restBy?: string) =>
  (
    await judge(register.ctx(), {
      ...{ id, completion, party: party ?? null, restBy: restBy ?? null },
      ...{ reason: 'As they said.', on: completion === 'fulfilled' ? '2024-05-03' : null },
    })
  ).line

test('a joint commitment that a person closed as a whole stays so, whatever is said of a share', async () => {
  const id = await joint()
  await say(id, 'fulfilled')
  expect(await say(id, 'in_progress', 'Mali')).toMatchObject({
    ...{ completion: 'fulfilled', closed: true, happenedOn: '2024-05-03' },
  })
  expect(await say(id, 'not_fulfilled', 'Russia')).toMatchObject({ completion: 'fulfilled' })
  expect(await verdictsOf(register.ctx().db, id)).toHaveLength(3)
})

test('shares judged before a verdict on the whole do not come back over it', async () => {
  const id = await joint()
  await say(id, 'fulfilled', 'Mali')
  await say(id, 'withdrawn')
  expect(await say(id, 'fulfilled', 'Russia')).toMatchObject({ completion: 'withdrawn' })
  expect(await say(id, 'not_fulfilled', 'Mali')).toMatchObject({ completion: 'withdrawn' })
})

test('an open verdict on the whole gives way once every share was judged after it', async () => {
  const id = await joint()
  await say(id, 'in_progress')
  expect(await say(id, 'fulfilled', 'Mali')).toMatchObject({ completion: 'in_progress' })
  expect(await say(id, 'fulfilled', 'Russia')).toMatchObject({
    ...{ completion: 'fulfilled', closed: true },
  })
  expect(await say(id, 'not_assessed', 'Mali')).toMatchObject({ closed: false })
})

test('a verdict on the whole that was undone no longer keeps the shares from counting', async () => {
  const id = await joint()
  const ctx = register.ctx()
  await say(id, 'withdrawn')
  await undo(ctx, { commitmentId: id })
  expect(await say(id, 'fulfilled', 'Mali')).toMatchObject({ completion: 'partially_fulfilled' })
})

test('a commitment closed by its shares opens again when one of them is taken back', async () => {
  const id = await joint()
  await say(id, 'not_fulfilled', 'Mali')
  const closed = await say(id, 'not_fulfilled', 'Russia')
  expect(closed).toMatchObject({ completion: 'not_fulfilled', closed: true })
  expect(await say(id, 'not_assessed', 'Russia')).toMatchObject({
    ...{ completion: 'not_assessed', closed: false, arm: closed.arm + 1 },
  })
})

test('one partly fulfilled by its shares does not stay so when they no longer say it', async () => {
  const id = await joint()
  expect(await say(id, 'fulfilled', 'Mali')).toMatchObject({ completion: 'partially_fulfilled' })
  expect(await say(id, 'not_fulfilled', 'Mali')).toMatchObject({
    ...{ completion: 'not_assessed', restExpected: null, happenedOn: null },
  })
  await undo(register.ctx(), { commitmentId: id })
  expect(await line(register.ctx().db, id)).toMatchObject({ completion: 'partially_fulfilled' })
})

test('the rest of a joint one is asked for when the last share of it is expected', async () => {
  const id = await joint()
  await say(id, 'partially_fulfilled', 'Mali', '2024-12-31')
  expect(await say(id, 'partially_fulfilled', 'Russia', '2024-09-30')).toMatchObject({
    checkBack: { on: '2024-12-31' },
  })
})

test('the rest is no longer asked for when nothing is partly fulfilled any more', async () => {
  const id = await joint()
  expect(await say(id, 'partially_fulfilled', undefined, '2024-09-30')).toMatchObject({
    checkBack: { on: '2024-09-30' },
  })
  expect((await say(id, 'in_progress')).checkBack).toBeNull()
})
