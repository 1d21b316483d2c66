import { forgetRuns } from '../db/runs.js'
import type { JobDeps } from './deps.js'

const KEPT_DAYS = 14

/** Forgets what nobody looks up any more. */
export async function prune(deps: JobDeps): Promise<{ runs: number }> {
  return { runs: await forgetRuns(deps.db, KEPT_DAYS) }
}
