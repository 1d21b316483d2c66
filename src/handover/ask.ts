import { createInterface } from 'node:readline'
import type { Io } from './io.js'

export interface Asker {
  /** The next line that is typed, or null when there is none or the command is stopped. */
  ask(question: string): Promise<string | null>
  close(): void
}

/**
 * Asks on standard output and reads lines of standard input, which may be a terminal or a file of
 * answers. The terminal stays in its own line mode, so that Ctrl-C is a signal as ever.
 */
export function asker(input: NodeJS.ReadableStream, { stdout, signal }: Io): Asker {
  const reader = createInterface({ input, terminal: false })
  const lines = reader[Symbol.asyncIterator]()
  const stop = () => reader.close()
  signal.addEventListener('abort', stop, { once: true })
  return {
    ask: async (question) => {
      if (signal.aborted) return null
      stdout.write(question)
      const { value, done } = await lines.next()
      return done === true ? null : value
    },
    close: () => {
      signal.removeEventListener('abort', stop)
      reader.close()
    },
  }
}
