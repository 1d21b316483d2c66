import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { accept } from '../../src/actions/accept.js'
import { addSource } from '../../src/actions/add-source.js'
import { correctSource } from '../../src/actions/correct-source.js'
import { editParty } from '../../src/actions/edit-party.js'
import { moveDate } from '../../src/actions/move-date.js'
import { subscribe } from '../../src/actions/subscribe.js'
import { undo } from '../../src/actions/undo.js'
import { history } from '../../src/db/history.js'
import { line, lines } from '../../src/db/lines.js'
import { mentionsOf } from '../../src/db/mentions.js'
import { parties } from '../../src/db/parties.js'
import { revisionsOf } from '../../src/db/revisions.js'
import { sources, sourceWithText } from '../../src/db/sources.js'
import { type TestRegister, testRegister } from '../helpers/register.js'

let register: TestRegister
beforeAll(async () => {
  register = await testRegister()
})
beforeEach(() => register.reset())
afterAll(() => register.close())

const EXAMPLE = readFileSync(
  new URL('../../examples/moscow-2024-02-28.txt', import.meta.url),
  'utf8',
)
const TEXT = [
  'Statement by the Minister of Foreign Affairs of Mali',
  'Bamako, 5 March 2024',
  '',
  'We will open the new consulate in Niamey by the end of June 2024.\r',
  'We will publish the report next spring. The weather was fine.',
].join('\n')

async function everything(): Promise<Record<string, number>> {
  const { db } = register.ctx()
  const tables = ['source', 'source_text', 'passage', 'commitment', 'mention', 'party', 'event']
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const { rows } = await db.execute<{ n: number }>(
      sql.raw(`select count(*)::int n from ${table}`),
    )
    counts[table] = rows[0]?.n ?? 0
  }
  return counts
}

test('an example is stored unchanged, its quotes stand in it word for word', async () => {
  const added = await addSource(register.ctx(), { text: EXAMPLE, fileName: 'moscow.txt' })
  expect(added).toMatchObject({ created: true, said: '2024-02-28', accepted: [] })
  const stored = await sourceWithText(register.ctx().db, added.sourceId)
  expect(stored.text).toBe(EXAMPLE)
  expect(stored.passages.length).toBeGreaterThan(3)
  expect(added.lines.length).toBeGreaterThan(3)
  for (const { origin, review, reader } of added.lines) {
    expect([review, reader]).toEqual(['candidate', 'rules'])
    expect(EXAMPLE.slice(origin?.start, origin?.end)).toBe(origin?.quote)
  }
})

test('the same text again is recognised and changes nothing, whatever is asked with it', async () => {
  const first = await addSource(register.ctx(), { text: TEXT })
  const before = await everything()
  const again = await addSource(register.ctx(), {
    text: TEXT,
    accept: 'all',
    given: { title: 'X' },
  })
  expect(again).toMatchObject({
    created: false,
    sourceId: first.sourceId,
    title: first.title,
    accepted: [],
  })
  expect(await everything()).toEqual(before)
})

test('one byte more is another source', async () => {
  await addSource(register.ctx(), { text: TEXT })
  expect(await addSource(register.ctx(), { text: `${TEXT}\n` })).toMatchObject({ created: true })
})

test('without a date the error says how to give one, and with it the text is taken', async () => {
  const text = 'We will open the consulate next month.'
  await expect(addSource(register.ctx(), { text })).rejects.toMatchObject({
    code: 'bad_input',
    next: 'Give it with --said YYYY-MM-DD.',
  })
  const given = { said: '2024-03-05', title: 'A speech', parties: ['mali'] }
  const { lines: found } = await addSource(register.ctx(), { text, given })
  expect(found[0]?.due).toMatchObject({ from: '2024-04-01', until: '2024-04-30' })
  expect((await sources(register.ctx().db))[0]?.parties).toEqual(['Mali'])
})

test.each([
  ['an empty text', { text: ' \n' }, 'empty'],
  ['a file that is no text', { text: 'a\0b' }, 'not plain text'],
  ['a day that is none', { text: TEXT, given: { said: '2024-02-30' } }, 'not a day'],
  ['a zone that is none', { text: TEXT, given: { zone: 'Mars/Base' } }, 'no time zone'],
  ['a source to replace that is not there', { text: TEXT, replaces: 7 }, 'no source 7'],
])('%s is refused in words and leaves nothing behind', async (_, input, words) => {
  await expect(addSource(register.ctx(), input)).rejects.toThrow(words)
  expect(await everything()).toMatchObject({ source: 0, commitment: 0, party: 0, event: 0 })
})

test('accepting the dated ones marks them as not looked at, with first window and history', async () => {
  const added = await addSource(register.ctx(), { text: TEXT, accept: 'dated' })
  expect(added.accepted.length).toBeGreaterThan(0)
  expect(added.unheard).toEqual(added.accepted)
  const [id = 0] = added.accepted
  const found = await line(register.ctx().db, id)
  expect(found).toMatchObject({ review: 'accepted', unseen: true, direction: 'ours', version: 1 })
  expect(found.firstDue).toMatchObject({ from: found.due?.from, until: found.due?.until })
  expect(await revisionsOf(register.ctx().db, id)).toMatchObject([
    { kind: 'first', window: found.due },
  ])
  expect((await history(register.ctx().db, id))[0]?.words).toBe(
    'Accepted, not looked at, at the command line',
  )
  expect((await accept(register.ctx(), { id })).line.unseen).toBe(false)
})

test('it tells who will hear of what was accepted', async () => {
  const ctx = register.ctx()
  await subscribe(ctx, { address: 'desk@example.org', filter: { kind: 'party', party: 'Mali' } })
  await ctx.db.execute(sql`update person set confirmed_at = now()`)
  const added = await addSource(ctx, { text: TEXT, accept: 'dated' })
  expect(added.unheard).toEqual([])
  const [id = 0] = added.accepted
  expect(added.heardBy[id]).toMatchObject([{ address: 'desk@example.org', why: 'subscription' }])
})

test('all that was accepted with a source is undone as one act', async () => {
  const ctx = register.ctx()
  const added = await addSource(ctx, { text: TEXT, accept: 'dated' })
  const batch = (await history(ctx.db, added.accepted[0] ?? 0))[0]?.batch ?? ''
  expect(await undo(ctx, { batch })).toMatchObject({ undone: added.accepted.length })
  expect(await lines(ctx.db, {})).toEqual([])
})

test('the same text added many times at once is there once, other texts beside it too', async () => {
  const texts = [TEXT, `${TEXT}\n`, TEXT, TEXT, `${TEXT}\n`, TEXT]
  const added = await Promise.all(texts.map((text) => addSource(register.ctx(), { text })))
  expect(added.filter((one) => one.created)).toHaveLength(2)
  expect(new Set(added.map((one) => one.sourceId)).size).toBe(2)
  expect(await everything()).toMatchObject({ source: 2, source_text: 2 })
})

test('every quote is shown with its surroundings', async () => {
  const { lines: found } = await addSource(register.ctx(), { text: TEXT })
  const [mention] = await mentionsOf(register.ctx().db, found[0]?.id ?? 0)
  const around = `${mention?.before}${mention?.quote}${mention?.after}`
  expect(TEXT).toContain(around)
  expect(around).toContain('The weather was fine.')
})

test('a corrected day shows which windows it changes, and changes only the approved ones', async () => {
  const ctx = register.ctx()
  const text =
    'Statement of Mali\n\nWe will open the consulate next month. We will meet in Gao tomorrow.'
  const added = await addSource(ctx, { text, given: { said: '2024-03-05' }, accept: 'dated' })
  const facts = { said: '2024-05-05' }
  const shown = await correctSource(ctx, { id: added.sourceId, facts })
  expect(shown.changes.map((one) => [one.after?.until, one.approved])).toEqual([
    ['2024-06-30', false],
    ['2024-05-06', false],
  ])
  const [first, second] = shown.changes.map((one) => one.id)
  expect((await line(ctx.db, first ?? 0)).due?.until).toBe('2024-04-30')
  await correctSource(ctx, { id: added.sourceId, facts, approve: [first ?? 0] })
  expect(await line(ctx.db, first ?? 0)).toMatchObject({
    due: { until: '2024-06-30' },
    firstDue: { until: '2024-06-30' },
    moves: 0,
    arm: 1,
  })
  expect((await line(ctx.db, second ?? 0)).due?.until).toBe('2024-03-06')
  expect(await correctSource(ctx, { id: added.sourceId, facts })).toMatchObject({
    changes: [{ id: second }],
  })
  expect((await sourceWithText(ctx.db, added.sourceId)).text).toBe(text)
})

test('a date that moved since keeps the announced one when a source is corrected', async () => {
  const ctx = register.ctx()
  const text = 'Statement of Mali\n\nWe will open the consulate next month.'
  const added = await addSource(ctx, { text, given: { said: '2024-03-05' }, accept: 'dated' })
  const [id = 0] = added.accepted
  await moveDate(ctx, { id, until: '2024-12-31', kind: 'agreed', by: 'Mali' })
  await correctSource(ctx, { id: added.sourceId, facts: { said: '2024-05-05' }, approve: 'all' })
  expect(await line(ctx.db, id)).toMatchObject({
    due: { until: '2024-12-31' },
    firstDue: { until: '2024-06-30' },
    moves: 1,
  })
})

test('what a party promised before it took another name keeps the name of that day', async () => {
  const ctx = register.ctx()
  const { lines: found } = await addSource(ctx, { text: TEXT, accept: 'dated' })
  const later = await addSource(ctx, { text: TEXT.replace('5 March', '5 May'), accept: 'dated' })
  const mali = (await parties(ctx.db)).find((one) => one.name === 'Mali')
  await editParty(ctx, { id: mali?.id ?? 0, name: 'New Mali', renamedOn: '2024-04-01' })
  expect((await line(ctx.db, found[0]?.id ?? 0)).committedBy).toEqual(['Mali'])
  expect((await line(ctx.db, later.lines[0]?.id ?? 0)).committedBy).toEqual(['New Mali'])
  expect(await lines(ctx.db, { party: 'New Mali' })).toHaveLength(found.length + later.lines.length)
})

test('a corrected transcript sets aside what still waited in the one it replaces, not what was accepted', async () => {
  const ctx = register.ctx()
  const old = await addSource(ctx, { text: TEXT })
  const [kept = 0, ...waiting] = old.lines.map((one) => one.id)
  await accept(ctx, { id: kept })
  await addSource(ctx, { text: TEXT.replace('was fine', 'was good'), replaces: old.sourceId })
  expect((await line(ctx.db, kept)).review).toBe('accepted')
  expect(waiting.length).toBeGreaterThan(0)
  for (const id of waiting) {
    expect((await line(ctx.db, id)).review).toBe('superseded')
    await expect(accept(ctx, { id })).rejects.toMatchObject({ code: 'conflict' })
  }
})

test('lines accepted together are taken back together', async () => {
  const ctx = register.ctx()
  const { lines: found } = await addSource(ctx, { text: TEXT })
  for (const { id } of found) await accept(ctx, { id, batch: 'b1' })
  expect(await undo(ctx, { batch: 'b1' })).toMatchObject({ undone: found.length })
  expect(await lines(ctx.db, {})).toEqual([])
})
