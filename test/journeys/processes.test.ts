import { setTimeout as pass } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { prepareFolder } from '../../src/db/ownership/folder.js'
import { currentOwner } from '../../src/db/ownership.js'
import { chances } from '../faults/chance.js'
import { embedded, type Place, SERVER } from '../faults/place.js'
import { statementFile, title } from '../faults/statements.js'

const SEED = 12
const KB = 1000
/** From 10 KB to 1 MB; the two largest are rare, as in life. */
const SIZES = [10, 20, 30, 40, 60, 80, 100, 150, 200, 300, 500, 1000].map((size) => size * KB)
const PROMISES = 12

interface Source {
  id: number
  title: string
}

let at: Place
beforeEach(async () => {
  at = await embedded()
})
afterEach(() => at.close())

const name = (n: number) => `number-${n}`
const file = (n: number, bytes: number) => statementFile(at.data, name(n), bytes, PROMISES)
const titles = (count: number) => Array.from({ length: count }, (_, n) => title(name(n))).sort()

/** The titles of all sources; each must have all its candidates, each candidate one number. */
async function sources(): Promise<string[]> {
  const found: Source[] = JSON.parse(await at.programs.good(['source', 'list', '--json']))
  const lines: Array<{ id: number; source: { id: number } }> = JSON.parse(
    await at.programs.good(['list', '--candidates', '--json']),
  )
  for (const { id } of found) {
    expect(lines.filter((line) => line.source.id === id)).toHaveLength(PROMISES)
  }
  expect(new Set(lines.map(({ id }) => id)).size).toBe(PROMISES * found.length)
  return found.map((one) => one.title).sort()
}

/** The process that has the folder, once there is one that is not among `others`. */
async function owner(others: number[], running: () => boolean): Promise<number | undefined> {
  const locks = prepareFolder(at.data)
  while (running()) {
    const pid = (await currentOwner(locks))?.pid
    if (pid !== undefined && !others.includes(pid)) return pid
    await pass(5)
  }
  return undefined
}

const here = describe.skipIf(SERVER !== undefined)

here('many terminals on one data folder (tried in the run without a server)', () => {
  it('work beside a server that came after a first command', async () => {
    const first = at.programs.run(['ingest', file(0, 300 * KB)])
    await owner([], () => true)
    const server = at.programs.start(['serve'])
    await server.said(/Stop with Ctrl-C/)
    expect((await first).status).toBe(0)
    const said = await Promise.all([
      at.programs.good(['ingest', file(1, 30 * KB), '--accept', 'dated']),
      at.programs.good(['list']),
      at.programs.good(['list', '--candidates']),
      at.programs.good(['check']),
      at.programs.good(['review', '--help']),
    ])
    expect(said[0]).toMatch(new RegExp(title(name(1)).slice(0, 30)))
    expect(said[2]).toMatch(/bridge in Geneva/)
    expect(said[3]).toMatch(/looked at/)
    expect(said[4]).toMatch(/review \[options\]/)
    // The end of the input is an answer too: nothing is done to the candidates.
    expect(await at.programs.good(['review', '1'])).toMatch(/bridge in Geneva/)
    const rows = JSON.parse(await at.programs.good(['list', '--all', '--json']))
    expect(rows).toHaveLength(2 * PROMISES)
    const { status, stderr } = await server.kill('SIGINT')
    expect(status).toBe(0)
    // On a busy machine it says what takes longer than two seconds, and nothing else.
    expect(stderr.replace(/^(Waiting for|Finishing) .*\n/gm, '')).toBe('')
  })

  it('all succeed when twelve ingests of 10 KB to 1 MB are started together', async () => {
    const runs = SIZES.map((bytes, n) => at.programs.run(['ingest', file(n, bytes)]))
    const ended = await Promise.all(runs)
    expect(ended.map(({ status }) => status)).toEqual(SIZES.map(() => 0))
    expect(await sources()).toEqual(titles(SIZES.length))
  })

  it('go on when those that have the folder are killed, one after the other', async () => {
    const chance = chances(SEED)
    const runs = SIZES.map((bytes, n) => at.programs.start(['ingest', file(n, bytes)]))
    let left = runs.length
    for (const run of runs) {
      void run.ended.then(() => {
        left -= 1
      })
    }
    const killed: number[] = []
    for (let round = 0; round < 2; round += 1) {
      const pid = await owner(killed, () => left > 0)
      await pass(2_000 * chance())
      const run = runs.find((one) => one.pid === pid)
      await run?.kill('SIGKILL')
      if (pid !== undefined) killed.push(pid)
    }
    const ended = await Promise.all(runs.map((one) => one.ended))
    const dead = ended.flatMap(({ signal }, n) => (signal === 'SIGKILL' ? [n] : []))
    expect(dead.length, 'nobody was killed in time').toBeGreaterThan(0)
    const others = ended.filter((_, n) => !dead.includes(n))
    expect(others.map(({ status }) => status)).toEqual(others.map(() => 0))
    const stored = await sources()
    for (const [n, { signal }] of ended.entries()) {
      if (signal === null) expect(stored).toContain(title(name(n)))
    }

    for (const n of dead) await at.programs.good(['ingest', file(n, SIZES[n] ?? 0)])
    expect(await sources()).toEqual(titles(SIZES.length))
  })

  it('go on under the next one when a server is killed', async () => {
    const server = at.programs.start(['serve'])
    await server.said(/Stop with Ctrl-C/)
    const few = SIZES.slice(0, 6)
    const runs = few.map((bytes, n) => at.programs.run(['ingest', file(n, bytes)]))
    await Promise.race(runs)
    await server.kill('SIGKILL')
    expect((await Promise.all(runs)).map(({ status }) => status)).toEqual(few.map(() => 0))
    expect(await sources()).toEqual(titles(few.length))
  })
})
