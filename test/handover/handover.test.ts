import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ToyFolder, until } from './folder.js'

let folder: ToyFolder
beforeEach(() => {
  folder = new ToyFolder()
})
afterEach(() => folder.end())

describe('commands on one data folder', () => {
  it('all succeed, once each, when twelve are started together', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `n${n + 10}`)
    const ended = await Promise.all(names.map((name) => folder.run(['add', name])))
    expect(ended.map((one) => one.status)).toEqual(names.map(() => 0))
    expect(ended.map((one) => one.stdout)).toEqual(names.map((name) => `added ${name}\n`))
    expect(folder.effects()).toEqual(names)
    expect(folder.clashes().clashes).toBe(0)
  })

  it('give the same output, input, width and exit status through another process', async () => {
    const server = folder.start(['serve'])
    await until(() => folder.lines('open').length === 1)
    const text = 'Ségou, 28 février. '.repeat(60_000)
    const ended = await folder.run(['copy', '7'], { stdin: text, cwd: folder.data })
    expect(ended).toEqual({ status: 7, stdout: text, stderr: `${folder.data} 80 false\n` })
    expect(folder.lines('open')).toEqual([String(server.pid)])
  })

  it('end their work quietly when the reader of their output has seen enough', async () => {
    const command = folder.start(['add', 'x', 'before'])
    await until(() => folder.lines('begin').length === 1)
    command.child.stdout?.destroy()
    folder.openGate()
    expect(await command.ended).toEqual({ status: 0, stdout: '', stderr: 'adding x\n' })
  })

  it('reach a folder whose path is too long for a socket', async () => {
    const data = join(folder.data, 'a-long-name-'.repeat(12))
    mkdirSync(data)
    const server = folder.start(['serve'], { data })
    const first = await new Promise((resolve) => server.child.stdout?.once('data', resolve))
    expect(String(first)).toBe('serving\n')
    const ended = await folder.run(['copy'], { data, stdin: 'hello' })
    expect(ended).toMatchObject({ status: 0, stdout: 'hello' })
  })

  it('are finished by an owner that has been asked to stop', async () => {
    const server = folder.start(['serve'])
    await until(() => folder.lines('open').length === 1)
    const slow = folder.run(['add', 'slow', 'before'])
    await until(() => folder.lines('begin').includes('slow'))
    server.child.kill('SIGTERM')
    folder.openGate()
    const [ended, stopped] = [await slow, await server.ended]
    expect(ended).toEqual({ status: 0, stdout: 'added slow\n', stderr: 'adding slow\n' })
    expect(stopped.status).toBe(0)
    expect(folder.clashes().opened).toBe(1)
  })

  it('that come while the owner is closing are done by the next one', async () => {
    const server = folder.start(['serve'])
    await until(() => folder.lines('open').length === 1)
    const slow = folder.run(['add', 'slow', 'before'])
    await until(() => folder.lines('begin').includes('slow'))
    server.child.kill('SIGTERM')
    const late = folder.start(['add', 'late'])
    // It says that it waits once it has been turned away for two seconds.
    await new Promise((resolve) => late.child.stderr?.once('data', resolve))
    folder.openGate()
    expect([(await late.ended).status, (await slow).status]).toEqual([0, 0])
    expect(folder.effects()).toEqual(['late', 'slow'])
    expect(folder.clashes()).toEqual({ opened: 2, clashes: 0 })
  })

  it('end alone when their own caller dies', async () => {
    folder.start(['serve'])
    await until(() => folder.lines('open').length === 1)
    const doomed = folder.start(['linger', 'doomed'])
    const other = folder.run(['add', 'other', 'before'])
    await until(() => folder.lines('begin').length === 2)
    doomed.child.kill('SIGKILL')
    await until(() => folder.lines('given-up').includes('doomed'))
    folder.openGate()
    expect((await other).status).toBe(0)
  })

  it('say what they wait for when that takes longer than two seconds', async () => {
    const blocking = folder.start(['block', 'first'])
    await until(() => folder.lines('begin').length === 1)
    const second = folder.start(['add', 'second'])
    await new Promise((resolve) => second.child.stderr?.once('data', resolve))
    folder.openGate()
    expect(await second.ended).toEqual({
      status: 0,
      stdout: 'added second\n',
      stderr: `Waiting for "pledgewatch block" (process ${blocking.pid}), which is using the data folder …\nadding second\n`,
    })
  })
})

describe('a server on a data folder', () => {
  it('refuses a second one, naming the process that serves', async () => {
    const server = folder.start(['serve'])
    await until(() => folder.lines('open').length === 1)
    const second = await folder.run(['serve'])
    expect(second.status).toBe(1)
    expect(second.stderr).toBe(
      `"pledgewatch serve" (process ${server.pid}) already works on ${folder.data}.\n` +
        `Stop it first (kill ${server.pid}), or name another folder with PLEDGEWATCH_DATA.\n`,
    )
  })

  it('waits for a command that came first', async () => {
    const first = folder.run(['add', 'first', 'before'])
    await until(() => folder.lines('begin').length === 1)
    const server = folder.start(['serve'])
    await new Promise((resolve) => server.child.stderr?.once('data', resolve))
    folder.openGate()
    await until(() => folder.lines('open').length === 2)
    expect((await first).status).toBe(0)
    expect(folder.clashes().clashes).toBe(0)
    server.child.kill('SIGINT')
    expect((await server.ended).status).toBe(0)
  })

  it('lets the next one wait while it finishes its work', async () => {
    const server = folder.start(['serve'])
    await until(() => folder.lines('open').length === 1)
    const slow = folder.run(['add', 'slow', 'before'])
    await until(() => folder.lines('begin').length === 1)
    server.child.kill('SIGTERM')
    // It says that it is still busy once that has taken two seconds.
    await new Promise((resolve) => server.child.stderr?.once('data', resolve))
    const next = folder.start(['serve'])
    await new Promise((resolve) => next.child.stderr?.once('data', resolve))
    folder.openGate()
    expect([(await slow).status, (await server.ended).status]).toEqual([0, 0])
    expect((await server.ended).stderr).toBe('Finishing what is under way …\n')
    await until(() => folder.lines('open').length === 2)
    next.child.kill('SIGTERM')
    expect((await next.ended).status).toBe(0)
  })

  it('asks for a restart when a newer version calls', async () => {
    const server = folder.start(['serve'])
    await until(() => folder.lines('open').length === 1)
    const ended = await folder.run(['add', 'x'], { version: '2' })
    expect(ended.status).toBe(1)
    expect(ended.stderr).toBe(
      `"pledgewatch serve" (process ${server.pid}) is version 1, this is 2.\n` +
        `Stop it (kill ${server.pid}) and start it again with this version.\n`,
    )
    expect(folder.effects()).toEqual([])
  })
})

describe('a data folder that cannot be used', () => {
  it('is named in one sentence with what to do next when it is a file', async () => {
    const data = join(folder.data, 'file')
    writeFileSync(data, '')
    const ended = await folder.run(['copy'], { data })
    expect(ended).toEqual({
      status: 1,
      stdout: '',
      stderr: `The data folder ${data} is not a folder.\nName another folder with PLEDGEWATCH_DATA, or change its permissions.\n`,
    })
  })
})
