import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Ended, Processes } from '../helpers/process.js'
import { smtpSink } from '../helpers/smtp-sink.js'
import { type Place, place, SERVER } from './place.js'
import { checkOn, deliverOn, heardRegister } from './register.js'

/** Two lines: what is wrong, what to do next; and nothing of the program's insides. */
function expectWords({ status, stdout, stderr }: Ended, wrong: RegExp, next: RegExp): void {
  const [first = '', second = '', ...others] = stderr.trimEnd().split('\n')
  expect(first).toMatch(wrong)
  expect(second).toMatch(next)
  expect(others).toEqual([])
  expect(stderr).not.toMatch(/\n\s+at |unexpected|node:/)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
}

let folder: string
let programs: Processes
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pledgewatch-refused-'))
  programs = new Processes({ PORT: '0' }, folder)
})
afterAll(async () => {
  await programs.end()
  rmSync(folder, { recursive: true, force: true })
})

const tried = (env: Record<string, string>, argv = ['serve']) => programs.run(argv, { env })
const inData = (data: string) => tried({ PLEDGEWATCH_DATA: data })

describe('a data folder that cannot be used', () => {
  it('is named when it is a file', async () => {
    const data = join(folder, 'file')
    writeFileSync(data, '')
    expectWords(
      await inData(data),
      /^The data folder .*file is not a folder\.$/,
      /PLEDGEWATCH_DATA/,
    )
  })

  it('is named when a file is in its way', async () => {
    const data = join(folder, 'another-file')
    writeFileSync(data, '')
    expectWords(await inData(join(data, 'below')), /is not a folder\.$/, /PLEDGEWATCH_DATA/)
  })

  it('is named when nothing can be written there', async () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o500)
    // Permissions do not bind the superuser, but the kernel's own folder is closed to them too.
    const data = process.getuid?.() === 0 ? '/sys/pledgewatch' : join(closed, 'data')
    expectWords(
      await inData(data),
      /^The data folder \S+ (cannot be written to|is on a disk that is read-only)\.$/,
      /PLEDGEWATCH_DATA/,
    )
  })

  it('is named when its database is damaged', async () => {
    const data = join(folder, 'damaged')
    mkdirSync(join(data, 'database'), { recursive: true })
    writeFileSync(join(data, 'database', 'something'), '')
    expectWords(await inData(data), /database in .* is damaged/, /backup/)
  })
})

describe('a server for the database that does not take us', () => {
  let postgres: Server
  let url: string
  beforeAll(async () => {
    postgres = createServer((socket) => {
      socket.on('error', () => {})
      socket.on('data', () => socket.end(refusedLogin()))
    })
    await new Promise<void>((done) => postgres.listen(0, '127.0.0.1', done))
    const { port } = postgres.address() as AddressInfo
    url = `postgres://desk:an-open-secret@127.0.0.1:${port}/register`
  })
  afterAll(() => postgres.close())

  it.each([
    'serve',
    'worker',
    'list',
  ])('is named to %s when nothing listens there', async (name) => {
    const ended = await tried({ DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' }, [name])
    expectWords(ended, /^No PostgreSQL server answers at 127\.0\.0\.1:1\.$/, /DATABASE_URL/)
  })

  it('is named when it refuses the password, which is not repeated', async () => {
    const ended = await tried({ DATABASE_URL: url })
    expectWords(ended, /refused the user name or password of "desk"\.$/, /DATABASE_URL/)
    expect(ended.stderr).not.toContain('an-open-secret')
  })
})

/** What a PostgreSQL server answers to a wrong password, in its own protocol. */
function refusedLogin(): Buffer {
  const fields = ['SFATAL', 'VFATAL', 'C28P01', 'Mpassword authentication failed for user "desk"']
  const body = Buffer.from(`${fields.map((field) => `${field}\0`).join('')}\0`)
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeUInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

describe('serve', () => {
  let at: Place
  beforeAll(async () => {
    at = await place()
  })
  afterAll(() => at.close())

  it('names a port that is taken, and another that may be free', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const { port } = other.address() as AddressInfo
    const ended = await at.programs.run(['serve'], { env: { PORT: String(port) } })
    other.close()
    expectWords(ended, new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is taken`), /PORT=\d+/)
  })

  it('shows nothing to other machines without a secret of its own', async () => {
    const env = { HOST: '0.0.0.0', PLEDGEWATCH_SECRET: '' }
    const ended = await at.programs.run(['serve'], { env })
    expectWords(ended, SERVER ? /^PLEDGEWATCH_SECRET is not set/ : /HOST is 0\.0\.0\.0/, /openssl/)
  })

  it.skipIf(SERVER === undefined)(
    'asks for the secret that all processes on one PostgreSQL share (needs TEST_DATABASE_URL)',
    async () => {
      const ended = await at.programs.run(['serve'], { env: { PLEDGEWATCH_SECRET: '' } })
      expectWords(ended, /^PLEDGEWATCH_SECRET is not set/, /openssl/)
    },
  )
})

describe('a mail relay that cannot be reached', () => {
  let at: Place
  afterEach(() => at.close())

  it('keeps the mail waiting, says why, and sends it once the relay is back', async () => {
    const sink = await smtpSink()
    at = await heardRegister(sink, 1)
    await at.programs.good(checkOn('2024-04-23'))
    const down = { SMTP_URL: 'smtp://127.0.0.1:1' }
    const failed = await at.programs.run(deliverOn('2024-04-23'), { env: down })
    expect(failed.status).toBe(1)
    expect(failed.stdout).toMatch(
      /^Sent 0, failed 1, .*\nWhy: pledgewatch mail list --failed\n1 mail waiting for the next try\.\n$/,
    )
    expect(failed.stderr).not.toMatch(/\n\s+at /)
    const why = await at.programs.good(['mail', 'list', '--failed'])
    expect(why).toMatch(/127\.0\.0\.1:1 cannot be reached: nothing listens there/)

    await at.programs.good(['mail', 'retry', '1'])
    await at.programs.good(deliverOn('2024-04-23'))
    expect(sink.received.map(({ to }) => to)).toEqual([['desk0@example.org']])
    await sink.close()
  })
})
