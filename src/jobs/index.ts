import type { Temporal } from 'temporal-polyfill'
import type { JobDeps } from './deps.js'
import { prune } from './prune.js'
import { tick } from './tick.js'

export interface Job {
  name: string
  /** Cron line, UTC. It only wakes the job: what is due follows from the register and `now`. */
  line: string
  run(deps: JobDeps, now: Temporal.Instant): Promise<object>
}

/** The jobs that run by the clock. */
export function jobs(tickLine: string): Job[] {
  return [
    { name: 'tick', line: tickLine, run: tick },
    { name: 'prune', line: '17 3 * * *', run: prune },
  ]
}
