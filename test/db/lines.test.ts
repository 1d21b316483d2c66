import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addEvidence } from '../../src/actions/add-evidence.js'
import { addParty } from '../../src/actions/add-party.js'
import { editParty } from '../../src/actions/edit-party.js'
import { judge } from '../../src/actions/judge.js'
import { refreshDirections } from '../../src/actions/refresh-directions.js'
import { reject } from '../../src/actions/reject.js'
import { counts } from '../../src/db/counts.js'
import { type LineFilter, line, lines } from '../../src/db/lines.js'
import { parties } from '../../src/db/parties.js'
import { type TestRegister, testRegister } from '../helpers/register.js'

let register: TestRegister
beforeAll(async () => {
  register = await testRegister()
})
beforeEach(() => register.reset())
afterAll(() => register.close())

const MINISTRY = 'Ministry of Trade of Mali'
const until = (day: string) => ({ from: null, until: day })

async function titles(filter: LineFilter): Promise<string[]> {
  return (await lines(register.ctx().db, filter)).map((one) => one.title)
}

test('a line that is not there is named in the error', async () => {
  await expect(line(register.ctx().db, 99)).rejects.toMatchObject({
    code: 'not_found',
    message: 'There is no commitment 99.',
  })
})

test('the register lists accepted ones by deadline, undated last', async () => {
  await register.add({ title: 'late', due: until('2024-12-31') })
  await register.add({ title: 'undated', due: null })
  await register.add({ title: 'early', due: until('2024-02-01') })
  await reject(register.ctx(), { id: await register.add({ title: 'no' }), why: 'an opinion' })
  expect(await titles({})).toEqual(['early', 'late', 'undated'])
  expect(await titles({ review: ['rejected'] })).toEqual(['no'])
  expect(await titles({ sort: 'newest' })).toEqual(['early', 'undated', 'late'])
})

test('overdue are those whose deadline has passed and that nobody closed', async () => {
  await register.add({ title: 'today', due: until('2024-06-01') })
  await register.add({ title: 'yesterday', due: until('2024-05-31') })
  const done = await register.add({ title: 'done', due: until('2024-05-01') })
  await judge(register.ctx(), { id: done, completion: 'fulfilled' })
  expect(await titles({ overdueOn: '2024-06-01' })).toEqual(['yesterday'])
  expect(await titles({ dueBetween: { from: '2024-05-31', until: '2024-06-01' } })).toEqual([
    'yesterday',
    'today',
  ])
})

test('a party finds what it promised or is owed, with what belongs to it, by any of its names', async () => {
  await register.add({ title: 'state', committedBy: ['Republic of Mali'] })
  await register.add({ title: 'ministry', committedBy: [MINISTRY] })
  await register.add({ title: 'owed', committedBy: ['Chad'], owedTo: ['Mali'] })
  await register.add({ title: 'other', committedBy: ['Chad'] })
  expect(await titles({ party: 'mali' })).toEqual(['state', 'ministry', 'owed'])
  expect(await titles({ party: MINISTRY })).toEqual(['ministry'])
  expect(await titles({ party: 'Atlantis' })).toEqual([])
})

test('search looks in titles, quotes, tags and parties, and takes signs as they are', async () => {
  await register.add({ title: 'Pay 50% of the dues' })
  await register.add({ title: 'Meet', tags: ['defence'] })
  await register.add({ title: 'Talk', committedBy: ['Burkina Faso'] })
  expect(await titles({ search: '50%' })).toEqual(['Pay 50% of the dues'])
  expect(await titles({ search: '5_%' })).toEqual([])
  expect(await titles({ search: 'DEFEN' })).toEqual(['Meet'])
  expect(await titles({ search: 'burkina' })).toEqual(['Talk'])
})

test('direction follows the home parties, also when they change', async () => {
  await register.add({ title: 'ours', committedBy: [MINISTRY] })
  await register.add({ title: 'joint', committedBy: ['Mali', 'Russia'] })
  await register.add({ title: 'theirs', committedBy: ['Russia'] })
  expect(await titles({ direction: 'ours' })).toEqual(['ours'])
  expect(await titles({ direction: 'joint' })).toEqual(['joint'])
  const home = register.ctx(undefined, {}, { home: ['Russia'] })
  expect(await refreshDirections(home)).toEqual({ changed: 2 })
  expect(await refreshDirections(home)).toEqual({ changed: 0 })
  expect(await titles({ direction: 'ours' })).toEqual(['theirs'])
})

test('pages follow one another without a gap or a repeat, in every order', async () => {
  const days = fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 9 })
  const sort = fc.constantFrom('deadline', 'newest', 'confidence', 'lateness')
  await fc.assert(
    fc.asyncProperty(days, sort, fc.integer({ min: 1, max: 4 }), async (due, order, limit) => {
      await register.reset()
      for (const day of due)
        await register.add({ due: day === null ? null : until(`2024-05-0${day}`) })
      const { db } = register.ctx()
      const all = (await lines(db, { sort: order })).map((one) => one.id)
      const seen: number[] = []
      for (;;) {
        const after = seen.at(-1)
        const page = await lines(db, { sort: order }, { limit, ...(after ? { after } : {}) })
        if (page.length === 0) break
        seen.push(...page.map((one) => one.id))
      }
      expect(seen).toEqual(all)
      expect(all).toHaveLength(due.length)
    }),
    { numRuns: 8 },
  )
})

test('a party whose name was corrected shows the right one and is still found by the wrong one', async () => {
  const ctx = register.ctx()
  const id = await register.add({ committedBy: ['Old Body'] })
  const old = (await parties(ctx.db)).find((one) => one.name === 'Old Body')
  const { party } = await editParty(ctx, { id: old?.id ?? 0, name: 'New Body', parent: 'Mali' })
  expect(party).toMatchObject({ name: 'New Body', aliases: ['Old Body'], parent: 'Mali' })
  expect(await line(ctx.db, id)).toMatchObject({ committedBy: ['New Body'], direction: 'ours' })
  expect((await addParty(ctx, { name: 'old body' })).created).toBe(false)
  await expect(editParty(ctx, { id: party.id, name: 'Mali' })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('a party does not end up above itself', async () => {
  const ctx = register.ctx()
  await register.add({ committedBy: [MINISTRY] })
  const mali = (await parties(ctx.db)).find((one) => one.name === 'Mali')
  await expect(editParty(ctx, { id: mali?.id ?? 0, parent: MINISTRY })).rejects.toThrow(
    'cannot belong',
  )
})

test('the counts of the overview agree with the lists', async () => {
  const ctx = register.ctx()
  await register.add({ due: until('2024-05-31'), follower: 'desk@example.org' })
  await register.add({ due: { from: '2024-05-01', until: '2024-06-08' } })
  await register.add({ due: null })
  const kept = await register.add({ due: until('2024-05-20') })
  await judge(ctx, { id: kept, completion: 'fulfilled', on: '2024-05-20' })
  await addEvidence(ctx, { id: kept, note: 'A photograph.' })
  expect(await counts(ctx.db, '2024-06-01')).toMatchObject({
    ...{
      accepted: 4,
      open: 3,
      closed: 1,
      overdue: 1,
      dueIn7: 1,
      dueIn30: 1,
      running: 1,
      noDate: 1,
    },
    ...{ unfollowed: 2, candidates: 0, completion: { fulfilled: 1, not_assessed: 3 } },
    dueSoFar: { total: 2, fulfilled: 1, byFirstDate: 1, partly: 0, notAssessed: 1, other: 0 },
  })
})
