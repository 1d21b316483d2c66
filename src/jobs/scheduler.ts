import { type Logger, schedule, validate } from 'node-cron'
import type { Temporal } from 'temporal-polyfill'
import { PledgeError } from '../domain/errors.js'
import { type JobDeps, reasonOf } from './deps.js'
import { type Job, jobs } from './index.js'

export interface Scheduler {
  /** Runs everything once, after what runs already; settles when that is done, never rejects. */
  wake(): Promise<void>
  /** No further runs; settles when the running one has ended. */
  stop(): Promise<void>
}

export interface SchedulerOptions {
  clock: () => Temporal.Instant
  /** Cron line of the tick, UTC. */
  line?: string
  /** Fetched after every tick without a failure, for a watch from outside. */
  heartbeatUrl?: string | null
}

/**
 * Runs the jobs by the clock, one after the other, beginning at once. PledgeError 'config' when
 * the tick's line is no cron line; then nothing was started.
 */
export function startScheduler(deps: JobDeps, options: SchedulerOptions): Scheduler {
  if (options.line !== undefined && !validate(options.line)) throw noCronLine(options.line)
  const ending = new AbortController()
  const work = { ...deps, signal: ending.signal }
  const table = jobs(options.line ?? '* * * * *')
  let last: Promise<void> = Promise.resolve()
  const run = (job: Job) => {
    last = last.then(() => runJob(work, job, options))
    return last
  }
  const tasks = table.map((job) =>
    schedule(job.line, () => run(job), {
      name: job.name,
      timezone: 'UTC',
      noOverlap: true,
      suppressMissedWarning: true,
      logger: quiet(deps),
    }),
  )
  const wake = async () => {
    for (const job of table) if (job.name === 'tick') await run(job)
  }
  void wake()
  return {
    wake,
    stop: async () => {
      ending.abort()
      await Promise.all(tasks.map((task) => task.destroy()))
      await last
    },
  }
}

const noCronLine = (line: string) =>
  new PledgeError(
    'config',
    `tick: “${line}” is no cron line.`,
    "Write five fields in config/pledgewatch.yaml, such as: tick: '*/5 * * * *'",
  )

async function runJob(deps: JobDeps, job: Job, options: SchedulerOptions): Promise<void> {
  if (deps.signal?.aborted) return
  try {
    const done = await job.run(deps, options.clock())
    const failed = 'failed' in done && Array.isArray(done.failed) ? done.failed.length : 0
    if (job.name === 'tick' && failed === 0) await beat(deps, options.heartbeatUrl ?? null)
  } catch (error) {
    deps.log.error({ job: job.name, reason: reasonOf(error) }, 'a job failed')
  }
}

/** Nobody hears it when the watch itself is down: that is what the watch is for. */
async function beat(deps: JobDeps, url: string | null): Promise<void> {
  if (url === null) return
  try {
    await fetch(url, { signal: AbortSignal.timeout(10_000) })
  } catch (error) {
    deps.log.warn({ reason: reasonOf(error) }, 'the heartbeat address did not answer')
  }
}

/** The library writes to the console by itself; what it says belongs into our log. */
function quiet({ log }: JobDeps): Logger {
  const words = (message: string | Error) => (message instanceof Error ? message.message : message)
  return {
    info: (message) => log.debug({}, message),
    debug: (message) => log.debug({}, words(message)),
    warn: (message) => log.debug({}, message),
    error: (message) => log.warn({}, words(message)),
  }
}
