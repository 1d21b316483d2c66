import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { editPerson } from '../../src/actions/edit-person.js'
import { removePerson } from '../../src/actions/remove-person.js'
import { mails, mailWithBody } from '../../src/db/mail-log.js'
import { authVerification } from '../../src/db/schema/auth.js'
import { deliver } from '../../src/jobs/deliver.js'
import { readMime } from '../../src/mail/read-mime.js'
import { createSignInLink } from '../../src/web/auth/request-link.js'
import { HOME } from './helpers/browser.js'
import { SECRET, Site } from './helpers/site.js'

let site: Site
beforeAll(async () => {
  site = await Site.open()
})
beforeEach(() => site.database.reset())
afterAll(() => site.close())

async function mailedLink(): Promise<string> {
  const [newest] = await mails(site.db, {}, 1)
  const whole = await mailWithBody(site.db, newest?.id ?? 0)
  const link = /http:\/\/localhost:3000(\/sign-in\/\S+)/.exec(readMime(whole?.mime ?? '').text)
  return link?.[1] ?? 'no link in the mail'
}

describe('signing in', () => {
  it('leads a stranger from any page to the sign-in page and back to where they wanted', async () => {
    const stranger = site.stranger()
    expect((await stranger.get('/commitments?party=Mali')).to).toBe(
      '/sign-in?next=%2Fcommitments%3Fparty%3DMali',
    )
    await site.person('desk@example.org')
    await stranger.post('/sign-in', {
      address: 'desk@example.org',
      next: '/commitments?party=Mali',
    })
    const link = await mailedLink()
    expect((await stranger.get(link)).text).toContain('value="/commitments?party=Mali"')
    const entered = await stranger.post(link, { next: '/commitments?party=Mali' })
    expect(entered.to).toBe('/commitments?party=Mali')
    expect((await stranger.get('/')).status).toBe(200)
  })

  it('mails a link at once, which signs in by its button and only once', async () => {
    await site.person('desk@example.org')
    const before = site.woken
    await site.stranger().post('/sign-in', { address: 'Desk@Example.org' })
    expect(site.woken).toBe(before + 1)
    const link = await mailedLink()
    const scanner = site.stranger()
    expect((await scanner.get(link)).status).toBe(200)
    expect((await scanner.head(link)).status).toBe(200)
    expect(scanner.cookies()).toBe('')
    const desk = site.stranger()
    expect((await desk.post(link)).status).toBe(303)
    const second = await site.stranger().post(link)
    expect(second.status).toBe(403)
    expect(second.text).toContain('was used already or has expired')
  })

  it('says the same to an address that nobody has, and mails nothing', async () => {
    await site.person('desk@example.org')
    const known = await site.stranger().post('/sign-in', { address: 'desk@example.org' })
    const unknown = await site.stranger().post('/sign-in', { address: 'nobody@example.org' })
    expect(unknown.status).toBe(known.status)
    expect(unknown.text.replaceAll('nobody@', 'desk@')).toBe(known.text)
    expect(await mails(site.db, {}, 10)).toHaveLength(1)
  })

  it('stays shut to somebody who was removed, until an administrator changes their entry', async () => {
    const person = await site.person('left@example.org')
    const browser = await site.signIn('left@example.org')
    await removePerson(site.ctx(), { personId: person.id })
    expect((await browser.get('/')).status).toBe(302)
    await site.stranger().post('/sign-in', { address: 'left@example.org' })
    expect(await mails(site.db, {}, 10)).toEqual([])
    await editPerson(site.ctx(), { personId: person.id, edits: { name: 'Back again' } })
    await site.stranger().post('/sign-in', { address: 'left@example.org' })
    expect(await mails(site.db, {}, 10)).toHaveLength(1)
  })

  it('hands the mail to delivery whole, so that it goes out as it is', async () => {
    await site.person('desk@example.org')
    await site.stranger().post('/sign-in', { address: 'desk@example.org' })
    const link = await mailedLink()
    const { db, settings, gazetteer, log, mailer } = site.deps
    const jobs = { db, settings, gazetteer, log, mailer, secret: SECRET, worker: 'test' }
    expect(await deliver(jobs, site.now)).toMatchObject({ sent: 1 })
    expect((await site.stranger().post(link)).status).toBe(303)
  })

  it('does not let anybody flood a mailbox with links', async () => {
    await site.person('desk@example.org')
    for (let i = 0; i < 8; i += 1) {
      await site.stranger().post('/sign-in', { address: 'desk@example.org' })
    }
    expect(await mails(site.db, {}, 20)).toHaveLength(5)
  })

  it('keeps only a hash of the token, and a cookie that scripts cannot read', async () => {
    await site.person('desk@example.org')
    const link = await createSignInLink(site.deps, 'desk@example.org')
    const token = link.slice(`${HOME}/sign-in/`.length)
    const stored = JSON.stringify(await site.db.select().from(authVerification))
    expect(stored).toContain('magic-link:')
    expect(stored).not.toContain(token)
    const entered = await site.stranger().post(`/sign-in/${token}`)
    const cookie = entered.headers.getSetCookie().join('\n')
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
  })

  it('lets an operator in whose address only this machine knows', async () => {
    await site.person('admin@localhost', { role: 'admin' })
    const browser = await site.signIn('admin@localhost')
    expect((await browser.get('/')).status).toBe(200)
  })

  it('refuses a link for somebody who is not in the register, and says what to do', async () => {
    await expect(createSignInLink(site.deps, 'who@example.org')).rejects.toMatchObject({
      code: 'not_found',
      next: 'Add them with: pledgewatch person add who@example.org',
    })
  })

  it('signs out for good', async () => {
    const desk = await site.editor()
    const cookies = desk.cookies()
    expect((await desk.post('/sign-out')).to).toBe('/sign-in')
    const thief = await site.app.request(`${HOME}/`, { headers: { cookie: cookies } })
    expect(thief.status).toBe(302)
  })

  it('never leads to another site after signing in', async () => {
    await site.person('desk@example.org')
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'evil']) {
      const link = await createSignInLink(site.deps, 'desk@example.org')
      expect((await site.stranger().post(link.slice(HOME.length), { next })).to).toBe('/')
    }
  })
})
