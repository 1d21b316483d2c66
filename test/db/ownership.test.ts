import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFile, type OwnerRecord, removeFile } from '../../src/db/ownership/file.js'
import { prepareFolder, socketPaths } from '../../src/db/ownership/folder.js'
import { lives, thisProcess } from '../../src/db/ownership/process.js'
import { claim, currentOwner } from '../../src/db/ownership.js'

let data: string
let locks: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'pledgewatch-test-'))
  locks = prepareFolder(data)
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

const offer = { role: 'command', command: 'list', socket: '/nowhere' } as const

function record(change: Partial<OwnerRecord>): OwnerRecord {
  return { ...thisProcess(), ...offer, released: false, ...change }
}

describe('the ownership of a data folder', () => {
  it('goes to one of many who ask at the same time', async () => {
    const claims = await Promise.all(Array.from({ length: 50 }, () => claim(locks, offer)))
    expect(claims.filter((one) => one !== undefined)).toHaveLength(1)
    expect(await currentOwner(locks)).toMatchObject({ pid: process.pid, command: 'list' })
  })

  it('passes on after a release, and the numbers count up', async () => {
    const first = await claim(locks, offer)
    expect(await claim(locks, offer)).toBeUndefined()
    first?.release()
    expect(await currentOwner(locks)).toBeUndefined()
    expect((await claim(locks, offer))?.number).toBe(2)
  })

  it('is not kept by a process number that now belongs to another process', async () => {
    createFile(locks, 7, record({ start: '1' }))
    expect(await currentOwner(locks)).toBeUndefined()
    expect((await claim(locks, offer))?.number).toBe(8)
  })

  it('is not kept by a process of before the last restart of the machine', async () => {
    createFile(locks, 7, record({ boot: 'another' }))
    expect((await claim(locks, offer))?.number).toBe(8)
  })

  it('is not kept by a file that a power cut has emptied', async () => {
    writeFileSync(join(locks, 'owner.3'), '')
    expect((await claim(locks, offer))?.number).toBe(4)
  })

  it('is kept by a process of another container for as long as it listens', async () => {
    const socket = socketPaths(locks)[0] ?? ''
    const server = createServer((one) => one.destroy())
    await new Promise<void>((resolve) => server.listen(socket, resolve))
    createFile(locks, 1, record({ space: 'pid:[1]', socket }))
    expect(await claim(locks, offer)).toBeUndefined()
    await new Promise((resolve) => server.close(resolve))
    expect((await claim(locks, offer))?.number).toBe(2)
  })

  it('is not taken by a starter that slept while many others came and went', async () => {
    createFile(locks, 2, record({ space: 'pid:[1]' }))
    const sleeper = claim(locks, offer)
    removeFile(locks, 2)
    createFile(locks, 60, record({ command: 'serve' }))
    expect(await sleeper).toBeUndefined()
    expect(readdirSync(locks)).toEqual(['owner.60'])
    expect(await currentOwner(locks)).toMatchObject({ command: 'serve' })
  })

  it('leaves few files behind after many owners, all of them private', async () => {
    for (let n = 0; n < 40; n++) (await claim(locks, offer))?.release()
    expect(readdirSync(locks).length).toBeLessThan(25)
    expect(statSync(locks).mode & 0o777).toBe(0o700)
    const modes = readdirSync(locks).map((name) => statSync(join(locks, name)).mode & 0o777)
    expect(new Set(modes)).toEqual(new Set([0o600]))
  })
})

describe('the mark of a process', () => {
  it('says that this process lives, and that one with its number from before does not', () => {
    expect(lives(thisProcess())).toBe(true)
    expect(lives({ ...thisProcess(), start: '1' })).toBe(false)
    expect(lives({ ...thisProcess(), pid: 2 ** 22 - 1 })).toBe(false)
  })

  it('says nothing about a process that counts in another space', () => {
    expect(lives({ ...thisProcess(), space: 'pid:[1]' })).toBeUndefined()
  })
})

describe('the socket of an owner', () => {
  it('moves out of a folder whose path is too long', () => {
    const far = join('/', 'x'.repeat(120))
    for (const path of socketPaths(far)) {
      expect(Buffer.byteLength(path)).toBeLessThan(108)
      expect(path).toMatch(/\/pledgewatch-[0-9a-f]{16}\//)
    }
    expect(socketPaths(far)).not.toEqual([])
  })
})
