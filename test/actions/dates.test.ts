import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addSource } from '../../src/actions/add-source.js'
import { edit } from '../../src/actions/edit.js'
import { moveDate } from '../../src/actions/move-date.js'
import { reread } from '../../src/actions/reread.js'
import { history } from '../../src/db/history.js'
import { revisionsOf } from '../../src/db/revisions.js'
import { type TestRegister, testRegister } from '../helpers/register.js'

let register: TestRegister
beforeAll(async () => {
  register = await testRegister()
})
beforeEach(() => register.reset())
afterAll(() => register.close())

const agreed = { kind: 'agreed', by: 'both ministries' } as const

test('a moved date is counted and leaves the first one untouched', async () => {
  const id = await register.add()
  const { line } = await moveDate(register.ctx(), {
    id,
    until: '2024-06-30',
    ...agreed,
    why: 'Floods.',
  })
  expect(line).toMatchObject({ moves: 1, arm: 1, due: { from: null, until: '2024-06-30' } })
  expect(line.firstDue).toMatchObject({ from: '2024-04-01', until: '2024-04-30' })
  const revisions = await revisionsOf(register.ctx().db, id)
  expect(revisions.map((one) => one.kind)).toEqual(['first', 'agreed'])
  expect(revisions[1]).toMatchObject({ announcedBy: 'both ministries', note: 'Floods.' })
  expect((await history(register.ctx().db, id)).at(-1)?.words).toBe(
    'Date moved from April 2024 to by 30 Jun 2024, announced by both ministries, at the command line',
  )
})

test('a new deadline before the promise was made is refused as a slip', async () => {
  const text = 'Statement of Mali, Bamako, 3 March 2024\n\nMali will open the bridge by 1 May 2024.'
  const { accepted } = await addSource(register.ctx(), { text, accept: 'dated' })
  const id = accepted[0] ?? 0
  const slip = moveDate(register.ctx(), { id, until: '2023-01-01', ...agreed })
  await expect(slip).rejects.toMatchObject({ code: 'bad_input', next: 'Check the year.' })
  expect(await revisionsOf(register.ctx().db, id)).toHaveLength(1)
})

test('a date moved away and back is owed its reminders each time', async () => {
  const id = await register.add({ due: { from: null, until: '2024-06-30' } })
  const ctx = register.ctx()
  const away = await moveDate(ctx, { id, until: '2024-07-31', ...agreed })
  const back = await moveDate(ctx, { id, until: '2024-06-30', ...agreed })
  expect([away.line.arm, back.line.arm, back.line.moves]).toEqual([1, 2, 2])
})

test('moving a date to where it is, or without saying who announced it, is refused', async () => {
  const id = await register.add({ due: { from: null, until: '2024-06-30' } })
  const ctx = register.ctx()
  await expect(moveDate(ctx, { id, until: '2024-06-30', ...agreed })).rejects.toThrow(
    'has that date already',
  )
  await expect(moveDate(ctx, { id, until: '2024-07-30', kind: 'agreed', by: ' ' })).rejects.toThrow(
    'who announced',
  )
  await expect(moveDate(ctx, { id, until: '2024-02-30', ...agreed })).rejects.toThrow('not a day')
  await expect(
    moveDate(ctx, { id, from: '2024-09-01', until: '2024-08-01', ...agreed }),
  ).rejects.toThrow('before it begins')
})

test('correcting our reading re-bases the first date and is no move', async () => {
  const id = await register.add()
  const { line } = await reread(register.ctx(), { id, until: '2024-05-31', why: 'They said May.' })
  expect(line).toMatchObject({ moves: 0, arm: 1, due: { until: '2024-05-31' } })
  expect(line.firstDue?.until).toBe('2024-05-31')
  const [, second] = await revisionsOf(register.ctx().db, id)
  expect(second).toMatchObject({ kind: 'reread', note: 'They said May.' })
})

test('correcting our reading of one that moved since leaves the announced date alone', async () => {
  const id = await register.add()
  const ctx = register.ctx()
  await moveDate(ctx, { id, until: '2024-06-30', ...agreed })
  const { line } = await reread(ctx, { id, until: '2024-05-31', why: 'They said May.' })
  expect(line).toMatchObject({
    moves: 1,
    due: { until: '2024-06-30' },
    firstDue: { until: '2024-05-31' },
  })
})

test('the date of an accepted one is not overwritten by an edit, and the error names the two ways', async () => {
  const id = await register.add()
  const due = { from: null, until: '2024-12-31' }
  await expect(edit(register.ctx(), { id, edits: { due } })).rejects.toMatchObject({
    code: 'conflict',
    next: expect.stringContaining('pledgewatch reread'),
  })
})

test('an edit made on an older version is refused', async () => {
  const id = await register.add()
  const ctx = register.ctx()
  const { line } = await edit(ctx, { id, edits: { title: 'Meet', version: 1 } })
  expect(line).toMatchObject({ title: 'Meet', version: 2 })
  await expect(edit(ctx, { id, edits: { title: 'Talk', version: 1 } })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('an edit that changes nothing leaves no trace', async () => {
  const id = await register.add({ tags: ['Trade'] })
  const edits = {
    title: 'Hold the first meeting',
    committedBy: ['mali'],
    tags: ['Trade'],
    criterion: null,
  }
  const { line } = await edit(register.ctx(), { id, edits })
  expect(line.version).toBe(1)
  expect(await history(register.ctx().db, id)).toHaveLength(1)
})
