import { Temporal } from 'temporal-polyfill'
import { type AddByHandInput, addByHand } from '../../src/actions/add-by-hand.js'
import type { Actor, Ctx } from '../../src/actions/context.js'
import { DEFAULT_FETCH, DEFAULT_LADDER, type Settings } from '../../src/domain/settings.js'
import { readGazetteer } from '../../src/gazetteer-files.js'
import { type TestDatabase, testDatabase } from './database.js'

export const SETTINGS: Settings = {
  publicUrl: 'http://localhost:3000',
  home: ['Mali'],
  zone: 'UTC',
  hemisphere: 'north',
  dayOrder: 'day_first',
  ladder: DEFAULT_LADDER,
  digest: { hour: 8, weekday: 1, monthDay: 1 },
  mail: { from: 'register@example.org', replyTo: null, giveUpHours: 48 },
  fetch: DEFAULT_FETCH,
}

export interface TestRegister extends TestDatabase {
  /** A context at an instant (noon of 1 June 2024 unless told), by the command line unless told. */
  ctx(now?: string, actor?: Partial<Actor>, settings?: Partial<Settings>): Ctx
  /** Adds a line by hand, promised by Mali unless told, and gives its number. */
  add(given?: Partial<AddByHandInput>): Promise<number>
}

/** An empty register on the database of the run. */
export async function testRegister(): Promise<TestRegister> {
  const database = await testDatabase()
  const gazetteer = await readGazetteer([])
  const ctx: TestRegister['ctx'] = (now = '2024-06-01T12:00:00Z', actor = {}, settings = {}) => ({
    db: database.connection.db,
    now: Temporal.Instant.from(now),
    actor: { personId: null, channel: 'cli', request: null, ...actor },
    settings: { ...SETTINGS, ...settings },
    gazetteer,
  })
  const add: TestRegister['add'] = async (given = {}) => {
    const { line } = await addByHand(ctx(), {
      title: 'Hold the first meeting',
      committedBy: ['Mali'],
      due: { from: '2024-04-01', until: '2024-04-30' },
      ...given,
    })
    return line.id
  }
  return { ...database, ctx, add }
}
