import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addEvidence } from '../../src/actions/add-evidence.js'
import { addPerson } from '../../src/actions/add-person.js'
import { addSource } from '../../src/actions/add-source.js'
import { markDuplicate } from '../../src/actions/mark-duplicate.js'
import { merge } from '../../src/actions/merge.js'
import { reject } from '../../src/actions/reject.js'
import { subscribe } from '../../src/actions/subscribe.js'
import { undo } from '../../src/actions/undo.js'
import { evidenceOf } from '../../src/db/evidence.js'
import { hearers } from '../../src/db/hearers.js'
import { line } from '../../src/db/lines.js'
import { mentionsOf } from '../../src/db/mentions.js'
import { commitment } from '../../src/db/schema/commitment.js'
import { type TestRegister, testRegister } from '../helpers/register.js'

let register: TestRegister
beforeAll(async () => {
  register = await testRegister()
})
beforeEach(() => register.reset())
afterAll(() => register.close())

const TEXT =
  'Statement of Mali\nBamako, 5 March 2024\n\nWe will open the new consulate by the end of June 2024.'

test('an accepted line is not merged into one that waits for review, so its reminders go on', async () => {
  const ctx = register.ctx()
  const id = await register.add()
  const { lines } = await addSource(ctx, { text: TEXT })
  const of = lines[0]?.id ?? 0
  const refused = { code: 'conflict', next: expect.stringContaining(`pledgewatch accept ${of}`) }
  await expect(merge(ctx, { id, into: of })).rejects.toMatchObject(refused)
  await expect(markDuplicate(ctx, { id, of })).rejects.toMatchObject(refused)
  expect(await line(ctx.db, id)).toMatchObject({ review: 'accepted', version: 1 })
  expect((await markDuplicate(ctx, { id: of, of: id })).line.review).toBe('duplicate')
})

test('nothing is merged into a line that is out of the register itself', async () => {
  const ctx = register.ctx()
  const [id, gone, kept] = [await register.add(), await register.add(), await register.add()]
  await reject(ctx, { id: gone, why: 'not a promise' })
  await expect(merge(ctx, { id, into: gone })).rejects.toThrow('itself rejected')
  await undo(ctx, { commitmentId: gone })
  await merge(ctx, { id: gone, into: kept })
  await expect(merge(ctx, { id, into: gone })).rejects.toMatchObject({
    next: `Name ${kept} instead.`,
  })
  const old = await addSource(ctx, { text: TEXT })
  const [superseded] = old.lines
  await addSource(ctx, { text: `${TEXT} Good.`, replaces: old.sourceId })
  const candidate = { id, into: superseded?.id ?? 0 }
  await expect(merge(ctx, candidate)).rejects.toThrow('itself superseded')
})

test('a line merged twice over keeps its readers, quotes and evidence, until that is undone', async () => {
  const ctx = register.ctx()
  const added = await addSource(ctx, { text: TEXT, accept: 'dated' })
  const [a = 0] = added.accepted
  const [b, c] = [await register.add(), await register.add()]
  await addPerson(ctx, { address: 'desk@example.org', confirmed: true })
  const filter = { kind: 'commitment', id: a } as const
  await subscribe(ctx, { address: 'desk@example.org', filter })
  await addEvidence(ctx, { id: a, title: 'The notice' })
  await merge(ctx, { id: a, into: b })
  await merge(ctx, { id: b, into: c })
  const told = async (id: number) => [
    (await hearers(ctx.db, [id])).get(id)?.map((one) => one.address),
    (await mentionsOf(ctx.db, id)).map((one) => [one.commitmentId, one.role]),
    (await evidenceOf(ctx.db, id)).map((one) => one.title),
  ]
  expect(await told(c)).toEqual([['desk@example.org'], [[a, 'repeats']], ['The notice']])
  await undo(ctx, { commitmentId: b })
  expect(await told(c)).toEqual([[], [], []])
  expect(await told(b)).toEqual([['desk@example.org'], [[a, 'repeats']], ['The notice']])
})

test('who subscribes to a line merged twice over makes the one that goes on be looked at again', async () => {
  const ctx = register.ctx()
  const [a, b, c] = [await register.add(), await register.add(), await register.add()]
  await merge(ctx, { id: a, into: b })
  await merge(ctx, { id: b, into: c })
  await ctx.db.update(commitment).set({ nextCheckAt: 'infinity' })
  await subscribe(ctx, { address: 'desk@example.org', filter: { kind: 'commitment', id: a } })
  const rows = await ctx.db
    .select({ at: commitment.nextCheckAt })
    .from(commitment)
    .where(eq(commitment.id, c))
  expect(rows).toEqual([{ at: '-infinity' }])
})

test('who subscribed to the source of a merged line hears of the one that goes on, until that is undone', async () => {
  const ctx = register.ctx()
  const { accepted, sourceId } = await addSource(ctx, { text: TEXT, accept: 'dated' })
  const [a = 0] = accepted
  const [b, c] = [await register.add(), await register.add()]
  await addPerson(ctx, { address: 'desk@example.org', confirmed: true })
  await subscribe(ctx, { address: 'desk@example.org', filter: { kind: 'source', sourceId } })
  const heard = async (id: number) =>
    (await hearers(ctx.db, [id])).get(id)?.map(({ address }) => address)
  expect(await heard(c)).toEqual([])
  await merge(ctx, { id: a, into: b })
  await merge(ctx, { id: b, into: c })
  expect(await heard(c)).toEqual(['desk@example.org'])
  await undo(ctx, { commitmentId: b })
  expect([await heard(b), await heard(c)]).toEqual([['desk@example.org'], []])
  await undo(ctx, { commitmentId: a })
  expect([await heard(a), await heard(b)]).toEqual([['desk@example.org'], []])
})

test('who subscribes to that source afterwards makes the line that goes on be looked at again', async () => {
  const ctx = register.ctx()
  const { accepted, sourceId } = await addSource(ctx, { text: TEXT, accept: 'dated' })
  const b = await register.add()
  await merge(ctx, { id: accepted[0] ?? 0, into: b })
  await ctx.db.update(commitment).set({ nextCheckAt: 'infinity' })
  await subscribe(ctx, { address: 'desk@example.org', filter: { kind: 'source', sourceId } })
  const rows = await ctx.db
    .select({ at: commitment.nextCheckAt })
    .from(commitment)
    .where(eq(commitment.id, b))
  expect(rows).toEqual([{ at: '-infinity' }])
})

test('the acceptance of a line is not undone while another is merged into it', async () => {
  const ctx = register.ctx()
  const { lines } = await addSource(ctx, { text: TEXT, accept: 'dated' })
  const into = lines[0]?.id ?? 0
  const id = await register.add()
  await merge(ctx, { id, into })
  await expect(undo(ctx, { commitmentId: into })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining(`Line ${id} was merged into line ${into}`),
    next: expect.stringContaining(`pledgewatch undo --line ${id}`),
  })
  expect(await line(ctx.db, into)).toMatchObject({ review: 'accepted' })
  await undo(ctx, { commitmentId: id })
  expect(await line(ctx.db, id)).toMatchObject({ review: 'accepted', mergedIntoId: null })
  await undo(ctx, { commitmentId: into })
  expect(await line(ctx.db, into)).toMatchObject({ review: 'candidate' })
})
