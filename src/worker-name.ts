import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

/** Names this process among all that share a database: machine, process, and a random part. */
export function workerName(): string {
  return `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`
}

/**
 * Whether the process that a name begins with has certainly ended. On an embedded database there is
 * one process at a time, so every other one has; elsewhere only those of this machine can be told.
 */
export function isDeadWorker(holder: string, own: string, alone: boolean): boolean {
  if (holder.startsWith(own)) return false
  if (alone) return true
  const [machine, pid] = holder.split(':')
  return machine === hostname() && pid !== undefined && !isRunning(Number(pid))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
