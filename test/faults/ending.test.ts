import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Running } from '../helpers/process.js'
import { embedded, type Place, place, SERVER } from './place.js'

/** Ctrl-C, and what the program says and leaves behind. */
async function interrupted(run: Running) {
  const { status, stdout, stderr } = await run.kill('SIGINT')
  // On a busy machine it says what takes longer than two seconds; that is no complaint.
  return { status, stdout, stderr: stderr.replace(/^Finishing .*\n/gm, '') }
}

describe('Ctrl-C', () => {
  let at: Place
  beforeEach(async () => {
    at = await place()
  })
  afterEach(() => at.close())

  it('ends serve cleanly, also while a browser keeps its connection open', async () => {
    const run = at.programs.start(['serve'])
    const [, url] = await run.said(/listening on (http:\S+?)\)/)
    await run.said(/Stop with Ctrl-C/)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect(await interrupted(run)).toMatchObject({ status: 0, stderr: '' })
  })

  it('ends worker cleanly, and the next command finds the register as it was', async () => {
    const run = at.programs.start(['worker'])
    await run.said(/Stop with Ctrl-C/)
    expect(await interrupted(run)).toMatchObject({ status: 0, stderr: '' })
    expect(await at.programs.good(['source', 'list'])).toMatch(/No source yet/)
  })
})

/** The demonstration always has an embedded database of its own. */
describe.skipIf(SERVER !== undefined)('the demo (tried in the run without a server)', () => {
  let at: Place
  beforeEach(async () => {
    at = await embedded()
  })
  afterEach(() => at.close())

  const SHORT =
    'Statement of the government of France, Paris, 28 February 2024\n\n' +
    'The government of France will open a new bridge in Lyon by 1 March 2024.\n'

  it('ends cleanly on Ctrl-C at any point, starts afresh, and writes one .eml for each line', async () => {
    const short = join(at.data, 'short.txt')
    writeFileSync(short, SHORT)
    const served = at.programs.start(['demo', short])
    await served.said(/Stop with Ctrl-C/)
    expect((await interrupted(served)).status).toBe(0)
    expect((await served.ended).stdout).toMatch(/http:\S+\/sign-in\/\S+/)

    const cut = at.programs.start(['demo'])
    await cut.said(/2024-03-01 08:00 {2}desk@example\.org/)
    expect([0, 130]).toContain((await interrupted(cut)).status)

    const said = await at.programs.good(['demo', '--no-serve'])
    const lines = said.split('\n').filter((line) => /^20\d\d-\d\d-\d\d \d\d:\d\d /.test(line))
    expect(lines.filter((line) => line.startsWith('2024-04-23'))).toHaveLength(1)
    expect(said).toMatch(/2024-04-23 .*desk@example\.org {2}Due in 7 days: /)
    expect(said).toMatch(/2024-05-01 .*desk@example\.org {2}Past due since 30 Apr/)
    const told = said.replace(/\s+/g, ' ')
    expect(told).toMatch(/2024-09-30 A later text is read: Readout .* narrows the date of #4 /)
    expect(told).toContain('says November 2024 where the register says Sep–Nov 2024 (autumn)')
    expect(told).toContain('Taken: #4 is due November 2024 now')
    expect(told).toMatch(/2024-11-10 A later text is read: Notice: .* reports #4 done /)
    expect(told).toContain('Taken: #4 is fulfilled on 10 Nov 2024')
    const forum = lines.filter(
      (line) => /first meeting/.test(line) || /: Hold the first/.test(line),
    )
    expect(forum.map((line) => line.slice(0, 10))).toEqual([
      '2024-09-01',
      '2024-10-31',
      '2024-11-01',
    ])
    expect(said).not.toMatch(/bridge in Lyon/)
    expect(readdirSync(join(at.data, 'demo', 'mail'))).toHaveLength(lines.length)
    expect(existsSync(join(at.data, 'mail'))).toBe(false)
  })
})
