import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sourceWithText } from '../../src/db/sources.js'
import { citeWords } from '../../src/mail/item-view.js'
import { longest, terminal } from '../helpers/cli.js'
import { type TestDatabase, testDatabase } from '../helpers/database.js'
import { pdfFile } from '../ingest/pdf-file.js'

const VTT = `WEBVTT

00:00:02.000 --> 00:00:05.000
<v Anna Berg>Welcome to the press conference of Kenya and Norway.

00:12:31.250 --> 00:12:34.000
Kenya will open the joint office

00:12:34.000 --> 00:12:36.000
in Nairobi by June 2025.
`

const pdf = () =>
  pdfFile((doc) => {
    doc.fontSize(18).text('Joint statement of Kenya and Norway, Oslo, 3 May 2024')
    doc.fontSize(11).moveDown().text('The ministers of both countries met today.')
    doc.addPage().text('Norway will publish the survey by 30 September 2024.')
  })

let database: TestDatabase
let folder: string
let server: Server
let home: string
let run: Awaited<ReturnType<typeof terminal>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pledgewatch-formats-'))
  database = await testDatabase()
  const bytes = await pdf()
  server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/pdf' }).end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port }: AddressInfo = Object(server.address())
  home = `http://127.0.0.1:${port}/statement.pdf`
  await writeFile(join(folder, 'open.yaml'), 'fetch: { allowPrivate: true }\n')
  await writeFile(join(folder, 'statement.pdf'), bytes)
  await writeFile(join(folder, 'talks.vtt'), VTT)
  const env = { PLEDGEWATCH_CONFIG: join(folder, 'open.yaml'), PLEDGEWATCH_DATA: folder }
  run = await terminal(database, env)
})
beforeEach(() => database.reset())
afterAll(async () => {
  server.close()
  await database.close()
  await rm(folder, { recursive: true })
})

const file = (name: string) => join(folder, name)

describe('a quote of a recording', () => {
  it('leads to its moment, from the command line to the mail', async () => {
    const url = 'https://www.youtube.com/watch?v=abc'
    const added = await run(
      `ingest ${file('talks.vtt')} --said 2024-05-03 --url ${url} --accept all --json`,
    )
    expect(added.status, added.stderr).toBe(0)
    const [line] = JSON.parse(added.stdout).candidates
    expect(line.quote).toBe('Kenya will open the joint office in Nairobi by June 2025.')
    expect(line.source).toMatchObject({ page: null, at_ms: 751250, time: '00:12:31', url })
    const shown = await run(`show ${line.id}`)
    expect(shown.stdout).toContain('(at 12:31)')
    expect(shown.stdout).toContain(`${url}&t=751s`)
    expect(longest(shown.stdout)).toBeLessThanOrEqual(80)
    const whole = JSON.parse((await run(`show ${line.id} --json`)).stdout)
    expect(whole.mentions).toMatchObject([{ page: null, atMs: 751250 }])
  })

  it('is found without a database too, word for word where it is said to stand', async () => {
    const { stdout } = await run(`extract ${file('talks.vtt')} --said 2024-05-03 --json`)
    const { candidates } = JSON.parse(stdout)
    expect(candidates).toMatchObject([{ page: null, at_ms: 751250, time: '00:12:31' }])
  })
})

describe('a quote of a PDF', () => {
  it('names its page; the source tells what it was taken from', async () => {
    const added = await run(`ingest ${file('statement.pdf')}`)
    expect(added.stdout).toContain(
      '“Norway will publish the survey by 30 September 2024.” (page 2)',
    )
    const source = await sourceWithText(database.connection.db, 1)
    expect(source).toMatchObject({ format: 'pdf', fileName: 'statement.pdf', fetchedAt: null })
    expect(source.originalSha256).toMatch(/^[0-9a-f]{64}$/)
    const { stdout } = await run('source show 1')
    expect(stdout).toContain('Taken from: a PDF (statement.pdf)')
    expect(stdout).toContain(source.originalSha256 ?? '?')
    expect(longest(stdout)).toBeLessThanOrEqual(80)
  })

  it('keeps its page when the facts of its source are corrected', async () => {
    await run(`ingest ${file('statement.pdf')} --accept all`)
    await run('source correct 1 --said 2024-05-04')
    const [line] = JSON.parse((await run('list --json')).stdout)
    expect(line.source).toMatchObject({ page: 2, at_ms: null, time: null })
  })
})

describe('the same again', () => {
  it('is recognised by the file and by the text, and changes nothing', async () => {
    await run(`ingest ${file('statement.pdf')}`)
    const again = await run(`ingest ${file('statement.pdf')}`)
    expect(again.stdout).toContain('in the register already, as source 1')
    const { text } = await sourceWithText(database.connection.db, 1)
    const pasted = await run(['ingest', '-', '--said', '2024-05-03'], text)
    expect(pasted.stdout).toContain('in the register already, as source 1')
    expect(JSON.parse((await run('source list --json')).stdout)).toHaveLength(1)
  })
})

describe('a source that is replaced', () => {
  const said = '--said 2024-05-03'
  const page = '<p>Norway will publish the survey by <b>30 September</b> 2024.</p>'

  it('may be the same file, read anew in another format', async () => {
    await writeFile(join(folder, 'page.txt'), page)
    await run(`ingest ${file('page.txt')} ${said} --format txt`)
    const anew = await run(`source replace 1 ${file('page.txt')} ${said} --format html`)
    expect(anew.stdout, anew.stderr).toContain('Source 2 replaces source 1. 1 candidate found.')
    const { text } = await sourceWithText(database.connection.db, 2)
    expect(text).toBe('Norway will publish the survey by 30 September 2024.\n')
    const known = await run(`ingest ${file('page.txt')} ${said}`)
    expect(known.stdout).toContain('in the register already, as source 2')
  })

  it('stays where its file reads as before, or is known as another source', async () => {
    await writeFile(join(folder, 'page.txt'), page)
    await run(`ingest ${file('page.txt')} ${said} --format txt`)
    await run(['ingest', '-', '--said', '2024-05-03'], 'Norway will publish the survey.')
    for (const [id, format] of [
      [1, 'txt'],
      [2, 'html'],
    ]) {
      const { status, stderr } = await run(
        `source replace ${id} ${file('page.txt')} ${said} --format ${format}`,
      )
      expect(status).not.toBe(0)
      expect(stderr).toContain('in the register already, as source 1')
    }
    expect(JSON.parse((await run('source list --json')).stdout)).toHaveLength(2)
  })

  it('tells which pages of the new file were not read', async () => {
    const bytes = await pdfFile((doc) => {
      doc.fontSize(11).text('Norway will publish the survey by 30 September 2024.').addPage()
    })
    await writeFile(join(folder, 'half.pdf'), bytes)
    await run(['ingest', '-', '--said', '2024-05-03'], 'Norway will publish the survey.')
    const { stdout, stderr } = await run(`source replace 1 ${file('half.pdf')} ${said}`)
    expect(stdout, stderr).toContain('Page 2 holds no text')
    expect(longest(stdout)).toBeLessThanOrEqual(80)
  })
})

describe('an address', () => {
  it('is fetched, and source and page are told', async () => {
    const added = await run(`ingest ${home} --accept all --json`)
    expect(added.status, added.stderr).toBe(0)
    const [line] = JSON.parse(added.stdout).candidates
    expect(line.source).toMatchObject({ page: 2, url: home })
    expect((await run(`show ${line.id}`)).stdout).toContain(`${home}#page=2`)
    const source = await sourceWithText(database.connection.db, 1)
    expect(source.url).toBe(home)
    expect(source.fetchedAt?.epochMilliseconds).toBeGreaterThan(0)
    expect((await run('source show 1')).stdout).toContain(`Address: ${home}\nFetched: `)
  })

  it('of this machine is refused unless the operator allows it, and nothing is stored', async () => {
    const closed = await terminal(database, { PLEDGEWATCH_DATA: folder })
    const { status, stderr } = await closed(`ingest ${home}`)
    expect(status).toBe(2)
    expect(stderr).toContain('private or reserved network')
    expect(JSON.parse((await run('source list --json')).stdout)).toEqual([])
  })

  it('brings a corrected transcript in place of another', async () => {
    await run(
      ['ingest', '-', '--said', '2024-05-03'],
      'Norway will publish the survey in May 2025.',
    )
    const { stdout } = await run(`source replace 1 ${home}`)
    expect(stdout).toContain('Source 2 replaces source 1.')
  })
})

it('a mail names page or moment beside the quote', async () => {
  await run(`ingest ${file('statement.pdf')} --accept all`)
  const { line } = await import('../../src/db/lines.js')
  expect(citeWords(await line(database.connection.db, 1))).toMatch(/, 3 May 2024, page 2$/)
})
