import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.js'
import { loadConfig } from '../../src/config.js'
import { mails } from '../../src/db/mail-log.js'
import type { Log } from '../../src/domain/log.js'
import { type Pages, pagesOf } from '../../src/serving.js'
import { faultOf } from '../../src/web/fault.js'
import { type SmtpSink, smtpSink } from '../helpers/smtp-sink.js'
import { Browser } from './helpers/browser.js'
import { SECRET, Site } from './helpers/site.js'

let site: Site
let sink: SmtpSink
let logged: string[]
beforeEach(async () => {
  site = await Site.open()
  sink = await smtpSink()
  logged = []
  await site.person('desk@example.org')
})
afterEach(async () => {
  await sink.close()
  await site.close()
})

const log: Log = {
  debug() {},
  info() {},
  warn() {},
  error: (facts, words) => void logged.push(JSON.stringify({ ...facts, words })),
}

/** The pages as the program puts them together, with a log that the test can read. */
async function pages(): Promise<{ pages: Pages; close(): Promise<void> }> {
  const config = loadConfig(
    { SMTP_URL: sink.url, PLEDGEWATCH_SECRET: SECRET, PORT: '0' },
    process.cwd(),
  )
  const app = await createApp(config, site.database.connection)
  const given = { ...site.deps, mailer: await app.mailer(), log }
  const made = await pagesOf(given, config, site.database.connection, await app.work())
  return { pages: made, close: async () => (await app.mailer()).close() }
}

const askForLink = (browser: Browser) => browser.post('/sign-in', { address: 'desk@example.org' })

describe('what the log tells of a fault', () => {
  it('holds no sign-in link when the mail with it could not be stored', async () => {
    await site.db.execute(sql`drop table message_body cascade`)
    const { pages: made, close } = await pages()
    expect((await askForLink(new Browser(made.web))).status).toBe(500)
    await close()
    expect(logged).toHaveLength(1)
    expect(logged[0]).toContain('message_body')
    expect(logged[0]).toContain('at ')
    for (const secret of ['params', 'MIME-Version', 'desk@example.org', 'insert into']) {
      expect(logged[0]).not.toContain(secret)
    }
    expect(logged[0]).not.toMatch(/sign-in\/[A-Za-z0-9_-]{8}/)
  })

  it('holds no values of a query when a mail could not be sent at once', async () => {
    await site.db.execute(sql`drop table notice cascade`)
    const { pages: made, close } = await pages()
    const listening = await made.listen()
    expect((await askForLink(new Browser(made.web))).status).toBe(200)
    await listening.close()
    await close()
    expect(logged).toHaveLength(1)
    expect(logged[0]).toContain('delivery was not woken')
    expect(logged[0]).not.toContain('params')
  })

  it('names the cause of a failed query and where it was, without links in either', () => {
    const link = '/sign-in/abcdefghijklmnop'
    const cause = new Error(`no room for ${link}`)
    const { reason, frames } = faultOf(
      new Error(`Failed query: insert\nparams: ${link}\n    at ${link}`, { cause }),
    )
    expect(reason).toBe('Failed query: no room for /sign-in/…')
    expect(frames.length).toBeGreaterThan(0)
    expect(frames.join('\n')).not.toContain('abcdefgh')
    expect(faultOf('a word')).toEqual({ reason: 'a thrown string', frames: [] })
  })
})

describe('stopping the pages', () => {
  it('lets a sign-in mail that is on its way arrive first', async () => {
    let arrived = () => {}
    let letGo = () => {}
    const onItsWay = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const held = new Promise<null>((resolve) => {
      letGo = () => resolve(null)
    })
    sink.answer(({ stage }) => {
      if (stage !== 'data') return null
      arrived()
      return held
    })
    const { pages: made, close } = await pages()
    const listening = await made.listen()
    await askForLink(new Browser(made.web))
    await onItsWay
    let stopped = false
    const stopping = listening.close().then(() => {
      stopped = true
    })
    await expect(fetch(listening.url)).rejects.toThrow()
    expect(stopped).toBe(false)
    letGo()
    await stopping
    expect((await mails(site.db, {}, 1))[0]?.state).toBe('sent')
    await close()
  })
})
