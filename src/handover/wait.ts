import { setTimeout as sleep } from 'node:timers/promises'
import type { OwnerRecord } from '../db/ownership/file.js'
import type { Io } from './io.js'

export interface Wait {
  /** Names the process that is waited for. */
  on(owner: OwnerRecord): void
  /** A short while, never the same for two processes. */
  pause(): Promise<void>
  /** The waiting is over. */
  end(): void
}

const SILENT_MS = 2_000
const PAUSE_MS = 30

/** Says once on standard error what a command waits for, when that takes longer than a moment. */
export function announceWait(io: Io): Wait {
  let owner: OwnerRecord | undefined
  const timer = setTimeout(() => {
    if (owner) io.stderr.write(`${sentence(owner)}\n`)
  }, SILENT_MS)
  return {
    on: (other) => {
      owner = other
    },
    pause: () =>
      sleep(PAUSE_MS * (1 + Math.random()), undefined, { signal: io.signal }).catch(() => {}),
    end: () => clearTimeout(timer),
  }
}

function sentence({ command, pid }: OwnerRecord): string {
  return `Waiting for "pledgewatch ${command}" (process ${pid}), which is using the data folder …`
}
