import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { anchorDate } from '../../src/actions/anchor-date.js'
import { openNextOfSeries } from '../../src/actions/open-next-of-series.js'
import { type TestRegister, testRegister } from '../helpers/register.js'

let register: TestRegister
beforeAll(async () => {
  register = await testRegister()
})
beforeEach(() => register.reset())
afterAll(() => register.close())

async function series(rrule: string): Promise<number> {
  const id = await register.add({
    title: 'Meet',
    due: { from: '2024-01-01', until: '2024-12-31' },
    tags: ['a'],
  })
  await register.ctx().db.execute(sql`
    update commitment set kind = 'recurring', rrule = ${rrule}, recurrence_text = 'every year' where id = ${id}`)
  return id
}

const opened = async (id: number, now: string) =>
  (await openNextOfSeries(register.ctx(now), { id })).line

test('a series opens one ordinary commitment a period, the next when its period begins', async () => {
  const id = await series('FREQ=YEARLY')
  const first = await opened(id, '2023-06-01T00:00:00Z')
  expect(first).toMatchObject({
    ...{ title: 'Meet (2024)', kind: 'dated', review: 'accepted', seriesId: id, tags: ['a'] },
    ...{ committedBy: ['Mali'], direction: 'ours' },
    due: { from: '2024-01-01', until: '2024-12-31' },
    firstDue: { from: '2024-01-01', until: '2024-12-31' },
  })
  expect(await opened(id, '2024-12-31T23:00:00Z')).toBeNull()
  expect(await opened(id, '2025-01-01T00:00:00Z')).toMatchObject({ title: 'Meet (2025)' })
  expect(await opened(id, '2025-01-01T00:00:00Z')).toBeNull()
})

test('periods opened at once by two workers are opened once', async () => {
  const id = await series('FREQ=YEARLY')
  const both = await Promise.all([
    opened(id, '2024-06-01T00:00:00Z'),
    opened(id, '2024-06-01T00:00:00Z'),
  ])
  expect(both.filter((one) => one !== null)).toHaveLength(1)
})

test('a date that hangs on an event appears once its day is given', async () => {
  const id = await register.add({ due: null })
  await expect(anchorDate(register.ctx(), { id, date: '2024-05-10' })).rejects.toThrow(
    'hangs on no event',
  )
  const anchor = {
    event: 'signing',
    relation: 'within',
    offset: 'P6M',
    text: 'within six months of signing',
  }
  await register
    .ctx()
    .db.execute(sql`update commitment set anchor = ${JSON.stringify(anchor)}::jsonb`)
  const { line } = await anchorDate(register.ctx(), { id, date: '2024-05-10' })
  expect(line).toMatchObject({
    ...{ kind: 'dated', arm: 1, firstDue: { until: '2024-11-10' } },
    due: {
      ...{ from: '2024-05-10', until: '2024-11-10', text: 'within six months of signing' },
      basis: 'Signing: 10 May 2024, as a person gave it, 6 months from it.',
    },
  })
})
