import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lastGoodRun, latestRuns } from '../../src/db/runs.js'
import { startScheduler } from '../../src/jobs/scheduler.js'
import { tick } from '../../src/jobs/tick.js'
import { at, listener, pledge, type World, world } from './world.js'

let w: World
beforeAll(async () => {
  w = await world()
})
beforeEach(() => w.reset())
afterAll(() => w.close())

const NOW = at('2024-04-23T12:00Z')
const april = { from: '2024-04-01', until: '2024-04-30' }

describe('the scheduler', () => {
  it('sends at once what came due while nothing ran, and stops when it has ended', async () => {
    await listener(w.db, { address: 'desk@example.org' })
    await pledge(w.db, april)
    const scheduler = startScheduler(w.deps, { clock: () => NOW, line: '0 0 1 1 *' })
    await scheduler.wake()
    await scheduler.stop()
    expect(w.sink.received).toHaveLength(1)
    expect((await lastGoodRun(w.db, 'check'))?.equals(NOW)).toBe(true)
  })

  it('tells a watch outside after each tick without a failure', async () => {
    let beats = 0
    const watch = createServer((_, answer) => {
      beats += 1
      answer.end()
    })
    await new Promise<void>((done) => watch.listen(0, '127.0.0.1', done))
    const address = watch.address()
    const port = typeof address === 'object' ? address?.port : 0
    const options = {
      clock: () => NOW,
      line: '0 0 1 1 *',
      heartbeatUrl: `http://127.0.0.1:${port}`,
    }
    const scheduler = startScheduler(w.deps, options)
    await scheduler.wake()
    await scheduler.stop()
    expect(beats).toBe(2)
    await new Promise((done) => watch.close(done))
  })

  it('does nothing more once it was told to stop', async () => {
    const scheduler = startScheduler(w.deps, { clock: () => NOW, line: '0 0 1 1 *' })
    await scheduler.stop()
    const runs = (await latestRuns(w.db, 100)).length
    await listener(w.db, { address: 'desk@example.org' })
    await pledge(w.db, april)
    await scheduler.wake()
    expect(w.sink.received).toEqual([])
    expect(await latestRuns(w.db, 100)).toHaveLength(runs)
  })
})

describe('a tick', () => {
  it('goes on with the other steps when one fails, and keeps the reason', async () => {
    await listener(w.db, { address: 'desk@example.org', digest: 'daily' })
    await pledge(w.db, april)
    const settings = { ...w.deps.settings, digest: { ...w.deps.settings.digest, hour: Number.NaN } }
    const done = await tick({ ...w.deps, settings }, NOW)
    expect(done.failed).toEqual(['digest'])
    expect(w.sink.received).toHaveLength(1)
    const failed = (await latestRuns(w.db, 10)).filter((run) => run.ok === false)
    expect(failed.map(({ job }) => job)).toEqual(['digest'])
    expect(failed[0]?.error).toMatch(/\S/)
  })
})
