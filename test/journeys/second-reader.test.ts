import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ChatServer, saying } from '../helpers/chat-server.js'
import { type Printed, terminal } from '../helpers/cli.js'
import { type TestDatabase, testDatabase } from '../helpers/database.js'

const RULE = 'We will open the new consulate in Niamey by the end of June 2024.'
const FIND = 'The road to Gao has its bridges back before next winter'
const TEXT = [
  'Statement by the Minister of Foreign Affairs of Mali',
  'Bamako, 5 March 2024',
  '',
  `MINISTER DIOP: ${RULE} ${FIND}. The weather was fine.`,
  '',
  'Nous allons aussi ouvrir un consulat à Agadez avant la fin du mois de juin.',
  '',
  'Мы откроем новое посольство в Бамако до конца года.',
].join('\n')
const KEY = 'sk-only-the-service-may-know'

let database: TestDatabase
let chat: ChatServer
let folder: string
let env: Record<string, string>
let run: (line: string | string[], stdin?: string) => Promise<Printed>

beforeAll(async () => {
  ;[database, chat] = await Promise.all([testDatabase(), ChatServer.open()])
  folder = mkdtempSync(join(tmpdir(), 'pledgewatch-second-'))
  writeFileSync(join(folder, 'key'), `${KEY}\n`)
})
afterAll(async () => {
  await Promise.all([database.close(), chat.close()])
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await database.reset()
  chat.willQuote(RULE, FIND)
  env = {
    ...{ PLEDGEWATCH_DATA: folder, PLEDGEWATCH_SECRET: 's'.repeat(40) },
    ...{ PLEDGEWATCH_LLM_URL: chat.url, PLEDGEWATCH_LLM_MODEL: 'gpt-x' },
    PLEDGEWATCH_LLM_KEY_FILE: join(folder, 'key'),
  }
  run = await terminal(database, env)
})

/** What is printed, without its line breaks. */
const flow = (text: string): string => text.replace(/\s+/g, ' ')

describe('A text on the command line, with a second reader', () => {
  it('is shown with who found what, what was sent where, and what was not read', async () => {
    const { status, stdout, stderr } = await run('extract -', TEXT)
    expect([status, stderr]).toEqual([0, ''])
    const words = flow(stdout)
    expect(words).toContain('gpt-x: 1 more found, 1 agreed, 0 dropped as not verbatim, 0 passages')
    expect(words).toContain(`The passages of this text were sent to ${new URL(chat.url).host}.`)
    expect(words).toContain('Found by both, the rules and gpt-x: ')
    expect(words).toContain('Found by gpt-x only: ')
    expect(words).toContain('2 passages were not read: French (line 6), Russian (line 8).')
    expect(chat.asked.map((one) => one.key)).toEqual([`Bearer ${KEY}`])
    expect(chat.asked[0]?.passage).not.toContain('Nous')
  })

  it('is stored with the same marks, which show again wherever it is looked at', async () => {
    const added = await run('ingest -', TEXT)
    expect(added.status, added.stderr).toBe(0)
    expect(flow(added.stdout)).toContain('gpt-x: 1 more found, 1 agreed')
    expect(flow(added.stdout)).toContain('2 passages were not read: French')
    const shown = flow((await run('source show 1')).stdout)
    expect(shown).toContain('gpt-x: 1 more found, 1 agreed')
    expect(shown).toContain('French (line 6), Russian (line 8)')
    const { unread, readers, lines } = JSON.parse((await run('source show 1 --json')).stdout)
    expect(unread.map((one: { language: string }) => one.language)).toEqual(['fr', 'ru'])
    expect(readers).toMatchObject([{ reader: 'gpt-x', found: 1, agreed: 1, failed: 0 }])
    const marks = lines.map((one: { reader: string }) => one.reader).sort()
    expect(marks).toEqual(['gpt-x', 'rules+gpt-x'])
  })

  it('keeps the text here when told so, and then looks as without that reader', async () => {
    const { stdout } = await run('ingest - --no-second-reader --json', TEXT)
    const { readers, candidates } = JSON.parse(stdout)
    expect([readers, candidates.length, chat.asked.length]).toEqual([[], 1, 0])
    expect((await run('extract - --no-second-reader', TEXT)).stdout).not.toContain('gpt-x')
    expect(chat.asked).toEqual([])
  })

  it('is read by the rules all the same when the service fails, which is said', async () => {
    chat.willReply(() => ({ status: 401, body: `{"error":"${KEY} is no key"}` }))
    const { status, stdout, stderr } = await run('ingest -', TEXT)
    expect([status, stderr]).toEqual([0, ''])
    expect(flow(stdout)).toContain('1 passage failed (the service refused the key (401))')
    expect(stdout).toContain('Open the new consulate in Niamey')
    expect(stdout).not.toContain(KEY)
  })

  it('gives the finds that are accepted unseen only when the rules agree', async () => {
    const { stdout } = await run('ingest - --accept all', TEXT)
    expect(stdout).toContain('Accepted without anybody having looked: 1.')
    expect(stdout).toContain('Left for review, since only a second reader found it: 2.')
  })

  it('gets answers with invented quotes in them without keeping one', async () => {
    chat.willReply(() => saying(['We will give up Niamey by the end of June 2024', RULE]))
    const { stdout } = await run('ingest - --json', TEXT)
    const { readers, candidates } = JSON.parse(stdout)
    expect(readers).toMatchObject([{ found: 0, agreed: 1, dropped: 1 }])
    for (const { quote } of candidates) expect(TEXT).toContain(quote)
  })
})

describe('A text in another language', () => {
  const FRENCH =
    'Nous allons ouvrir une ambassade à Niamey avant la fin de l’année.\n\nLa commission se réunira en avril à Bamako.'

  it('is said not to have been read, instead of holding no commitments; it is kept', async () => {
    const extracted = flow((await run('extract - --said 2024-03-05', FRENCH)).stdout)
    expect(extracted).toContain('The whole text is in French: nothing of it was read.')
    const added = flow((await run('ingest - --said 2024-03-05', FRENCH)).stdout)
    expect(added).toContain('The whole text is in French: nothing of it was read.')
    expect(added).not.toContain('No sentence reads as a promise')
    expect(added).toContain('The text is kept')
    expect((await run('source show 1 --text')).stdout).toBe(FRENCH)
    expect(chat.asked).toEqual([])
  })
})
