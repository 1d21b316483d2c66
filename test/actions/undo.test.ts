import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { accept } from '../../src/actions/accept.js'
import { addPerson } from '../../src/actions/add-person.js'
import { edit } from '../../src/actions/edit.js'
import { follow } from '../../src/actions/follow.js'
import { judge } from '../../src/actions/judge.js'
import { merge } from '../../src/actions/merge.js'
import { moveDate } from '../../src/actions/move-date.js'
import { recordLook } from '../../src/actions/record-look.js'
import { reject } from '../../src/actions/reject.js'
import { reread } from '../../src/actions/reread.js'
import { snooze } from '../../src/actions/snooze.js'
import { subscribe } from '../../src/actions/subscribe.js'
import { tag } from '../../src/actions/tag.js'
import { undo } from '../../src/actions/undo.js'
import { unsubscribe } from '../../src/actions/unsubscribe.js'
import { hearers } from '../../src/db/hearers.js'
import { history } from '../../src/db/history.js'
import { line } from '../../src/db/lines.js'
import { looksOf } from '../../src/db/looks.js'
import { revisionsOf } from '../../src/db/revisions.js'
import { verdictsOf } from '../../src/db/verdicts.js'
import { type TestRegister, testRegister } from '../helpers/register.js'

let register: TestRegister
beforeAll(async () => {
  register = await testRegister()
})
beforeEach(() => register.reset())
afterAll(() => register.close())

const agreed = { kind: 'agreed', by: 'both' } as const

test('a verdict undone opens the commitment again and makes its reminders due again', async () => {
  const id = await register.add()
  const ctx = register.ctx()
  const { eventId } = await judge(ctx, { id, completion: 'fulfilled', evidence: { note: 'seen' } })
  const { line: after, undone } = await undo(ctx, { eventId })
  expect(undone).toBe(1)
  expect(after).toMatchObject({
    completion: 'not_assessed',
    closed: false,
    happenedOn: null,
    arm: 1,
  })
  expect(await verdictsOf(ctx.db, id)).toMatchObject([{ undone: true }])
  const events = await history(ctx.db, id)
  expect(events.at(-1)?.words).toBe('Undone: the verdict, at the command line')
  expect(events.map((event) => event.undone)).toEqual([false, true, false])
})

test('undoing an undo puts the verdict back', async () => {
  const id = await register.add()
  const ctx = register.ctx()
  await judge(ctx, { id, completion: 'fulfilled', on: '2024-05-02' })
  await undo(ctx, { commitmentId: id })
  const undoEvent = (await history(ctx.db, id)).at(-1)?.id ?? 0
  const { line: again } = await undo(ctx, { eventId: undoEvent })
  expect(again).toMatchObject({ completion: 'fulfilled', happenedOn: '2024-05-02', closed: true })
  expect(await verdictsOf(ctx.db, id)).toMatchObject([{ undone: false }])
})

test('what a later act of the same kind builds on is refused, one of another kind is not in the way', async () => {
  const id = await register.add()
  const ctx = register.ctx()
  const first = await judge(ctx, { id, completion: 'in_progress' })
  const second = await judge(ctx, { id, completion: 'fulfilled' })
  await recordLook(ctx, { id })
  await expect(undo(ctx, { eventId: first.eventId })).rejects.toMatchObject({
    code: 'conflict',
    next: `Undo that one first: pledgewatch undo ${second.eventId}.`,
  })
  await undo(ctx, { eventId: second.eventId })
  const { line: after } = await undo(ctx, { eventId: first.eventId })
  expect(after).toMatchObject({ completion: 'not_assessed', lastChecked: '2024-06-01' })
  await expect(undo(ctx, { eventId: first.eventId })).rejects.toThrow('undone already')
})

test('acts are put back in the reverse order in which they were taken back, never past one another', async () => {
  const id = await register.add()
  const ctx = register.ctx()
  await judge(ctx, { id, completion: 'in_progress' })
  await judge(ctx, { id, completion: 'fulfilled' })
  await undo(ctx, { commitmentId: id })
  const undoSecond = (await history(ctx.db, id)).at(-1)?.id ?? 0
  await undo(ctx, { commitmentId: id })
  const undoFirst = (await history(ctx.db, id)).at(-1)?.id ?? 0
  await expect(undo(ctx, { eventId: undoSecond })).rejects.toMatchObject({ code: 'conflict' })
  await undo(ctx, { eventId: undoFirst })
  await undo(ctx, { eventId: undoSecond })
  expect((await line(ctx.db, id)).completion).toBe('fulfilled')
})

test('an acceptance on which a moved date builds is not undone before the move', async () => {
  const id = await register.add()
  const ctx = register.ctx()
  const acceptance = (await history(ctx.db, id))[0]?.id ?? 0
  await moveDate(ctx, { id, until: '2024-06-30', ...agreed })
  await expect(undo(ctx, { eventId: acceptance })).rejects.toMatchObject({ code: 'conflict' })
  await undo(ctx, { commitmentId: id })
  const { line: after } = await undo(ctx, { eventId: acceptance })
  expect(after).toMatchObject({ review: 'candidate', firstDue: null, due: { until: '2024-04-30' } })
  const back = await accept(ctx, { id })
  expect(back.line).toMatchObject({ review: 'accepted', firstDue: { until: '2024-04-30' } })
})

test('a merge is undone as a whole', async () => {
  const ctx = register.ctx()
  const id = await register.add({ tags: ['trade'], follower: 'desk@example.org' })
  const into = await register.add({ title: 'The same again', tags: ['talks'] })
  const before = await line(ctx.db, into)
  await merge(ctx, { id, into })
  expect(await line(ctx.db, into)).toMatchObject({ tags: ['talks', 'trade'] })
  expect((await line(ctx.db, into)).followerId).not.toBeNull()
  await undo(ctx, { commitmentId: id })
  expect(await line(ctx.db, into)).toMatchObject({ tags: ['talks'], followerId: before.followerId })
  expect(await line(ctx.db, id)).toMatchObject({ review: 'accepted', mergedIntoId: null })
})

test('an unsubscription is undone, from one commitment and from all', async () => {
  const ctx = register.ctx()
  const id = await register.add()
  const { person } = await addPerson(ctx, { address: 'desk@example.org', confirmed: true })
  await subscribe(ctx, { address: 'desk@example.org', filter: { kind: 'all' } })
  const heard = async () => (await hearers(ctx.db, [id])).get(id)?.length
  const one = await unsubscribe(ctx, { personId: person.id, commitmentId: id })
  expect(await heard()).toBe(0)
  await undo(ctx, { eventId: one.eventId })
  expect(await heard()).toBe(1)
  const all = await unsubscribe(ctx, { personId: person.id })
  expect(await heard()).toBe(0)
  await undo(ctx, { eventId: all.eventId })
  expect(await heard()).toBe(1)
})

test('a snooze undone lets the one before it hold again', async () => {
  const ctx = register.ctx()
  const id = await register.add()
  const { person } = await addPerson(ctx, { address: 'desk@example.org' })
  await snooze(ctx, { id, until: '2024-07-01', personId: person.id })
  const { eventId } = await snooze(ctx, { id, until: '2024-08-01', personId: person.id })
  await undo(ctx, { eventId })
  const { rows } = await ctx.db.execute<{ until: string }>(
    'select snoozed_until::text as until from snooze where not ended',
  )
  expect(rows).toEqual([{ until: '2024-07-01' }])
})

test('what is about a person is not undone but changed back, and the error says so', async () => {
  const ctx = register.ctx()
  await addPerson(ctx, { address: 'desk@example.org' })
  await expect(undo(ctx, { eventId: 1 })).rejects.toMatchObject({ code: 'not_allowed' })
  await expect(undo(ctx, { eventId: 99 })).rejects.toMatchObject({ code: 'not_found' })
})

const ACTS = [
  'judge',
  'part',
  'move',
  'reread',
  'look',
  'follow',
  'tag',
  'title',
  'reject',
  'parties',
] as const

async function perform(act: (typeof ACTS)[number], id: number, n: number): Promise<void> {
  const ctx = register.ctx()
  const until = `2025-0${(n % 9) + 1}-10`
  if (act === 'judge') await judge(ctx, { id, completion: 'fulfilled' })
  if (act === 'part') await judge(ctx, { id, completion: 'partially_fulfilled', restBy: until })
  if (act === 'move') await moveDate(ctx, { id, until, ...agreed })
  if (act === 'reread') await reread(ctx, { id, until, why: 'misread' })
  if (act === 'look') await recordLook(ctx, { id })
  if (act === 'follow') await follow(ctx, { id, address: `p${n}@example.org` })
  if (act === 'tag') await tag(ctx, { id, tags: [`t${n}`] })
  if (act === 'title') await edit(ctx, { id, edits: { title: `Title ${n}` } })
  if (act === 'parties') await edit(ctx, { id, edits: { committedBy: ['Niger', `Body ${n}`] } })
  if (act === 'reject') await reject(ctx, { id, why: `no ${n}` })
}

test('whatever was done, undoing it step by step leads back through every state to the first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...ACTS), { maxLength: 7 }), async (acts) => {
      await register.reset()
      const id = await register.add()
      const { db } = register.ctx()
      const state = async () => {
        const { version: _, arm: __, ...rest } = await line(db, id)
        return rest
      }
      const states = [await state()]
      for (const [n, act] of acts.entries()) {
        await perform(act, id, n).catch(() => {})
        const now = await state()
        if (JSON.stringify(now) !== JSON.stringify(states.at(-1))) states.push(now)
      }
      const trail = async () =>
        (await history(db, id)).filter((e) => !e.undone && !e.undoesId).length
      for (let left = await trail(); left > 1; left -= 1)
        await undo(register.ctx(), { commitmentId: id })
      expect(await state()).toEqual(states[0])
      expect((await verdictsOf(db, id)).every((one) => one.undone)).toBe(true)
      expect((await looksOf(db, id)).every((one) => one.undone)).toBe(true)
      const last = (await revisionsOf(db, id)).at(-1)
      expect(last?.window).toMatchObject({ from: '2024-04-01', until: '2024-04-30' })
    }),
    { numRuns: 15 },
  )
})
