import { createServer, type Server } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { Temporal } from 'temporal-polyfill'
import { afterEach, describe, expect, it } from 'vitest'
import { PledgeError } from '../../src/domain/errors.js'
import { createMailer, type Mailer, SEND_LIMIT_MS } from '../../src/mail/mailer.js'
import { buildMime } from '../../src/mail/mime.js'
import { reminderMail } from '../../src/mail/reminder.js'
import { SMTP_LIMITS } from '../../src/mail/smtp-limits.js'
import { oneItem, settings } from './samples.js'

interface Received {
  from: string
  to: string[]
  raw: string
}

const open: Array<() => Promise<void>> = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function server(options: SMTPServerOptions = {}) {
  const received: Received[] = []
  let connections = 0
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_, done) => {
      connections += 1
      done()
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((to) => to.address),
          raw: Buffer.concat(chunks).toString(),
        })
        done()
      })
    },
    ...options,
  })
  smtp.on('error', () => undefined)
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  open.push(() => new Promise((resolve) => smtp.close(() => resolve())))
  return { port: portOf(smtp.server.address()), received, connections: () => connections }
}

/** Takes a whole mail and cuts the line instead of answering. */
async function hangingUp() {
  let mails = 0
  const tcp = createServer((socket) => {
    socket.write('220 ready\r\n')
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      const said = data.toString()
      if (said.endsWith('\r\n.\r\n')) {
        mails += 1
        socket.destroy()
      } else if (/^(EHLO|MAIL|RCPT)/i.test(said)) socket.write('250 fine\r\n')
      else if (/^DATA/i.test(said)) socket.write('354 go on\r\n')
    })
  })
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve))
  open.push(() => new Promise((resolve) => tcp.close(() => resolve())))
  return { port: portOf(tcp.address()), mails: () => mails }
}

function portOf(address: ReturnType<Server['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return address.port
}

function mailer(smtpUrl: string): Mailer {
  const made = createMailer({ smtpUrl, folder: '/nonexistent' })
  open.unshift(() => made.close())
  return made
}

async function envelope(to = 'desk@example.org', uid = 'u1') {
  const messageId = `<${uid}@pledges.example.org>`
  const date = Temporal.Instant.from('2024-04-23T05:00:00Z')
  const from = settings.mail.from
  const mime = await buildMime({ ...reminderMail(oneItem), from, to, messageId, date })
  return { from, to, messageId, mime }
}

/** An answer of the server to one command. */
const answer = (responseCode: number, words: string) =>
  Object.assign(new Error(words), { responseCode })

describe('mail over a relay', () => {
  it('arrives as it was made, from the bare address', async () => {
    const { port, received } = await server()
    const mail = await envelope()
    const result = await mailer(`smtp://127.0.0.1:${port}`).send(mail)
    expect(result).toEqual({ ok: true, response: expect.stringMatching(/^250 /) })
    expect(received).toHaveLength(1)
    expect(received[0]).toMatchObject({
      from: 'watch@pledges.example.org',
      to: ['desk@example.org'],
    })
    expect(received[0]?.raw.trimEnd()).toBe(mail.mime.trimEnd())
    const parsed = await simpleParser(received[0]?.raw ?? '')
    expect(parsed.subject).toBe(
      'Due in 7 days: Hold the first meeting of the Russia–Mali working group',
    )
    expect(parsed.messageId).toBe(mail.messageId)
  })

  it('is encrypted by a relay on this machine, although nobody vouches for its certificate', async () => {
    const { port, received } = await server({ disabledCommands: [] })
    expect((await mailer(`smtp://127.0.0.1:${port}`).send(await envelope())).ok).toBe(true)
    expect(received).toHaveLength(1)
  })

  it('shares few connections in a batch', async () => {
    const { port, received, connections } = await server()
    const relay = mailer(`smtp://127.0.0.1:${port}`)
    const mails = await Promise.all(
      Array.from({ length: 30 }, (_, i) => envelope(`p${i}@example.org`, `u${i}`)),
    )
    const results = await Promise.all(mails.map((mail) => relay.send(mail)))
    expect(results.every((result) => result.ok)).toBe(true)
    expect(new Set(received.flatMap((mail) => mail.to)).size).toBe(30)
    expect(connections()).toBeLessThanOrEqual(5)
  })

  it('logs in with the user and password of the address, percent-decoded', async () => {
    const seen: Array<string | null | undefined> = []
    const { port } = await server({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (auth, _, done) => {
        seen.push(auth.username, auth.password)
        done(null, { user: 1 })
      },
    })
    const result = await mailer(`smtp://wa%40tch:p%25%40ss@127.0.0.1:${port}`).send(
      await envelope(),
    )
    expect(result.ok).toBe(true)
    expect(seen).toEqual(['wa@tch', 'p%@ss'])
  })
})

describe('a refusal', () => {
  const FINAL = { permanent: true, about: 'address' }
  const OURS = { permanent: false, about: 'server' }
  it.each([
    ['an unknown mailbox', 550, '5.1.1 no such user here', { permanent: true, about: 'address' }],
    [
      'an unknown mailbox at a relay',
      550,
      '5.1.1 <x@relay.example>: no such user',
      { permanent: true, about: 'address' },
    ],
    ['an unknown mailbox, said by a relay', 550, 'relay.example: user unknown', FINAL],
    ['a relay that wants none of it', 550, 'relay not permitted', OURS],
    ['a relay of another house', 550, '5.7.1 Unable to relay', OURS],
    ['a full mailbox', 452, '4.2.2 mailbox full', { permanent: false, about: 'address' }],
    ['greylisting', 450, '4.7.1 try again later', { permanent: false, about: 'address' }],
    [
      'a relay that is not ours',
      554,
      '5.7.1 relay access denied',
      { permanent: false, about: 'server' },
    ],
    [
      'a missing login',
      530,
      '5.7.0 authentication required',
      { permanent: false, about: 'server' },
    ],
  ])('of the recipient is told from our own fault: %s', async (_, code, words, expected) => {
    const { port, received } = await server({
      onRcptTo: (__, ___, done) => done(answer(code, words)),
    })
    const result = await mailer(`smtp://127.0.0.1:${port}`).send(await envelope())
    expect(result).toEqual({ ok: false, ...expected, response: `${code} ${words}` })
    expect(received).toEqual([])
  })

  it.each([
    ['content', 554, '5.7.1 looks like spam', { permanent: true, about: 'message' }],
    ['a lack of space', 452, '4.3.1 no space left', { permanent: false, about: 'message' }],
    ['a mailbox found missing late', 550, '5.1.1 unknown', { permanent: true, about: 'address' }],
  ])('after the text is told by its code: %s', async (_, code, words, expected) => {
    const { port } = await server({
      onData: (stream, __, done) => {
        stream.on('end', () => done(answer(code, words)))
        stream.resume()
      },
    })
    const result = await mailer(`smtp://127.0.0.1:${port}`).send(await envelope())
    expect(result).toEqual({ ok: false, ...expected, response: `${code} ${words}` })
  })

  it('of our sender is no fault of the recipient', async () => {
    const { port } = await server({
      onMailFrom: (_, __, done) => done(answer(550, 'sender not allowed')),
    })
    const result = await mailer(`smtp://127.0.0.1:${port}`).send(await envelope())
    expect(result).toMatchObject({ ok: false, permanent: false, about: 'server' })
  })

  it('of the password waits for a person, with words and without the password', async () => {
    const { port } = await server({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_, __, done) => done(answer(535, '5.7.8 bad credentials')),
    })
    const relay = mailer(`smtp://watch:s3cret@127.0.0.1:${port}`)
    const result = await relay.send(await envelope())
    expect(result).toMatchObject({ ok: false, permanent: false, about: 'server' })
    expect(JSON.stringify(result)).toContain('refused the user name or password')
    expect(`${JSON.stringify(result)}${relay.describe()}`).not.toContain('s3cret')
  })

  it('by an address that is none ends there', async () => {
    const { port } = await server()
    const result = await mailer(`smtp://127.0.0.1:${port}`).send(await envelope('no address'))
    expect(result).toMatchObject({ ok: false, permanent: true, about: 'address' })
  })
})

describe('a server that is not there', () => {
  it('is a temporary failure with words, never an exception', async () => {
    const { port } = await server()
    await open.pop()?.()
    const relay = mailer(`smtp://127.0.0.1:${port}`)
    expect(await relay.send(await envelope())).toEqual({
      ok: false,
      permanent: false,
      about: 'server',
      response: `127.0.0.1:${port} cannot be reached: nothing listens there`,
    })
    const error: unknown = await relay.verify().catch((e: unknown) => e)
    if (!(error instanceof PledgeError)) throw new Error('no PledgeError')
    expect(error.message).toBe(
      `Mail cannot be sent: 127.0.0.1:${port} cannot be reached: nothing listens there.`,
    )
    expect(error.next).toContain('SMTP_URL')
  })

  it('that hangs up before it answers is a temporary failure, tried once', async () => {
    const { port, mails } = await hangingUp()
    const result = await mailer(`smtp://127.0.0.1:${port}`).send(await envelope())
    expect(result).toMatchObject({ ok: false, permanent: false, about: 'server' })
    expect(mails()).toBe(1)
  })

  it('is found usable when it is there', async () => {
    const { port } = await server()
    await expect(mailer(`smtp://127.0.0.1:${port}`).verify()).resolves.toBeUndefined()
  })
})

describe('an unusable SMTP_URL', () => {
  it.each([
    'mail.example.org',
    'http://mail.example.org',
    'smtp://',
    'smtp://u:100%@host',
    'smtp://h:99999',
  ])('says so before anything starts: %s', (smtpUrl) => {
    let error: unknown
    try {
      createMailer({ smtpUrl, folder: '/nonexistent' })
    } catch (e) {
      error = e
    }
    if (!(error instanceof PledgeError)) throw new Error('no PledgeError')
    expect(error.code).toBe('config')
    expect(error.message).toContain('SMTP_URL')
    expect(error.next).toContain('smtp://user:password@host:587')
  })

  it('never shows its password', () => {
    expect(() => createMailer({ smtpUrl: 'smtp://u:s3cret%@host', folder: '' })).toThrow(/stray/)
    expect(createMailer({ smtpUrl: 'smtps://u:s3cret@host', folder: '' }).describe()).toBe(
      'smtps://host:465',
    )
  })
})

it('gives up on a send before a lease that is longer than its limit ends', () => {
  const steps = SMTP_LIMITS.dns + SMTP_LIMITS.connection + SMTP_LIMITS.greeting + SMTP_LIMITS.socket
  expect(SEND_LIMIT_MS).toBeGreaterThan(steps)
})
