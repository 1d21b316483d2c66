import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addSource } from '../../src/actions/add-source.js'
import { anchorDate } from '../../src/actions/anchor-date.js'
import { correctSource } from '../../src/actions/correct-source.js'
import { moveDate } from '../../src/actions/move-date.js'
import { undo } from '../../src/actions/undo.js'
import { history } from '../../src/db/history.js'
import { line } from '../../src/db/lines.js'
import { commitment } from '../../src/db/schema/commitment.js'
import { type TestRegister, testRegister } from '../helpers/register.js'

let register: TestRegister
beforeAll(async () => {
  register = await testRegister()
})
beforeEach(() => register.reset())
afterAll(() => register.close())

const TEXT =
  'Statement of Mali\nBamako, 5 March 2024\n\nWe will open the consulate within six months of signing.'
const agreed = { kind: 'agreed', by: 'both ministries' } as const

/** An accepted line whose date hangs on the signing, which was on 1 May. */
async function anchored(): Promise<{ id: number; sourceId: number }> {
  const ctx = register.ctx()
  const { accepted, sourceId } = await addSource(ctx, { text: TEXT, accept: 'all' })
  const [id = 0] = accepted
  const { line: dated } = await anchorDate(ctx, { id, date: '2024-05-01' })
  expect(dated.due).toMatchObject({ from: '2024-05-01', until: '2024-11-01' })
  return { id, sourceId }
}

test('a date that hangs on an event stays when facts of its source are corrected', async () => {
  const ctx = register.ctx()
  const { id, sourceId } = await anchored()
  for (const facts of [{ place: 'Gao' }, { said: '2024-03-06' }]) {
    const done = await correctSource(ctx, { id: sourceId, facts, approve: 'all' })
    expect(done.changes).toEqual([])
  }
  expect((await line(ctx.db, id)).due?.until).toBe('2024-11-01')
})

test('words about the event that read differently now are shown with the date they give', async () => {
  const ctx = register.ctx()
  const { id, sourceId } = await anchored()
  const anchor = {
    event: 'signing',
    relation: 'within',
    offset: 'P3M',
    text: 'of signing',
  } as const
  await ctx.db.update(commitment).set({ anchor }).where(eq(commitment.id, id))
  await ctx.db.update(commitment).set({ dueUntil: '2024-08-01', firstUntil: '2024-08-01' })
  const shown = await correctSource(ctx, { id: sourceId, facts: { place: 'Gao' } })
  expect(shown.changes).toMatchObject([{ id, after: { until: '2024-11-01' }, approved: false }])
  expect((await line(ctx.db, id)).due?.until).toBe('2024-08-01')
  await correctSource(ctx, { id: sourceId, facts: {}, approve: 'all' })
  expect(await line(ctx.db, id)).toMatchObject({
    ...{ due: { until: '2024-11-01' }, anchor: { offset: 'P6M' } },
  })
  expect((await correctSource(ctx, { id: sourceId, facts: {} })).changes).toEqual([])
})

test('the day of the event sets only the first date once another date was announced', async () => {
  const ctx = register.ctx()
  const { id } = await anchored()
  const moved = await moveDate(ctx, { id, until: '2025-01-31', ...agreed })
  const { line: after } = await anchorDate(ctx, { id, date: '2024-06-01' })
  expect(after).toMatchObject({
    ...{ due: { until: '2025-01-31' }, firstDue: { until: '2024-12-01' }, arm: moved.line.arm },
  })
  expect((await history(ctx.db, id)).at(-1)?.words).toContain(
    'dated 1 Jun 2024: due 1 Jun–1 Dec 2024',
  )
  await undo(ctx, { commitmentId: id })
  expect((await line(ctx.db, id)).firstDue?.until).toBe('2024-11-01')
})

test('a date said to have moved in a source that is not there is refused in words', async () => {
  const id = await register.add()
  const move = { id, until: '2024-06-30', sourceId: 77, ...agreed }
  await expect(moveDate(register.ctx(), move)).rejects.toMatchObject({ code: 'not_found' })
})
