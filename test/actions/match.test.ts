import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addSource } from '../../src/actions/add-source.js'
import { applyMatch } from '../../src/actions/matching/apply-match.js'
import { matchAll, matchLine, matchSource } from '../../src/actions/matching/match.js'
import { tellApart } from '../../src/actions/matching/tell-apart.js'
import { undo } from '../../src/actions/undo.js'
import { evidenceOf } from '../../src/db/evidence.js'
import { history } from '../../src/db/history.js'
import { line, lines } from '../../src/db/lines.js'
import { mentionsOf } from '../../src/db/mentions.js'
import { revisionsOf } from '../../src/db/revisions.js'
import { verdictsOf } from '../../src/db/verdicts.js'
import { type TestRegister, testRegister } from '../helpers/register.js'

let register: TestRegister
beforeAll(async () => {
  register = await testRegister()
})
beforeEach(() => register.reset())
afterAll(() => register.close())

const example = (name: string) =>
  readFile(new URL(`../../examples/${name}.txt`, import.meta.url), 'utf8')

/** The three examples: what was announced, what a readout narrowed, what a notice reports. */
async function story() {
  const ctx = register.ctx('2024-11-12T12:00:00Z')
  const moscow = await addSource(ctx, { text: await example('moscow-2024-02-28'), accept: 'dated' })
  const forum = moscow.lines.find(({ title }) => /forum/.test(title))?.id ?? 0
  const readout = await addSource(ctx, { text: await example('readout-2024-09') })
  const notice = await addSource(ctx, { text: await example('notice-2024-11') })
  return { ctx, moscow, forum, readout, notice, visit: readout.lines[0]?.id ?? 0 }
}

/** All that an act on a line may touch. */
async function state(ids: number[]) {
  const { db } = register.ctx()
  const of = async (id: number) => {
    const { version: _, arm: __, ...rest } = await line(db, id)
    const verdicts = (await verdictsOf(db, id)).filter(({ undone }) => !undone)
    return {
      rest,
      verdicts,
      evidence: await evidenceOf(db, id),
      mentions: await mentionsOf(db, id),
    }
  }
  return Promise.all(ids.map(of))
}

describe('what later texts say of the register', () => {
  it('narrows the forum by the readout and reports it done by the notice, and finds no more', async () => {
    const { ctx, forum, readout, notice, visit, moscow } = await story()
    const said = await matchSource(ctx, readout.sourceId)
    expect(said.reports).toEqual([])
    expect(said.candidates.map((one) => [one.line.id, one.matches.length])).toEqual([[visit, 1]])
    expect(said.candidates[0]?.matches[0]).toMatchObject({
      ...{ kind: 'moves', of: forum, move: 'narrower' },
      oldWindow: { from: '2024-09-01', until: '2024-11-30' },
      newWindow: { from: '2024-11-01', until: '2024-11-30' },
      reason: expect.stringContaining(
        'says November 2024 where the register says Sep–Nov 2024 (autumn)',
      ),
    })
    const told = await matchSource(ctx, notice.sourceId)
    expect(told.candidates).toEqual([])
    expect(
      told.reports.map(({ matches }) => matches.map(({ of, kind, on }) => [of, kind, on])),
    ).toEqual([[[forum, 'done', '2024-11-10']]])
    const first = await matchSource(ctx, moscow.sourceId)
    expect([...first.candidates.flatMap(({ matches }) => matches), ...first.reports]).toEqual([])
    expect((await matchAll(ctx)).map(({ source }) => source.id)).toEqual([
      notice.sourceId,
      readout.sourceId,
    ])
  })

  it('never suggests a line that is closed or rejected', async () => {
    const { ctx, forum, readout, notice } = await story()
    const report = (await matchSource(ctx, notice.sourceId)).reports[0]?.no ?? 0
    const told = { sourceId: notice.sourceId, report }
    await applyMatch(ctx, { told, kind: 'done', of: forum })
    expect((await matchSource(ctx, readout.sourceId)).candidates[0]?.matches).toEqual([])
    expect((await matchSource(ctx, notice.sourceId)).reports).toEqual([])
  })
})

describe('taking a suggestion', () => {
  it('moves the date: one act, announced by who said it on the day it was said', async () => {
    const { ctx, forum, readout, visit } = await story()
    const before = await state([forum, visit])
    const { arm } = await line(ctx.db, forum)
    const { eventId, line: moved } = await applyMatch(ctx, {
      ...{ told: { candidate: visit }, kind: 'moves', of: forum },
    })
    expect(moved).toMatchObject({
      ...{ moves: 1, arm: arm + 1, due: { from: '2024-11-01', until: '2024-11-30' } },
      firstDue: { from: '2024-09-01', until: '2024-11-30' },
    })
    expect((await revisionsOf(ctx.db, forum)).at(-1)).toMatchObject({
      ...{ kind: 'one_sided', announcedBy: 'Mali', day: '2024-09-30', sourceId: readout.sourceId },
    })
    expect(await line(ctx.db, visit)).toMatchObject({ review: 'duplicate', mergedIntoId: forum })
    expect((await mentionsOf(ctx.db, forum)).map(({ role }) => role)).toEqual(['origin', 'moves'])
    await undo(ctx, { eventId })
    expect(await state([forum, visit])).toEqual(before)
    expect((await line(ctx.db, forum)).arm).toBeGreaterThan(arm)
    expect((await matchLine(ctx, visit)).matches).toHaveLength(1)
  })

  it('adds a repeat as a mention, which one undo takes back', async () => {
    const { ctx, forum, visit } = await story()
    const before = await state([forum, visit])
    await applyMatch(ctx, { told: { candidate: visit }, kind: 'repeats', of: forum })
    expect((await mentionsOf(ctx.db, forum)).map(({ role }) => role)).toEqual(['origin', 'repeats'])
    expect(await line(ctx.db, forum)).toMatchObject({ moves: 0 })
    await undo(ctx, { commitmentId: visit })
    expect(await state([forum, visit])).toEqual(before)
  })

  it('records it done on the day it happened, with the sentence as evidence', async () => {
    const { ctx, forum, notice } = await story()
    const before = await state([forum])
    const report = (await matchSource(ctx, notice.sourceId)).reports[0]?.no ?? 0
    const told = { sourceId: notice.sourceId, report }
    await applyMatch(ctx, { told, kind: 'done', of: forum })
    const [after] = await state([forum])
    expect(after?.rest).toMatchObject({
      ...{ completion: 'fulfilled', closed: true, happenedOn: '2024-11-10' },
    })
    expect(after?.evidence).toMatchObject([
      {
        dated: '2024-11-10',
        saidBy: 'promiser',
        note: expect.stringContaining('was held in Sochi'),
      },
    ])
    expect(after?.mentions.map(({ role }) => role)).toEqual(['origin', 'reports_done'])
    await undo(ctx, { commitmentId: forum })
    expect(await state([forum])).toEqual(before)
    expect((await matchSource(ctx, notice.sourceId)).reports).toHaveLength(1)
  })

  it('records a withdrawal with who withdrew it, and undo opens the line again', async () => {
    const ctx = register.ctx('2024-11-12T12:00:00Z')
    const promised =
      'Statement of Kenya\nNairobi, 5 March 2024\n\nKenya will open a new consulate in Bergen by the end of June 2024.'
    const withdrawn =
      'Statement of Kenya\nNairobi, 5 May 2024\n\nKenya regrets that the new consulate in Bergen will not be opened.'
    const [id = 0] = (await addSource(ctx, { text: promised, accept: 'dated' })).accepted
    const { sourceId } = await addSource(ctx, { text: withdrawn })
    const [found] = (await matchSource(ctx, sourceId)).reports
    expect(found?.matches.map(({ kind, of }) => [kind, of])).toEqual([['withdraws', id]])
    const before = await state([id])
    const told = { sourceId, report: found?.no ?? 0 }
    const { eventId } = await applyMatch(ctx, { told, kind: 'withdraws', of: id })
    const [after] = await state([id])
    expect(after?.rest).toMatchObject({ completion: 'withdrawn', happenedOn: '2024-05-05' })
    expect(after?.verdicts).toMatchObject([{ reason: 'Kenya' }])
    expect(after?.mentions.map(({ role }) => role)).toEqual(['origin', 'withdraws'])
    expect((await history(ctx.db, id)).map(({ words }) => words)).toContainEqual(
      expect.stringContaining('Quote added from a later source: it withdraws it'),
    )
    await undo(ctx, { eventId })
    expect(await state([id])).toEqual(before)
  })

  it('leaves everything as it was where the line is not in the register yet', async () => {
    const { ctx, forum, notice, visit } = await story()
    await undo(ctx, { commitmentId: forum })
    const before = await state([forum, visit])
    const told = { candidate: visit }
    for (const kind of ['moves', 'repeats'] as const) {
      await expect(applyMatch(ctx, { told, kind, of: forum })).rejects.toMatchObject({
        ...{ code: 'conflict', next: expect.stringContaining(`pledgewatch accept ${forum}`) },
      })
    }
    const report = { sourceId: notice.sourceId, report: 99 }
    await expect(applyMatch(ctx, { told: report, kind: 'done', of: forum })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await state([forum, visit])).toEqual(before)
  })

  it('takes a candidate once, whatever is pressed next, and one undo leaves nothing of it', async () => {
    const { ctx, forum, visit } = await story()
    const before = await state([forum, visit])
    const told = { candidate: visit }
    const { eventId } = await applyMatch(ctx, { told, kind: 'moves', of: forum })
    const taken = await state([forum, visit])
    for (const kind of ['repeats', 'moves'] as const) {
      await expect(applyMatch(ctx, { told, kind, of: forum })).rejects.toMatchObject({
        ...{ code: 'conflict', message: expect.stringContaining(`a duplicate of ${forum}`) },
        next: expect.stringContaining(`pledgewatch undo ${visit}`),
      })
    }
    expect(await state([forum, visit])).toEqual(taken)
    await undo(ctx, { eventId })
    expect(await state([forum, visit])).toEqual(before)
    await applyMatch(ctx, { told, kind: 'repeats', of: forum })
  })

  it('takes it once where two people take it at one time', async () => {
    const { ctx, forum, visit } = await story()
    const take = () => applyMatch(ctx, { told: { candidate: visit }, kind: 'repeats', of: forum })
    const taken = await Promise.allSettled([take(), take(), take()])
    const refused = taken.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refused).toMatchObject([{ code: 'conflict' }, { code: 'conflict' }])
    expect((await mentionsOf(ctx.db, forum)).map(({ role }) => role)).toEqual(['origin', 'repeats'])
  })

  it('takes a report once, and says that its words stand there already', async () => {
    const { ctx, forum, notice } = await story()
    const report = (await matchSource(ctx, notice.sourceId)).reports[0]?.no ?? 0
    const told = { sourceId: notice.sourceId, report }
    await applyMatch(ctx, { told, kind: 'done', of: forum })
    const taken = await state([forum])
    await expect(applyMatch(ctx, { told, kind: 'done', of: forum })).rejects.toMatchObject({
      ...{ code: 'conflict', message: expect.stringContaining('“Reports it done”') },
    })
    expect(await state([forum])).toEqual(taken)
  })

  it('refuses a repeat of a line that somebody changed meanwhile', async () => {
    const { ctx, forum, visit } = await story()
    const { version } = await line(ctx.db, forum)
    const told = { candidate: visit }
    const seen = { told, kind: 'repeats' as const, of: forum, version: version - 1 }
    await expect(applyMatch(ctx, seen)).rejects.toMatchObject({ code: 'conflict' })
    await applyMatch(ctx, { ...seen, version })
  })

  it('does nothing more where the same request comes again after a crash', async () => {
    const { forum, visit } = await story()
    const ctx = register.ctx('2024-11-12T12:00:00Z', { request: 'r1' })
    const { version } = await line(ctx.db, forum)
    const input = { told: { candidate: visit }, kind: 'moves' as const, of: forum, version }
    await applyMatch(ctx, input)
    const taken = await state([forum, visit])
    const { eventId } = await applyMatch(ctx, input)
    expect(await state([forum, visit])).toEqual(taken)
    await undo(register.ctx('2024-11-12T12:00:00Z'), { eventId })
    expect(await line(ctx.db, visit)).toMatchObject({ review: 'candidate' })
  })

  it('undoes an earlier quote while a later one stands', async () => {
    const { ctx, forum, notice, visit } = await story()
    const { eventId } = await applyMatch(ctx, {
      ...{ told: { candidate: visit }, kind: 'repeats', of: forum },
    })
    const report = (await matchSource(ctx, notice.sourceId)).reports[0]?.no ?? 0
    const told = { sourceId: notice.sourceId, report }
    await applyMatch(ctx, { told, kind: 'done', of: forum })
    await undo(ctx, { eventId })
    expect((await mentionsOf(ctx.db, forum)).map(({ role }) => role)).toEqual([
      'origin',
      'reports_done',
    ])
  })
})

describe('a suggestion that is something else', () => {
  it('is not made again, until that is undone; the candidate still waits', async () => {
    const { ctx, forum, visit, notice } = await story()
    const { eventId } = await tellApart(ctx, { told: { candidate: visit }, of: forum })
    expect((await matchLine(ctx, visit)).matches).toEqual([])
    expect((await lines(ctx.db, { review: ['candidate'] })).map(({ id }) => id)).toContain(visit)
    await undo(ctx, { eventId })
    expect((await matchLine(ctx, visit)).matches).toHaveLength(1)
    const report = (await matchSource(ctx, notice.sourceId)).reports[0]?.no ?? 0
    const apart = await tellApart(ctx, { told: { sourceId: notice.sourceId, report }, of: forum })
    const left = (await matchSource(ctx, notice.sourceId)).reports
    expect(left.map(({ no }) => no)).not.toContain(report)
    await undo(ctx, { eventId: apart.eventId })
    expect((await matchSource(ctx, notice.sourceId)).reports.map(({ no }) => no)).toEqual([report])
  })
})
