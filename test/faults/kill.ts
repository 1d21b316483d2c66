import { readFileSync } from 'node:fs'
import { setTimeout as pass } from 'node:timers/promises'
import type { Ended, Running } from '../helpers/process.js'

const POLL_MS = 3

/** How much an undisturbed run costs; see `used`. */
export async function costOf(run: Running): Promise<number> {
  let cost = 0
  await watched(run, (now) => {
    cost = now
  })
  return cost
}

/** Kills a run at the moment when it has cost so much, unless it has ended before. */
export async function killedAt(run: Running, cost: number): Promise<Ended> {
  await watched(run, (now) => {
    if (now >= cost) void run.kill('SIGKILL')
  })
  return run.ended
}

async function watched(run: Running, look: (cost: number) => void): Promise<void> {
  const began = performance.now()
  let ended = false
  void run.ended.then(() => {
    ended = true
  })
  while (!ended) {
    look(used(run.pid) ?? performance.now() - began)
    await pass(POLL_MS)
  }
}

/**
 * Processor time of a process so far: says how far it has come, however busy the machine is. Null
 * where the system does not tell, or when it has ended.
 */
function used(pid: number): number | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    return Number(fields[11]) + Number(fields[12])
  } catch {
    return process.platform === 'linux' ? 0 : null
  }
}
