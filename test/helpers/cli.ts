import { randomUUID } from 'node:crypto'
import { createApp } from '../../src/app.js'
import { runCommand } from '../../src/cli/run.js'
import { loadConfig } from '../../src/config.js'
import type { TestDatabase } from './database.js'

export interface Printed {
  status: number
  stdout: string
  stderr: string
}

/** Runs command lines as a terminal of 80 columns would, on the given database. */
export async function terminal(database: TestDatabase, env: Record<string, string>) {
  const app = await createApp(loadConfig(env, process.cwd()), database.connection)
  return async (line: string | string[], stdin = ''): Promise<Printed> => {
    const argv = typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line
    const printed = { stdout: '', stderr: '' }
    const write = (to: 'stdout' | 'stderr') => ({
      write: (text: string) => {
        printed[to] += text
      },
    })
    const io = {
      stdout: write('stdout'),
      stderr: write('stderr'),
      readStdin: async () => Buffer.from(stdin),
      cwd: process.cwd(),
      columns: 80,
      isTTY: false,
      requestId: randomUUID(),
      signal: new AbortController().signal,
    }
    const status = await runCommand(argv, io, async () => app)
    return { status, ...printed }
  }
}

/** The longest line of a text, for what has to fit a terminal. */
export function longest(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length))
}
