import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { longest, type Printed, terminal } from '../helpers/cli.js'
import { type TestDatabase, testDatabase } from '../helpers/database.js'

let database: TestDatabase
let folder: string
let run: (line: string | string[]) => Promise<Printed>
beforeAll(async () => {
  database = await testDatabase()
  folder = mkdtempSync(join(tmpdir(), 'pledgewatch-match-'))
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await database.reset()
  run = await terminal(database, { PLEDGEWATCH_DATA: folder, PLEDGEWATCH_SECRET: 's'.repeat(40) })
})

async function good(line: string | string[]): Promise<string> {
  const { status, stdout, stderr } = await run(line)
  expect(`${stderr}${status}`).toBe('0')
  return stdout
}

const plain = (text: string) => text.replace(/\s+/g, ' ')
const FORUM = 4

/** The three examples, one after the other; what adding the later two says of the first. */
async function story(): Promise<string[]> {
  await good('ingest examples/moscow-2024-02-28.txt --accept dated')
  const readout = await good('ingest examples/readout-2024-09.txt')
  return [readout, await good('ingest examples/notice-2024-11.txt')]
}

describe('match', () => {
  it('is pointed to after a source was added that speaks of known lines', async () => {
    const first = await good('ingest examples/moscow-2024-02-28.txt --accept dated')
    expect(first).not.toContain('already in the register')
    const [readout, notice] = await story()
    expect(readout).toContain('1 looks like a line already in the register: pledgewatch match 2')
    expect(notice).toContain('1 looks like a line already in the register: pledgewatch match 3')
    const again = JSON.parse(await good('ingest examples/notice-2024-11.txt --json'))
    expect(again).toMatchObject({ created: false, known: 1 })
  })

  it('shows what fits with its reason, both quotes and the command, within 80 columns', async () => {
    await story()
    const shown = await good('match')
    expect(longest(shown)).toBeLessThanOrEqual(80)
    expect(plain(shown)).toContain(`Narrows the date of #${FORUM}: Hold the first meeting`)
    expect(plain(shown)).toContain(
      'says November 2024 where the register says Sep–Nov 2024 (autumn)',
    )
    expect(plain(shown)).toContain(`#${FORUM}, 28 Feb 2024: “The Russia–Africa ministerial forum`)
    expect(shown).toContain(`Take it: pledgewatch match 7 --moves ${FORUM}`)
    expect(shown).toContain(`Take it: pledgewatch match 3.1 --done ${FORUM}`)
    expect(await good('match 2')).toContain(`match 7 --moves ${FORUM}`)
    expect(await good('match --line 7')).toContain(`match 7 --moves ${FORUM}`)
    expect(await good('match 1')).toContain('New: nothing like it is open in the register.')
  })

  it('prints the same as JSON', async () => {
    await story()
    const all = JSON.parse(await good('match --json'))
    expect(all.map((one: { source: { id: number } }) => one.source.id)).toEqual([3, 2])
    const [readout] = [JSON.parse(await good('match 2 --json'))]
    expect(readout.candidates).toMatchObject([
      {
        ...{ id: 7, seems: 'moves' },
        suggestions: [{ kind: 'moves', of: FORUM, move: 'narrower', accepted: true }],
      },
    ])
    const first = JSON.parse(await good('match 1 --json'))
    expect(first.candidates.map((one: { seems: string }) => one.seems)).toEqual(['new', 'new'])
  })

  it('takes a move and a report, and undo takes each back', async () => {
    await story()
    const moved = await good(`match 7 --moves ${FORUM}`)
    expect(plain(moved)).toContain('date moved to November 2024; the first date, Sep–Nov 2024')
    const done = await good(`match 3.1 --done ${FORUM}`)
    expect(plain(done)).toContain('fulfilled on 2024-11-10; no more reminders')
    expect(await good('match')).toContain('No source says anything')
    const shown = plain(await good(`show ${FORUM}`))
    for (const role of ['Moves the date:', 'Reports it done:']) expect(shown).toContain(role)
    await good(`undo --line ${FORUM}`)
    await good(`undo --line ${FORUM}`)
    const { due, moves, completion } = JSON.parse(await good(`show ${FORUM} --json`))
    expect([due.from, moves, completion]).toEqual(['2024-09-01', 0, 'not_assessed'])
    expect(JSON.parse(await good('match --json'))).toHaveLength(2)
  })

  it('takes the day, the date and the announcer from the person where they are given', async () => {
    await story()
    await good(['match', '7', '--moves', `${FORUM}`, '--until', '2024-11-15', '--by', 'The desk'])
    expect(JSON.parse(await good(`show ${FORUM} --json`))).toMatchObject({
      due: { from: null, until: '2024-11-15' },
      revisions: [{}, { announcedBy: 'The desk' }],
    })
    await good(`match 3.1 --done ${FORUM} --on 2024-11-09`)
    expect(JSON.parse(await good(`show ${FORUM} --json`))).toMatchObject({
      happened_on: '2024-11-09',
    })
  })

  it('leaves what is something else, and says so no more', async () => {
    await story()
    expect(await good(`match 7 --apart ${FORUM}`)).toContain('not suggested again')
    expect(await good('match 2')).toContain('New: nothing like it')
  })

  it.each([
    ['match 7 --moves 4 --done 4', 'one act at a time'],
    ['match --moves 4', 'not said which candidate'],
    ['match 3.1', 'not said what the report does'],
    ['match 3.77 --done 4', 'has no report 77'],
    ['match 99', 'no source 99'],
    ['match 7 --moves 99', 'no commitment 99'],
    ['match --line 4', 'does not wait for review'],
    ['match 3.1 --moves 2', 'still waiting for review'],
  ])('refuses “%s” in one sentence and changes nothing', async (line, words) => {
    await story()
    const before = await good('list --all --json')
    const { status, stderr } = await run(line)
    expect(status).toBeGreaterThan(0)
    expect(stderr).toContain(words)
    expect(await good('list --all --json')).toBe(before)
  })
})
