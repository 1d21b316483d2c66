import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lines } from '../../src/db/lines.js'
import { people } from '../../src/db/people.js'
import { listen } from '../../src/web/listen.js'
import { SETTINGS, Site } from './helpers/site.js'

let site: Site
beforeAll(async () => {
  site = await Site.open()
})
beforeEach(() => site.database.reset())
afterAll(() => site.close())

const PRIVATE = [
  '/',
  '/overdue',
  '/commitments',
  '/commitments/1',
  '/review',
  '/sources',
  '/mail',
  '/people',
  '/report',
]
const WRITES = [
  '/commitments/1/judge',
  '/commitments/1/undo',
  '/commitments/1/accept',
  '/commitments',
  '/sources',
  '/sources/1',
  '/people',
  '/people/1/erase',
  '/mail/1/retry',
]

describe('who may see and do what', () => {
  it.each(PRIVATE)('shows %s to nobody who is not signed in', async (path) => {
    const answer = await site.stranger().get(path)
    expect(answer.status).toBe(302)
    expect(answer.to).toMatch(/^\/sign-in\?next=/)
  })

  it.each(WRITES)('takes no post to %s from a stranger', async (path) => {
    const answer = await site.stranger().post(path, { completion: 'fulfilled' })
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('You are not signed in')
  })

  it('lets a viewer read everything and change nothing', async () => {
    await site.person('reader@example.org', { role: 'viewer' })
    const reader = await site.signIn('reader@example.org')
    expect((await reader.get('/commitments')).status).toBe(200)
    expect((await reader.get('/sources/new')).status).toBe(403)
    expect((await reader.get('/commitments/new')).status).toBe(403)
    const answer = await reader.post('/people', { address: 'new@example.org' })
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('You may read this register but not change it.')
  })

  it('shows a viewer everything but the forms, and says why they are not there', async () => {
    const { accepted } = await site.source('dated')
    const mine = `/commitments/${accepted[0]}`
    await site.person('reader@example.org', { role: 'viewer' })
    const reader = await site.signIn('reader@example.org')
    const desk = await site.editor()
    await desk.post(`${mine}/looked`, { on: '2024-05-09' })
    await desk.post(`${mine}/evidence`, { evidenceTitle: 'Communiqué' })
    for (const path of [...PRIVATE, mine, '/review/1', '/sources/1']) {
      const { status, text } = await reader.get(path)
      expect(status, path).toBe(200)
      const forms = text.match(/<form method="post" action="[^"]*"/g) ?? []
      expect(forms, path).toEqual(['<form method="post" action="/sign-out"'])
      expect(text, path).not.toContain('href="/sources/new"')
      expect(text, path).toContain('You may read this register but not change it')
    }
    const { text } = await desk.get(mine)
    expect(text.match(/<form method="post"/g)?.length).toBeGreaterThan(10)
    expect(text).not.toContain('You may read this register but not change it')
  })

  it('lets only an administrator give roles and erase people', async () => {
    const desk = await site.editor()
    const other = await site.person('other@example.org')
    for (const [path, fields] of [
      [`/people/${other.id}/edit`, { role: 'admin' }],
      [`/people/${other.id}/erase`, { sure: 'yes' }],
    ] as const) {
      const answer = await desk.post(path, fields)
      expect(answer.status).toBe(403)
      expect(answer.text).toContain('Only an administrator')
    }
  })

  it('lets an editor end their own mail and following, and nobody else’s', async () => {
    const desk = await site.editor()
    const self = (await people(site.db, SETTINGS))[0]?.id
    const boss = await site.person('boss@example.org', { role: 'admin' })
    const refused = await desk.post(`/people/${boss.id}/remove`)
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('Only an administrator')
    const { text } = await desk.get('/people')
    expect(text).toContain(`action="/people/${self}/remove"`)
    expect(text).not.toContain(`action="/people/${boss.id}/remove"`)
    expect((await desk.post(`/people/${self}/remove`)).status).toBe(303)
    const now = await people(site.db, SETTINGS)
    expect(now.map((one) => one.role)).toEqual(['viewer', 'admin'])
  })

  it('never leaves the register without an administrator', async () => {
    const boss = await site.person('boss@example.org', { role: 'admin' })
    const browser = await site.signIn('boss@example.org')
    for (const [act, fields] of [
      ['remove', {}],
      ['erase', { sure: 'yes' }],
      ['edit', { role: 'editor' }],
    ] as const) {
      const answer = await browser.post(`/people/${boss.id}/${act}`, fields)
      expect(answer.status, act).toBe(409)
      expect(answer.text).toContain('the last administrator')
    }
    await site.person('second@example.org', { role: 'admin' })
    expect((await browser.post(`/people/${boss.id}/edit`, { role: 'editor' })).status).toBe(303)
    const roles = (await people(site.db, SETTINGS)).map((one) => one.role)
    expect(roles).toEqual(['editor', 'admin'])
  })

  it('refuses forms of other sites, and forms whose origin is hidden', async () => {
    const desk = await site.editor()
    for (const origin of ['https://evil.example', 'null', null]) {
      const answer = await desk.post('/people', { address: 'spy@example.org' }, origin)
      expect(answer.status).toBe(403)
      expect(answer.text).toContain('came from another site')
    }
    expect((await desk.get('/people')).text).not.toContain('spy@example.org')
  })

  it('takes forms sent to the public address by way of a proxy', async () => {
    const desk = await site.editor()
    const answer = await site.app.request('http://10.0.0.7:3000/people', {
      method: 'POST',
      headers: {
        cookie: desk.cookies(),
        origin: 'http://localhost:3000',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'address=new%40example.org&confirmed=yes',
    })
    expect(answer.status).toBe(303)
  })
})

describe('what browsers are told', () => {
  it('allows nothing from elsewhere, no frames, no scripts, no sniffing, no copies', async () => {
    const desk = await site.editor()
    const { headers } = await desk.get('/commitments')
    const policy = headers.get('content-security-policy') ?? ''
    for (const rule of [
      "default-src 'self'",
      "script-src 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]) {
      expect(policy).toContain(rule)
    }
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('gives no referrer at all from a page whose address holds a token', async () => {
    const { headers } = await site.stranger().get('/sign-in/sometoken')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('keeps inline styles and scripts out of every page', async () => {
    await site.source('dated')
    const desk = await site.editor()
    for (const path of PRIVATE) {
      const { status, text } = await desk.get(path)
      expect(status, path).toBe(200)
      expect(text, path).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=/i)
    }
  })

  it('shows words of a source as words, never as markup', async () => {
    const desk = await site.editor()
    const evil =
      'Joint statement of Russia and Mali, Moscow, 28 February 2024\n\n<script>alert(1)</script> The parties will open an <img src=x onerror=alert(2)> embassy in April 2024.\n'
    await desk.post('/sources', { text: evil })
    const [source] = await lines(site.db, { review: ['candidate'] })
    const page = await desk.get(`/review/${source?.origin?.sourceId ?? 1}`)
    expect(page.text).not.toContain('<script>alert')
    expect(page.text).not.toContain('<img')
    expect(page.text).toContain('&lt;script&gt;')
  })
})

describe('when something is wrong', () => {
  it('answers with one sentence and what to do next', async () => {
    const desk = await site.editor()
    for (const path of [
      '/commitments/99',
      '/mail/99',
      '/sources/99',
      '/review/99',
      '/nowhere',
      '/commitments/1e9',
    ]) {
      const { status, text } = await desk.get(path)
      expect(status, path).toBe(404)
      const words = text.replaceAll(/<\/?a\b[^>]*>/g, '')
      expect(words, path).toMatch(/<h1>[^<]{8,}<\/h1><p>[^<]{8,}<\/p>/)
      expect(words, path).not.toMatch(/pledgewatch [a-z]|--[a-z]/)
      expect(text, path).not.toMatch(/at .*\.(ts|js):\d+/)
    }
  })

  it('refuses a body larger than any transcript', async () => {
    const desk = await site.editor()
    const long = 'x'.repeat(9 * 1024 * 1024)
    const text = await desk.post('/sources', { text: long })
    expect(text.status).toBe(400)
    expect(text.text).toContain('8 million characters')
    const form = await desk.post('/people', { name: long })
    expect(form.status).toBe(400)
    expect(form.text).toContain('8 MB')
    const file = new File([long, long, long], 'a.txt')
    const upload = await desk.upload('/sources', {}, file)
    expect(upload.status).toBe(400)
    expect(upload.text).toContain('20 MB')
  })

  it('says what to do about a file of any size, to a browser that tells where it came from', async () => {
    const { url, close } = await listen(site.app, {
      ...{ host: '127.0.0.1', port: 0, secretConfigured: false },
    })
    const cookie = (await site.editor()).cookies()
    const part = 'x'.repeat(28 * 1024 * 1024)
    for (const parts of [[part], [part, part, part]]) {
      const body = new FormData()
      body.append('file', new File(parts, 'a.pdf'))
      const headers = { cookie, origin: url, referer: `${url}/sources/new` }
      const answer = await fetch(`${url}/sources`, { method: 'POST', headers, body })
      expect(answer.status).toBe(400)
      const page = await answer.text()
      expect(page).toContain('more than one source may hold (20 MB)')
      expect(page).toContain('split it into parts')
      expect(page).toContain('href="/sources/new"')
    }
    await close()
  })

  it('tells machines whether the register can be used', async () => {
    expect((await site.stranger().get('/healthz')).status).toBe(200)
    site.healthy = { ok: false, parts: { database: 'does not answer' } }
    const ill = await site.stranger().get('/healthz')
    site.healthy = { ok: true, parts: { database: 'ok' } }
    expect(ill.status).toBe(503)
    expect(JSON.parse(ill.text)).toEqual({ ok: false, database: 'does not answer' })
  })
})
