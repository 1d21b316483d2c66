import type { Temporal } from 'temporal-polyfill'
import type { Config } from './config.js'
import type { CheckDone } from './jobs/check.js'
import type { DeliverDone } from './jobs/deliver.js'
import type { JobDeps } from './jobs/deps.js'
import type { DigestDone, DigestOptions } from './jobs/digest.js'
import type { Scheduler } from './jobs/scheduler.js'
import type { Sending } from './jobs/simulate.js'

/** What the worker does, each step once; the same steps the clock runs. */
export interface Work {
  deps: JobDeps
  /** Finds what is due and puts it into mails. */
  check(now: Temporal.Instant): Promise<CheckDone & { messages: number }>
  /** Puts what is due into mails, then sends all that wait. */
  deliver(now: Temporal.Instant): Promise<DeliverDone>
  digest(now: Temporal.Instant, options?: DigestOptions): Promise<DigestDone>
  simulate(span: { from: string; to: string }): AsyncIterable<Sending>
  /** When something can come due after `now`; null when nothing is to come. */
  next(now: Temporal.Instant): Promise<Temporal.Instant | null>
  /** Runs the steps by the clock until stopped. */
  start(): Promise<Scheduler>
  /** Somebody waits for a mail: the clock of this process, where it runs, goes at once. */
  wake(): void
}

export function workOf(deps: JobDeps, config: Config, clock: () => Temporal.Instant): Work {
  let running: Scheduler | undefined
  return {
    deps,
    check: async (now) => {
      const [{ check }, { compose }] = await Promise.all([
        import('./jobs/check.js'),
        import('./jobs/compose.js'),
      ])
      const checked = await check(deps, now)
      const { messages } = await compose(deps, now)
      return { ...checked, messages }
    },
    deliver: async (now) => {
      const [{ compose }, { deliver }] = await Promise.all([
        import('./jobs/compose.js'),
        import('./jobs/deliver.js'),
      ])
      await compose(deps, now)
      return deliver(deps, now)
    },
    digest: async (now, options) => (await import('./jobs/digest.js')).digest(deps, now, options),
    simulate: (span) => simulated(deps, span),
    next: async (now) => (await import('./jobs/next-instant.js')).nextInstant(deps, now),
    start: async () => {
      const { startScheduler } = await import('./jobs/scheduler.js')
      running = startScheduler(deps, {
        clock,
        line: config.tick,
        heartbeatUrl: config.heartbeatUrl,
      })
      return running
    },
    wake: () => void running?.wake(),
  }
}

async function* simulated(deps: JobDeps, span: { from: string; to: string }) {
  const { simulate } = await import('./jobs/simulate.js')
  yield* simulate(deps, span)
}
