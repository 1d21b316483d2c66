import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chances } from './chance.js'
import { costOf, killedAt } from './kill.js'
import { type Place, place } from './place.js'
import { statementFile, title } from './statements.js'

const SEED = 20240228
const PROMISES = 40
const NAMES = ['one', 'two', 'three', 'four', 'five']

interface Kept {
  title: string
  candidates: number
  quotes: number
  added: number
}

let at: Place
beforeAll(async () => {
  at = await place()
})
afterAll(() => at.close())

/** Every source with what hangs on it, as it is on the disk. */
async function kept(): Promise<Kept[]> {
  const { rows } = await at.inside(({ db }) =>
    db.execute<Kept & Record<string, unknown>>(sql`
      select s.title,
        (select count(*)::int from mention m where m.source_id = s.id) as quotes,
        (select count(distinct m.commitment_id)::int from mention m where m.source_id = s.id)
          as candidates,
        (select count(*)::int from event e where e.source_id = s.id and e.kind = 'added') as added
      from source s order by s.title`),
  )
  return rows
}

const whole = (name: string): Kept => ({
  title: title(name),
  candidates: PROMISES,
  quotes: PROMISES,
  added: 1,
})
const byTitle = (a: Kept, b: Kept) => (a.title < b.title ? -1 : 1)

describe('when ingest is killed at any moment', () => {
  it('a source is there whole with all its candidates or not at all, and once after a restart', async () => {
    const file = (name: string) => statementFile(at.data, name, 60_000, PROMISES)
    const cost = await costOf(at.programs.start(['ingest', file('undisturbed')]))
    const chance = chances(SEED)
    const done = ['undisturbed']
    for (const name of NAMES) {
      const run = at.programs.start(['ingest', file(name)])
      const { status } = await killedAt(run, cost * (0.4 + 0.6 * chance()))
      if (status === 0) done.push(name)
    }
    expect(done.length, 'no run was killed in time').toBeLessThan(NAMES.length)

    const after = await kept()
    const known = [...NAMES, 'undisturbed'].map(whole)
    for (const one of after) expect(known).toContainEqual(one)
    for (const name of done) expect(after).toContainEqual(whole(name))

    await Promise.all(NAMES.map((name) => at.programs.good(['ingest', file(name)])))
    expect(await kept()).toEqual(known.sort(byTitle))
  })
})
