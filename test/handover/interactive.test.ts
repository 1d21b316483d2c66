import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { asker } from '../../src/handover/ask.js'
import { collect } from '../../src/handover/call.js'
import type { Io } from '../../src/handover/io.js'

function ioInto(printed: string[], signal = new AbortController().signal): Io {
  return {
    stdout: { write: (text) => printed.push(text) },
    stderr: { write: (text) => printed.push(text) },
    readStdin: async () => Buffer.from('of the terminal'),
    cwd: '/somewhere',
    columns: 72,
    isTTY: true,
    requestId: 'outer',
    signal,
  }
}

describe('questions in a terminal', () => {
  it('take one line each, also when all answers come at once, and null at the end', async () => {
    const printed: string[] = []
    const input = new PassThrough()
    const { ask, close } = asker(input, ioInto(printed))
    input.end('a\nnot ours\n')
    expect([await ask('First? '), await ask('Why? '), await ask('Next? ')]).toEqual([
      'a',
      'not ours',
      null,
    ])
    expect(printed).toEqual(['First? ', 'Why? ', 'Next? '])
    close()
  })

  it('are answered by null when the command is stopped while it waits', async () => {
    const stop = new AbortController()
    const { ask } = asker(new PassThrough(), ioInto([], stop.signal))
    const answer = ask('Well? ')
    stop.abort()
    expect(await answer).toBeNull()
    expect(await ask('Again? ')).toBeNull()
  })
})

describe('a command called by another one', () => {
  it('has its own request id and input, and prints to its caller only', async () => {
    const printed: string[] = []
    const seen: unknown[] = []
    const called = await collect(ioInto(printed), 'given', async (io) => {
      io.stdout.write('out ')
      io.stdout.write('put')
      io.stderr.write('err')
      seen.push((await io.readStdin()).toString(), io.cwd, io.columns, io.isTTY)
      expect(io.requestId).not.toBe('outer')
      return 2
    })
    expect(called).toEqual({ status: 2, stdout: 'out put', stderr: 'err' })
    expect(seen).toEqual(['given', '/somewhere', 72, false])
    expect(printed).toEqual([])
  })
})
