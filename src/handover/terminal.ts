import { createInterface } from 'node:readline'
import { addAbortSignal } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { PledgeError } from '../domain/errors.js'
import type { Io } from './io.js'

const WIDTH = 80
const INTERRUPTED = 130
const GONE = ['EPIPE', 'EIO', 'ECONNRESET']

/** The terminal, or whatever this process was started from, as a command sees it. */
export function terminalIo(die: (status: number) => void): Io {
  for (const stream of [process.stdout, process.stderr]) quietly(stream)
  const { stdout, stderr } = process
  const signal = interruption(die)
  return {
    stdout,
    stderr,
    readStdin: () => wholeInput(signal),
    cwd: process.cwd(),
    columns: stdout.columns ?? WIDTH,
    isTTY: stdout.isTTY === true,
    requestId: crypto.randomUUID(),
    signal,
    ask: asker(signal),
  }
}

/** Asks on the terminal, or of what is piped in; null once the input has ended. */
function asker(signal: AbortSignal): (question: string) => Promise<string | null> {
  let lines: AsyncIterator<string> | undefined
  return async (question) => {
    process.stderr.write(question)
    lines ??= createInterface({ input: process.stdin, signal })[Symbol.asyncIterator]()
    const { value, done } = await lines.next()
    return done ? null : value
  }
}

/** A reader that has seen enough (`| head`) or a closed terminal is no error, and the command still ends its work. */
function quietly(stream: NodeJS.WriteStream): void {
  stream.on('error', (error) => {
    if (!('code' in error && GONE.includes(String(error.code)))) throw error
  })
}

async function wholeInput(signal: AbortSignal): Promise<Buffer> {
  try {
    return await buffer(addAbortSignal(signal, process.stdin))
  } catch {
    throw new PledgeError(
      'bad_input',
      'Standard input ended before it was whole.',
      'Run the command again, or give it a file.',
    )
  }
}

/** The first Ctrl-C asks, the second does not. */
function interruption(die: (status: number) => void): AbortSignal {
  const controller = new AbortController()
  const stop = () => {
    if (controller.signal.aborted) die(INTERRUPTED)
    controller.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  return controller.signal
}

/** Resolves when everything written so far has left this process. */
export async function flushed(): Promise<void> {
  await Promise.all([process.stdout, process.stderr].map(drained))
}

function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || stream.writableLength === 0) resolve()
    else stream.write('', () => resolve())
  })
}
