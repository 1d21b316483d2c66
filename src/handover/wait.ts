import { setTimeout as sleep } from 'node:timers/promises'
import type { OwnerRecord } from '../db/ownership/file.js'
import type { Io } from './io.js'

export interface Wait {
  /** Names the process that is waited for. */
  on(owner: OwnerRecord): void
  /** That process has taken the command in. */
  taken(): void
  /** A short while, never the same for two processes. */
  pause(): Promise<void>
  /** The waiting is over: there is output or a result. */
  end(): void
}

const SILENT_MS = 2_000
const PAUSE_MS = 30

/** Says once on standard error what a command waits for, when that takes longer than a moment. */
export function announceWait(io: Io): Wait {
  let owner: OwnerRecord | undefined
  let taken = false
  const timer = setTimeout(() => {
    if (owner) io.stderr.write(`${sentence(owner, taken)}\n`)
  }, SILENT_MS)
  return {
    on: (other) => {
      owner = other
      taken = false
    },
    taken: () => {
      taken = true
    },
    pause: () =>
      sleep(PAUSE_MS * (1 + Math.random()), undefined, { signal: io.signal }).catch(() => {}),
    end: () => clearTimeout(timer),
  }
}

function sentence({ command, pid }: OwnerRecord, taken: boolean): string {
  const what = taken ? 'is working on it' : 'is using the data folder'
  return `Waiting for "pledgewatch ${command}" (process ${pid}), which ${what} …`
}
