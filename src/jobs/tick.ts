import type { Temporal } from 'temporal-polyfill'
import { check } from './check.js'
import { compose } from './compose.js'
import { deliver } from './deliver.js'
import { type JobDeps, reasonOf } from './deps.js'
import { digest } from './digest.js'

export interface TickDone {
  /** Names of the steps that failed; the others ran all the same. */
  failed: string[]
}

type Step = (deps: JobDeps, now: Temporal.Instant) => Promise<unknown>

const STEPS: ReadonlyArray<[string, Step]> = [
  ['check', check],
  ['compose', compose],
  ['digest', digest],
  ['deliver', deliver],
]

/** All that the clock asks for at `now`, in the order in which one step feeds the next. */
export async function tick(deps: JobDeps, now: Temporal.Instant): Promise<TickDone> {
  const failed: string[] = []
  for (const [name, step] of STEPS) {
    if (deps.signal?.aborted) break
    try {
      await step(deps, now)
    } catch (error) {
      failed.push(name)
      deps.log.error({ job: name, reason: reasonOf(error) }, 'a job failed')
    }
  }
  return { failed }
}
