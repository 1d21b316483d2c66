import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PledgeError } from '../../src/domain/errors.js'
import { DEFAULT_FETCH } from '../../src/domain/settings.js'
import { type FetchOptions, fetchStatement } from '../../src/ingest/fetch.js'
import { isPublic } from '../../src/ingest/fetch-address.js'
import { pdfFile } from './pdf-file.js'

type Answer = (response: ServerResponse, request: IncomingMessage) => void

const pages = new Map<string, Answer>()
const asked: IncomingMessage[] = []
let server: Server
let home: string
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request)
    const answer = pages.get(request.url ?? '')
    if (answer) answer(response, request)
    else response.writeHead(404).end('no such page')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port }: AddressInfo = Object(server.address())
  home = `http://127.0.0.1:${port}`
})
beforeEach(() => {
  pages.clear()
  asked.length = 0
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Only the server of this test is let in beside the open Internet. */
const OPTIONS: FetchOptions = {
  ...DEFAULT_FETCH,
  isAllowed: (address) => address === '127.0.0.1' || isPublic(address),
}
const get = (path: string, more: Partial<FetchOptions> = {}) =>
  fetchStatement(path.startsWith('http') ? path : home + path, { ...OPTIONS, ...more })

async function refusal(path: string, more: Partial<FetchOptions> = {}): Promise<string> {
  const error: unknown = await get(path, more).catch((e: unknown) => e)
  if (!(error instanceof PledgeError)) throw new Error(`no PledgeError but ${String(error)}`)
  expect(error.code).toBe('bad_input')
  expect(error.next.length).toBeGreaterThan(10)
  return error.message
}

const send =
  (type: string | null, body: string | Buffer, headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(200, { ...(type && { 'content-type': type }), ...headers }).end(body)

const leadTo =
  (location: string, status = 302): Answer =>
  (response) =>
    void response.writeHead(status, { location }).end()

describe('an address', () => {
  it('gives the words of its page, with where it was found', async () => {
    const page = '<html><h1>Remarks, 3 May 2024</h1><p>We will meet in \u{e9}t\u{e9}.</p></html>'
    pages.set('/talks', send('text/html; charset="iso-8859-1"', Buffer.from(page, 'latin1')))
    const got = await get('/talks#end')
    expect(got).toMatchObject({ format: 'html', fetched: true, fileName: null })
    expect(got.url).toBe(`${home}/talks#end`)
    expect(got.text).toBe('Remarks, 3 May 2024\n\nWe will meet in été.\n')
    expect(asked[0]?.headers['user-agent']).toContain('Pledgewatch')
    expect(asked[0]?.headers.cookie).toBeUndefined()
  })

  it('is taken as its content type says, then as its bytes and name say', async () => {
    const pdf = await pdfFile((doc) => doc.text('We will meet in May.'))
    pages.set('/a', send('application/pdf', pdf))
    pages.set('/b', send('application/octet-stream', pdf))
    pages.set('/c.vtt', send('text/plain', 'WEBVTT\n\n00:01.000 --> 00:02.000\nWe will meet.\n'))
    pages.set('/d.md', send(null, '# Talks\n\nWe **will** meet.'))
    pages.set('/e.pdf', send('text/html', '<html><p>We will meet.</p></html>'))
    const formats = []
    for (const path of ['/a', '/b', '/c.vtt', '/d.md', '/e.pdf']) {
      formats.push((await get(path)).format)
    }
    expect(formats).toEqual(['pdf', 'pdf', 'vtt', 'md', 'html'])
    expect((await get('/c.vtt')).fileName).toBe('c.vtt')
  })

  it('is followed where it leads, up to five times, and remembered as where it ends', async () => {
    for (let i = 1; i <= 6; i++) pages.set(`/${i}`, leadTo(i % 2 ? `${home}/${i + 1}` : `${i + 1}`))
    pages.set('/7', send('text/plain', 'We will meet.'))
    expect((await get('/2')).url).toBe(`${home}/7`)
    expect(await refusal('/1')).toContain('leads on and on')
  })

  it('counts by what a page calls its own address only on the same host', async () => {
    const linked = (href: string) =>
      `<html><head><link rel="canonical" href="${href}"></head><body><p>We will meet.</p></body></html>`
    pages.set('/a?utm=1', send('text/html', linked(`${home}/a`)))
    pages.set('/b', send('text/html', linked('https://example.org/b')))
    expect((await get('/a?utm=1')).url).toBe(`${home}/a`)
    expect((await get('/b')).url).toBe(`${home}/b`)
  })
})

describe('an address is refused, with a reason and a way out,', () => {
  it('when there is no such page, a login, a fault, or a type that is not read', async () => {
    pages.set('/login', (r) => void r.writeHead(401).end())
    pages.set('/forbidden', (r) => void r.writeHead(403).end())
    pages.set('/fault', (r) => void r.writeHead(503).end())
    pages.set('/picture', send('image/png', 'x'))
    expect(await refusal('/nowhere')).toContain('leads to no page')
    expect(await refusal('/login')).toContain('wants a login')
    expect(await refusal('/forbidden')).toContain('wants a login')
    expect(await refusal('/fault')).toContain('out of order for now')
    expect(await refusal('/picture')).toContain('is of the type image/png')
  })

  it('when it is too slow, before its head or within its body', async () => {
    pages.set('/silent', () => {})
    pages.set('/drip', (r) => void r.writeHead(200, { 'content-type': 'text/plain' }).write('We'))
    for (const path of ['/silent', '/drip']) {
      expect(await refusal(path, { seconds: 1 })).toContain('did not answer whole within 1 seconds')
    }
  })

  it('when it is too large, also where it is packed small', async () => {
    const large = Buffer.alloc(3 * 1024 * 1024, 'words ')
    pages.set('/large', send('text/plain', large))
    pages.set('/bomb', send('text/plain', gzipSync(large), { 'content-encoding': 'gzip' }))
    expect(await refusal('/large', { megabytes: 2 })).toContain('larger than 2 MB')
    expect(await refusal('/bomb', { megabytes: 2 })).toContain('larger than 2 MB')
    expect((await get('/bomb', { megabytes: 4 })).text).toHaveLength(large.length)
  })

  it('when its answer breaks off or cannot be unpacked', async () => {
    pages.set('/cut', (r) => {
      r.writeHead(200, { 'content-type': 'text/plain', 'content-length': '1000' })
      r.write('We will', () => r.destroy())
    })
    pages.set('/odd', send('text/plain', 'not gzip', { 'content-encoding': 'gzip' }))
    expect(await refusal('/cut')).toContain('broke off')
    expect(await refusal('/odd')).toContain('cannot be unpacked')
  })

  it.each([
    ['ftp://example.org/a', 'begin with ftp:// are not fetched'],
    ['file:///etc/passwd', 'begin with file:// are not fetched'],
    ['https://desk:secret@example.org/', 'holds a name or password'],
    ['https://', 'is not an address'],
  ])('when it is none that is fetched: %s', async (address, words) => {
    await expect(fetchStatement(address, OPTIONS)).rejects.toThrow(words)
  })
})

describe('private networks', () => {
  it.each([
    'http://localhost:8081/',
    'http://127.0.0.1:1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]:1/',
    'http://[::ffff:127.0.0.1]/',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0.0.0.0/',
  ])('are not asked: %s', async (address) => {
    const error: unknown = await fetchStatement(address, DEFAULT_FETCH).catch((e: unknown) => e)
    expect(String(error)).toContain('private or reserved network')
  })

  it('are not asked where a redirect leads there', async () => {
    for (const inside of ['http://127.0.0.2/', 'http://[::1]/', 'http://10.0.0.1/secret']) {
      pages.set('/out', leadTo(inside))
      expect(await refusal('/out')).toContain('private or reserved network')
    }
    pages.set('/file', leadTo('file:///etc/passwd'))
    expect(await refusal('/file')).toContain('not fetched')
  })

  it('are not asked under a public name, and a name is looked up once a connection', async () => {
    pages.set('/', send('text/plain', 'We will meet.'))
    const port = new URL(home).port
    const names: string[] = []
    const resolve = async (host: string) => {
      names.push(host)
      // A second look-up would get another answer.
      return [{ address: names.length === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
    }
    const address = `http://statements.example:${port}/`
    expect((await get(address, { resolve })).text).toBe('We will meet.')
    expect(names).toEqual(['statements.example'])
    expect(asked[0]?.headers.host).toBe(`statements.example:${port}`)
    expect(await refusal(address, { resolve })).toContain('private or reserved network')
  })

  it('are not asked where only one of several addresses of a name lies there', async () => {
    const resolve = async () => [
      { address: '127.0.0.1', family: 4 },
      { address: '192.168.1.1', family: 4 },
    ]
    expect(await refusal('http://statements.example/', { resolve })).toContain('private')
  })

  it('are asked when the operator allows it', async () => {
    pages.set('/', send('text/plain', 'We will meet.'))
    const got = await fetchStatement(home, { ...DEFAULT_FETCH, allowPrivate: true })
    expect(got.text).toBe('We will meet.')
  })

  it.each([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['64:ff9b::8.8.8.8', true],
    ['64:ff9b::10.0.0.1', false],
    ['64:ff9b:1::8.8.8.8', false],
    ['64:ff9b:1:a00:1:0:808:808', false],
    ['::ffff:10.0.0.1', false],
    ['::ffff:169.254.169.254', false],
    ['172.16.0.1', false],
    ['192.168.0.1', false],
    ['100.64.0.1', false],
    ['198.18.0.1', false],
    ['192.0.2.1', false],
    ['224.0.0.1', false],
    ['240.0.0.1', false],
    ['255.255.255.255', false],
    ['168.63.129.16', false],
    ['fc00::1', false],
    ['fd00:ec2::254', false],
    ['fe80::1', false],
    ['fec0::1', false],
    ['ff02::1', false],
    ['::', false],
    ['::127.0.0.1', false],
    ['2002:7f00:1::', false],
    ['2001:db8::1', false],
    ['not an address', false],
  ])('are told from the open Internet: %s', (address, open) => {
    expect(isPublic(address)).toBe(open)
  })

  it('stay closed in every IPv6 spelling of a private IPv4 address', () => {
    const part = fc.integer({ min: 0, max: 255 })
    const inside = fc.tuple(fc.constantFrom('10', '127', '0'), part, part, part)
    fc.assert(
      fc.property(inside, (parts) => {
        const ip = parts.join('.')
        return [ip, `::ffff:${ip}`, `64:ff9b::${ip}`, `::${ip}`].every((one) => !isPublic(one))
      }),
    )
  })
})
