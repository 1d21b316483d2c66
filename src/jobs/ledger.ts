import type { Temporal } from 'temporal-polyfill'
import { beginRun, endRun } from '../db/runs.js'
import { type JobDeps, reasonOf } from './deps.js'

/** Runs a job and writes into the ledger when it began, what it counted and how it ended. */
export async function recorded<T extends object>(
  deps: JobDeps,
  job: string,
  now: Temporal.Instant,
  work: () => Promise<T>,
): Promise<T> {
  const id = await beginRun(deps.db, job, now)
  try {
    const done = await work()
    await endRun(deps.db, id, { ok: true, counts: countsOf(done) })
    return done
  } catch (error) {
    const failed = endRun(deps.db, id, { ok: false, error: reasonOf(error) })
    // The database may be what failed; the first error is the one that tells.
    await failed.catch(() => undefined)
    throw error
  }
}

function countsOf(done: object): Record<string, number> {
  const numbers = Object.entries(done).filter(([, value]) => typeof value === 'number')
  return Object.fromEntries(numbers)
}
