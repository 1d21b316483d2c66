import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { PledgeError } from '../../src/domain/errors.js'
import { createMailer } from '../../src/mail/mailer.js'
import { buildMime } from '../../src/mail/mime.js'
import { settings } from './samples.js'

let place: string
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'pledgewatch-mail-'))
})
afterEach(() => rm(place, { recursive: true }))

async function envelope(uid: string, subject: string, at = '2024-04-23T05:00:00Z') {
  const date = Temporal.Instant.from(at)
  const head = {
    subject,
    from: settings.mail.from,
    to: 'Desk@example.org',
    messageId: `<${uid}@x.org>`,
  }
  return {
    ...head,
    mime: await buildMime({ ...head, date, text: 'Hello\n', html: '<p>Hello</p>' }),
  }
}

const folder = () => join(place, 'data', 'mail')
const fresh = () => createMailer({ smtpUrl: null, folder: folder() })

it('writes each mail as a file that sorts by date and names recipient and subject', async () => {
  const mailer = fresh()
  expect(mailer.describe()).toBe(`files in ${folder()}`)
  await mailer.send(
    await envelope('b', 'Due tomorrow: Réunion – ../../etc', '2024-05-01T06:30:00Z'),
  )
  const result = await mailer.send(await envelope('a', 'Due in 7 days: Hold the first meeting'))
  const names = (await readdir(folder())).sort()
  expect(names).toEqual([
    expect.stringMatching(
      /^2024-04-23T0500_desk@example\.org_due-in-7-days-hold-the-first-meeting_[0-9a-f]{8}\.eml$/,
    ),
    expect.stringMatching(
      /^2024-05-01T0630_desk@example\.org_due-tomorrow-reunion-etc_[0-9a-f]{8}\.eml$/,
    ),
  ])
  expect(result).toEqual({ ok: true, response: `written to ${names[0]}` })
  const mail = await simpleParser(await readFile(join(folder(), names[0] ?? '')))
  expect(mail.subject).toBe('Due in 7 days: Hold the first meeting')
})

it('writes a repeated mail over itself, also in a later run and under another subject', async () => {
  await fresh().send(await envelope('a', 'Due in 7 days'))
  await fresh().send(await envelope('a', 'Due in 7 days'))
  expect(await readdir(folder())).toHaveLength(1)
  await fresh().send(await envelope('a', 'Due in 6 days', '2024-04-24T05:00:00Z'))
  expect(await readdir(folder())).toEqual([expect.stringContaining('due-in-6-days')])
  await fresh().send(await envelope('b', 'Due in 6 days', '2024-04-24T05:00:00Z'))
  expect(await readdir(folder())).toHaveLength(2)
})

it('says what is wrong with a folder that cannot be used', async () => {
  await writeFile(join(place, 'data'), 'a file where the folder should be')
  const mailer = fresh()
  expect(await mailer.send(await envelope('a', 'Hello'))).toEqual({
    ok: false,
    permanent: false,
    about: 'server',
    response: `${folder()} is not a folder`,
  })
  const error: unknown = await mailer.verify().catch((e: unknown) => e)
  if (!(error instanceof PledgeError)) throw new Error('no PledgeError')
  expect(error.next).toContain('PLEDGEWATCH_DATA')
  await rm(join(place, 'data'))
  expect((await mailer.send(await envelope('a', 'Hello'))).ok).toBe(true)
})
