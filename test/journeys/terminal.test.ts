import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { longest, type Printed, terminal } from '../helpers/cli.js'
import { type TestDatabase, testDatabase } from '../helpers/database.js'
import { type SmtpSink, smtpSink } from '../helpers/smtp-sink.js'

const EXAMPLE = 'examples/moscow-2024-02-28.txt'

interface Row {
  id: number
  title: string
  quote: string
  completion: string
  schedule: string
  due: { from: string; until: string; basis: string } | null
  first_due: { until: string } | null
  moves: number
  last_checked: string | null
  followed_by: string | null
}

let database: TestDatabase
let sink: SmtpSink
let folder: string
let run: (line: string | string[], stdin?: string) => Promise<Printed>

beforeAll(async () => {
  database = await testDatabase()
  sink = await smtpSink()
  folder = mkdtempSync(join(tmpdir(), 'pledgewatch-journey-'))
})
afterAll(async () => {
  await sink.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await database.reset()
  sink.received.length = 0
  run = await terminal(database, {
    PLEDGEWATCH_DATA: folder,
    PLEDGEWATCH_SECRET: 's'.repeat(40),
    SMTP_URL: sink.url,
  })
})

const rows = async (line = 'list --json'): Promise<Row[]> => JSON.parse((await run(line)).stdout)
async function group(): Promise<Row> {
  const found = (await rows()).find(({ quote }) => /working group/.test(quote))
  if (!found) throw new Error('the working group is not in the register')
  return found
}
async function good(line: string | string[]): Promise<string> {
  const { status, stdout, stderr } = await run(line)
  expect(`${stderr}${status}`).toBe('0')
  return stdout
}
async function morningOf(day: string): Promise<void> {
  await good(`check --now ${day}T12:00:00Z`)
  await good(`deliver --now ${day}T12:00:00Z`)
}
const subjects = () => sink.received.map(({ mail }) => mail.subject)

async function begin(): Promise<void> {
  await good(`ingest ${EXAMPLE} --accept dated`)
  await good('person add desk@example.org --confirmed')
  await good('subscribe desk@example.org --all --digest none')
}

describe('from a transcript to a verdict, in the terminal', () => {
  it('reminds a week before and a day after the deadline, once each', async () => {
    await begin()
    await morningOf('2024-04-23')
    expect(sink.received).toHaveLength(1)
    const reminder = sink.received[0]?.mail
    expect(reminder?.subject).toMatch(/^3 commitments need a look: 1 coming due, 2 open$/)
    for (const body of [reminder?.text, reminder?.html]) {
      expect(body).toMatch(/Due in 7 days, on 30 April 2024/)
      expect(body).toMatch(/working group will hold its first meeting in April 2024/)
    }
    await morningOf('2024-04-23')
    expect(sink.received).toHaveLength(1)

    await morningOf('2024-05-01')
    expect(sink.received).toHaveLength(2)
    const text = sink.received[1]?.mail.text ?? ''
    expect(text).toMatch(/working group/i)
    expect(text).toMatch(/Past due since 30 Apr(il)? 2024/)
    await morningOf('2024-05-01')
    expect(sink.received).toHaveLength(2)
  })

  it('sends nothing more about a commitment once it is judged, also when its mail was queued', async () => {
    await begin()
    const { id } = await group()
    await good('check --now 2024-04-23T12:00:00Z')
    for (const row of await rows()) await good(`judge ${row.id} fulfilled --on 2024-04-20`)
    await good('deliver --now 2024-04-23T12:00:00Z')
    for (const day of ['2024-04-29', '2024-05-01', '2024-05-14']) await morningOf(day)
    expect(subjects()).toEqual([])
    expect((await rows()).find((row) => row.id === id)).toMatchObject({
      completion: 'fulfilled',
      schedule: 'closed',
    })
  })

  it('takes a verdict back by undo, and reminds again', async () => {
    await begin()
    const { id } = await group()
    await morningOf('2024-04-23')
    const said = await good(`judge ${id} fulfilled --on 2024-04-24 --note seen`)
    const undo = /pledgewatch undo (\d+)/.exec(said)?.[1]
    await good(`undo ${undo}`)
    expect(await group()).toMatchObject({ completion: 'not_assessed' })
    await morningOf('2024-05-01')
    expect(sink.received).toHaveLength(2)
    expect(await good(`history ${id}`)).toMatch(/undone/i)
  })

  it('keeps the first date when a date moves, and reminds again for each date, also one it had before', async () => {
    await begin()
    const { id } = await group()
    for (const row of await rows())
      if (row.id !== id) await good(`judge ${row.id} lapsed --reason other`)
    await morningOf('2024-04-23')
    await good(`revise ${id} --until 2024-06-30 --kind agreed --by Russia --why both`)
    await morningOf('2024-06-23')
    await good(`revise ${id} --until 2024-04-30 --kind agreed --by Russia`)
    await morningOf('2024-04-23')
    expect(subjects()).toHaveLength(3)
    expect(await group()).toMatchObject({ moves: 2, first_due: { until: '2024-04-30' } })
  })

  it('says so when nobody would hear about what is accepted', async () => {
    const said = await good(`ingest ${EXAMPLE} --accept dated`)
    expect(said).toMatch(/Nobody would hear about #/)
    await good('person add desk@example.org --confirmed')
    const { id } = await group()
    await good(`follow ${id} desk@example.org`)
    expect(await group()).toMatchObject({ followed_by: 'desk@example.org' })
  })

  it('recognises the same text and changes nothing', async () => {
    await good(`ingest ${EXAMPLE}`)
    const before = await good('list --all --json')
    expect(await good(`ingest ${EXAMPLE} --accept all`)).toMatch(/in the register already/)
    expect(await good('list --all --json')).toBe(before)
  })

  it('records a look that found nothing without judging', async () => {
    await begin()
    const { id } = await group()
    await good(`checked ${id} --on 2024-05-03 --note press`)
    expect(await group()).toMatchObject({ last_checked: '2024-05-03', completion: 'not_assessed' })
    expect(await good(`show ${id} --today 2024-05-04`)).toMatch(/3 May/)
  })

  it('shows what would be sent and changes nothing', async () => {
    await begin()
    const before = await good('list --json')
    const said = await good('simulate --from 2024-02-28 --to 2024-05-15')
    expect(said).toMatch(/2024-04-23 08:00 {2}desk@example.org {2}Due in 7 days/)
    expect(said).toMatch(/2024-05-01 .*Past due since 30 Apr/)
    expect(sink.received).toHaveLength(0)
    expect(await good('list --json')).toBe(before)
    await morningOf('2024-04-23')
    expect(sink.received).toHaveLength(1)
  })

  it('reads well at 80 columns', async () => {
    await begin()
    const { id } = await group()
    await good(`judge ${id} not_fulfilled --reason postponed`)
    for (const line of [
      'list',
      'list --overdue',
      `show ${id}`,
      `history ${id}`,
      'source list',
      'person list',
      'list --help',
      'judge --help',
    ]) {
      const text = await good(line)
      expect(longest(text), `${line}\n${text}`).toBeLessThanOrEqual(80)
    }
  })
})

describe('what goes wrong in the terminal', () => {
  it.each([
    ['a file that is not there', 'ingest nowhere.txt', 2, /no file nowhere\.txt/],
    ['a folder', 'ingest src', 2, /is a folder/],
    ['a line that is not there', 'judge 99 fulfilled', 1, /no commitment 99/],
    ['a day that does not exist', 'checked 1 --on 2024-02-30', 2, /YYYY-MM-DD/],
    ['an address that is none', 'person add desk', 2, /address/i],
    ['a verdict that is none', 'judge 1 done', 2, /fulfilled/],
    ['a zone that is none', 'person add a@example.org --zone Mars/Base', 2, /zone/i],
    ['a command that is none', 'nonsense', 2, /unknown command/],
    ['a subscription to nothing', 'subscribe desk@example.org', 2, /--all/],
    ['a verdict without its reason', 'judge 1 not_fulfilled', 2, /reason/i],
    ['an event that is not there', 'undo 4711', 1, /event 4711/i],
  ])('says what is wrong with %s and what to do', async (_what, line, status, words) => {
    await good(`ingest ${EXAMPLE} --accept dated`)
    const printed = await run(line)
    expect(printed.stderr).toMatch(words)
    expect(printed.status).toBe(status)
    expect(printed.stderr).not.toMatch(/ {4}at |unexpected/)
    expect(printed.stderr.trim().split('\n').length).toBeGreaterThanOrEqual(2)
  })

  it('asks for the day of a text that does not tell it, and keeps nothing of it', async () => {
    const printed = await run('ingest -', 'We will open the bridge by 1 May.')
    expect(printed.stderr).toMatch(/--said YYYY-MM-DD/)
    expect(await good('source list')).toMatch(/No source yet/)
  })
})
