import type { Io } from './io.js'

export interface Called {
  status: number
  stdout: string
  stderr: string
}

/** Runs a command as if typed, with a request id of its own, and collects what it prints. */
export async function collect(
  io: Io,
  stdin: string,
  run: (io: Io) => Promise<number>,
): Promise<Called> {
  const printed = { stdout: '', stderr: '' }
  const status = await run({
    ...io,
    stdout: {
      write: (text) => {
        printed.stdout += text
      },
    },
    stderr: {
      write: (text) => {
        printed.stderr += text
      },
    },
    readStdin: async () => Buffer.from(stdin),
    isTTY: false,
    ask: undefined,
    requestId: crypto.randomUUID(),
  })
  return { status, ...printed }
}
