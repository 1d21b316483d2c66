import type { Io } from './io.js'

/**
 * An Io for a command that may be tried more than once: what an earlier try has printed is not
 * printed again, and standard input is read once.
 */
export function repeatable(io: Io): { io: Io; again(): void } {
  const stdout = onceOnly(io.stdout)
  const stderr = onceOnly(io.stderr)
  let input: Promise<Buffer> | undefined
  const readStdin = () => {
    input ??= io.readStdin()
    return input
  }
  return {
    io: { ...io, stdout, stderr, readStdin },
    again: () => {
      stdout.again()
      stderr.again()
    },
  }
}

function onceOnly(sink: { write(text: string): unknown }) {
  let printed = 0
  let position = 0
  return {
    write(text: string) {
      const fresh = text.slice(Math.max(0, printed - position))
      position += text.length
      printed = Math.max(printed, position)
      return fresh === '' ? true : sink.write(fresh)
    },
    again() {
      position = 0
    },
  }
}
