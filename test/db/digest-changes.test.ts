import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { judge } from '../../src/actions/judge.js'
import { moveDate } from '../../src/actions/move-date.js'
import { undo } from '../../src/actions/undo.js'
import { judgedBetween, movesBetween } from '../../src/db/digest-changes.js'
import { newestEvent } from '../../src/db/digests.js'
import { history } from '../../src/db/history.js'
import { line } from '../../src/db/lines.js'
import { type TestRegister, testRegister } from '../helpers/register.js'

let register: TestRegister
beforeAll(async () => {
  register = await testRegister()
})
beforeEach(() => register.reset())
afterAll(() => register.close())

const agreed = { kind: 'agreed', by: 'both' } as const
const move = (id: number, until: string) => moveDate(register.ctx(), { id, until, ...agreed })
const takeBack = (id: number) => undo(register.ctx(), { commitmentId: id })
const putBack = async (id: number) => {
  const events = await history(register.ctx().db, id)
  await undo(register.ctx(), { eventId: events.findLast((one) => one.undoesId !== null)?.id ?? 0 })
}

/** A reader of digests: each call tells what is new since the call before. */
async function reader(id: number) {
  let after = await newestEvent(register.ctx().db)
  return () =>
    register.ctx().db.transaction(async (tx) => {
      const between = { after, upTo: await newestEvent(tx) }
      after = between.upTo
      const lines = new Map([[id, await line(tx, id)]])
      return {
        moves: (await movesBetween(tx, between, lines)).map((one) => one.after?.until),
        verdicts: (await judgedBetween(tx, between, lines)).map((one) => one.completion),
      }
    })
}

test('of a date moved, moved back and moved elsewhere only what holds is told', async () => {
  const id = await register.add()
  const news = await reader(id)
  await move(id, '2024-06-30')
  await takeBack(id)
  await move(id, '2024-07-31')
  expect((await news()).moves).toEqual(['2024-07-31'])
  expect((await news()).moves).toEqual([])
})

test('a move taken back and put back in one period is told once', async () => {
  const id = await register.add()
  const news = await reader(id)
  await move(id, '2024-06-30')
  await takeBack(id)
  await putBack(id)
  expect((await news()).moves).toEqual(['2024-06-30'])
  await takeBack(id)
  await putBack(id)
  expect((await news()).moves).toEqual([])
})

test('a move or verdict taken back before a digest and put back after it is told in the next', async () => {
  const id = await register.add()
  const news = await reader(id)
  await move(id, '2024-06-30')
  await takeBack(id)
  expect((await news()).moves).toEqual([])
  await putBack(id)
  expect((await news()).moves).toEqual(['2024-06-30'])
  await judge(register.ctx(), { id, completion: 'fulfilled' })
  await takeBack(id)
  expect((await news()).verdicts).toEqual([])
  await putBack(id)
  expect(await news()).toEqual({ moves: [], verdicts: ['fulfilled'] })
  expect((await news()).verdicts).toEqual([])
})

test('a verdict that holds again because a told one was taken back is told', async () => {
  const id = await register.add()
  const news = await reader(id)
  await judge(register.ctx(), { id, completion: 'in_progress' })
  expect((await news()).verdicts).toEqual(['in_progress'])
  await judge(register.ctx(), { id, completion: 'fulfilled' })
  expect((await news()).verdicts).toEqual(['fulfilled'])
  await takeBack(id)
  expect((await news()).verdicts).toEqual(['in_progress'])
})

test('a share that leaves the whole as it was does not tell its old verdict as new', async () => {
  const id = await register.add({ committedBy: ['Russia', 'Mali'] })
  const news = await reader(id)
  const share = { id, completion: 'fulfilled', party: 'Mali' } as const
  await judge(register.ctx(), { ...share, on: '2024-05-03' })
  expect((await news()).verdicts).toEqual(['partially_fulfilled'])
  await judge(register.ctx(), { ...share, on: '2024-05-04' })
  expect((await news()).verdicts).toEqual([])
  await judge(register.ctx(), { ...share, party: 'Russia' })
  expect((await news()).verdicts).toEqual(['fulfilled'])
})
