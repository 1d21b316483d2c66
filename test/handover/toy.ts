// A small program with the hand-over of the real one and a text file as its database.
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { asErrorLines } from '../../src/cli/complain.js'
import { runOnFolder } from '../../src/handover/folder-run.js'
import type { Host, Io } from '../../src/handover/io.js'
import { flushed, terminalIo } from '../../src/handover/terminal.js'

const [data = '', version = '1', ...argv] = process.argv.slice(2)
const effects = join(data, 'effects.txt')
const log = (word: string, text: string) => appendFileSync(effects, `${word} ${text}\n`)
const cell = new Int32Array(new SharedArrayBuffer(4))
const gate = async () => {
  while (!existsSync(join(data, 'gate'))) await sleep(10)
}

const commands: Record<string, (io: Io, args: string[]) => Promise<number>> = {
  /** Writes once and answers; waits at the gate before one of the two when told so. */
  async add(io, [what = '', wait = '']) {
    io.stderr.write(`adding ${what}\n`)
    log('begin', what)
    if (wait === 'before') await gate()
    log('effect', `${what} ${io.requestId}`)
    if (wait === 'after') await gate()
    io.stdout.write(`added ${what}\n`)
    return 0
  },
  /** Holds the whole process up, as making a database does, then writes. */
  async block(io, [what = '']) {
    log('begin', what)
    while (!existsSync(join(data, 'gate'))) Atomics.wait(cell, 0, 0, 10)
    log('effect', `${what} ${io.requestId}`)
    return 0
  },
  async print(io) {
    io.stdout.write('one\n')
    await gate()
    io.stdout.write('two\n')
    return 0
  },
  async copy(io, [status = '0']) {
    const text = (await io.readStdin()).toString()
    io.stdout.write(text)
    io.stderr.write(`${io.cwd} ${io.columns} ${io.isTTY}\n`)
    return Number(status)
  },
  /** Until it is told to stop. */
  async serve(io) {
    io.stdout.write('serving\n')
    await sleep(60_000, undefined, { signal: io.signal }).catch(() => {})
    return 0
  },
  /** Like serve, but a command: says so when its caller gives it up. */
  async linger(io, [what = '']) {
    log('begin', what)
    await sleep(60_000, undefined, { signal: io.signal }).catch(() => {})
    log('given-up', what)
    return 1
  },
}
const keep = { serve: 'serve' } as Record<string, 'serve' | undefined>

function host(): Host & { close(): Promise<void> } {
  let opened = false
  const open = () => {
    if (!opened) log('open', String(process.pid))
    opened = true
  }
  return {
    run: async (words, io) => {
      open()
      return (await commands[words[0] ?? '']?.(io, words.slice(1))) ?? 2
    },
    recorded: async (id) => {
      open()
      return readFileSync(effects, 'utf8').split(id).length - 1
    },
    close: async () => {
      if (opened) log('close', String(process.pid))
    },
  }
}

const name = argv[0] ?? ''
runOnFolder(
  {
    name,
    argv,
    io: terminalIo((status) => process.exit(status)),
    role: keep[name] ?? 'command',
    safeToRepeat: name === 'copy' || name === 'print',
  },
  { data, version, host },
)
  .catch((error: unknown) => {
    process.stderr.write(asErrorLines(error))
    return 1
  })
  .then(async (status) => {
    await flushed()
    process.exit(status)
  })
