import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { claim } from '../../src/db/outbox.js'
import { compose } from '../../src/jobs/compose.js'
import { handOver } from '../../src/jobs/hand-over.js'
import { render } from '../../src/jobs/render.js'
import { at, listener, type World, world } from './world.js'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const NOW = at('2024-04-23T12:00Z')
const MANY = 2000

/** So many commitments of April, each owed to one person, as a register read in at once leaves them. */
async function manyOwed(): Promise<void> {
  const personId = await listener(w.db, { address: 'desk@example.org' })
  await w.db.execute(sql`
    insert into source (title, said, zone, hemisphere) values ('Talks', '2024-02-28', 'UTC', 'north')`)
  await w.db.execute(sql`
    insert into commitment (review, title, action, kind, due_from, due_until, due_precision)
    select 'accepted', 'Hold meeting ' || n, 'hold it', 'dated', '2024-04-01', '2024-04-30', 'month'
    from generate_series(1, ${MANY}::int) n`)
  await w.db.execute(sql`
    insert into mention (commitment_id, source_id, quote, start_at, end_at, role)
    select id, 1, 'The group will meet.', 0, 20, 'origin' from commitment`)
  await w.db.execute(sql`
    insert into notice (person_id, commitment_id, milestone, arm, day, send_after, state, why)
    select ${personId}::int, id, 'before:7:2024-04-30', 0, '2024-04-23',
      '2024-04-23T08:00:00Z', 'pending', 'subscription'
    from commitment`)
}

it('tells twenty of thousands in full in a first mail that stays small', async () => {
  await manyOwed()
  expect(await compose(w.deps, NOW)).toEqual({ messages: 1, notices: MANY })
  const [id = 0] = await claim(w.db, 'test', 1, 60)
  const handed = await handOver(w.deps, id, { token: 'test', now: NOW, leaseSeconds: 60 })
  if (handed === null || handed === 'cancelled') throw new Error('nothing was handed over')
  expect(handed.told.items).toHaveLength(20)
  const { subject, mime } = await render(w.deps, handed, NOW)
  expect(subject).toContain(`${MANY} commitments need a look`)
  expect(mime.length).toBeLessThan(200_000)
})
