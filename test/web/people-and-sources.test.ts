import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mails } from '../../src/db/mail-log.js'
import { queueMail } from '../../src/db/outbox.js'
import { people } from '../../src/db/people.js'
import { message } from '../../src/db/schema/delivery.js'
import { sources, sourceWithText } from '../../src/db/sources.js'
import { subscriptions } from '../../src/db/subscriptions.js'
import { buildMime } from '../../src/mail/mime.js'
import { makeToken } from '../../src/mail/tokens.js'
import { pdfFile } from '../ingest/pdf-file.js'
import type { Browser } from './helpers/browser.js'
import { SECRET, SETTINGS, Site } from './helpers/site.js'

let site: Site
let desk: Browser
beforeAll(async () => {
  site = await Site.open()
})
beforeEach(async () => {
  await site.database.reset()
  desk = await site.editor()
})
afterAll(() => site.close())

const TEXT =
  'Joint statement of Russia and Mali, Moscow, 28 February 2024\n\nThe working group will meet in April 2024.\n'

describe('adding a source on the page', () => {
  it('stores pasted text as it was copied, whatever line ends the browser sends', async () => {
    const answer = await desk.post('/sources', { text: TEXT.replaceAll('\n', '\r\n') })
    expect(answer.to).toBe('/review/1')
    expect((await sourceWithText(site.db, 1)).text).toBe(TEXT)
  })

  it('reads a file, and knows the same text again', async () => {
    const file = new File([TEXT], 'statement.txt', { type: 'text/plain' })
    expect((await desk.upload('/sources', {}, file)).to).toBe('/review/1')
    expect((await desk.post('/sources', { text: TEXT })).to).toBe('/sources/1')
    expect(await sources(site.db)).toMatchObject([
      { fileName: 'statement.txt', said: '2024-02-28' },
    ])
  })

  it('reads the words of a web page, not its marks', async () => {
    const html = `<html><body><h1>Joint statement of Russia and Mali, Moscow, 28 February 2024</h1><p>The working group <b>will meet</b> in April 2024.</p></body></html>`
    const file = new File([html], 'statement.html', { type: 'text/html' })
    await desk.upload('/sources', {}, file)
    expect((await sourceWithText(site.db, 1)).text).toContain(
      'The working group will meet in April 2024.',
    )
  })

  it('says what is missing: no text, no date, no text file', async () => {
    const nothing = await desk.post('/sources', { text: '  ' })
    const undated = await desk.post('/sources', { text: 'We will meet in April.' })
    const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])], 'scan.png')
    const wrong = await desk.upload('/sources', {}, picture)
    expect([nothing.status, undated.status, wrong.status]).toEqual([400, 400, 400])
    expect(nothing.text).toContain('There is no text, no file and no address.')
    expect(await sources(site.db)).toEqual([])
  })

  it('reads a PDF, and shows its page beside the quote, with a way to it', async () => {
    const bytes = await pdfFile((doc) => {
      doc.text('Joint statement of Russia and Mali, Moscow, 28 February 2024')
      doc.addPage().text('The working group will meet in April 2024.')
    })
    const file = new File([new Uint8Array(bytes)], 'statement.pdf', { type: 'application/pdf' })
    const fields = { accept: 'dated', url: 'https://example.org/statement.pdf' }
    expect((await desk.upload('/sources', fields, file)).to).toBe('/review/1')
    expect((await desk.get('/review/1')).text).toContain('in the text, page 2')
    const { text } = await desk.get('/commitments/1')
    expect(text).toContain('href="https://example.org/statement.pdf#page=2"')
    expect((await desk.get('/sources/1')).text).toContain('a PDF (statement.pdf)')
    expect((await desk.upload('/sources', {}, file)).to).toBe('/sources/1')
  })

  it('says what of a file was not read before anything else', async () => {
    const bytes = await pdfFile((doc) => {
      doc.text('Joint statement of Russia and Mali, Moscow, 28 February 2024')
      doc.addPage().rect(50, 50, 400, 600).fill('#999')
    })
    const answer = await desk.upload('/sources', {}, new File([new Uint8Array(bytes)], 'a.pdf'))
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Page 2 holds no text')
    expect(answer.text).toContain('href="/review/1"')
  })

  it('fetches an address, but none of a private network, and takes one way at a time', async () => {
    const inside = await desk.post('/sources', { address: 'http://127.0.0.1:8081/page' })
    expect(inside.status).toBe(400)
    expect(inside.text).toContain('private or reserved network')
    expect(inside.text).toContain('value="http://127.0.0.1:8081/page"')
    const both = await desk.post('/sources', { address: 'https://example.org/', text: TEXT })
    expect(both.text).toContain('more than one of text, file and address')
    expect(await sources(site.db)).toEqual([])
  })

  it('corrects the facts and shows which windows would change before any does', async () => {
    await desk.post('/sources', { text: TEXT.replace('April 2024', 'the autumn'), accept: 'dated' })
    const answer = await desk.post('/sources/1', { hemisphere: 'south' })
    expect((await sources(site.db))[0]?.hemisphere).toBe('south')
    expect(answer.text).toContain('these windows read differently now')
    expect(answer.text).toContain('Sep–Nov 2024 (autumn)')
    const approved = /name="approve" value="([\d;]+)"/.exec(answer.text)?.[1] ?? ''
    expect((await desk.get('/commitments')).text).toContain('Sep–Nov 2024')
    expect((await desk.post('/sources/1', { approve: approved })).status).toBe(303)
    expect((await desk.get('/commitments')).text).toContain('Mar–May 2024')
  })

  it('adds a commitment by hand, in the words of a source', async () => {
    await desk.post('/sources', { text: TEXT })
    const fields = {
      title: 'Meet',
      committedBy: 'Mali',
      until: '2024-04-30',
      source: '1',
      quote: 'The working group will meet',
    }
    const answer = await desk.post('/commitments', fields)
    expect(answer.status, answer.text).toBe(303)
    expect((await desk.get(answer.to ?? '')).text).toContain('Nobody would hear about it')
    const invented = await desk.post('/commitments', {
      ...fields,
      quote: 'The group shall never meet',
    })
    expect(invented.status).toBe(400)
  })
})

describe('the people page', () => {
  it('adds a person who has to confirm, subscribes them, and shows both', async () => {
    await desk.post('/people', { address: 'new@example.org', name: 'New Colleague', all: 'yes' })
    const [, added] = await people(site.db, SETTINGS)
    expect(added).toMatchObject({ address: 'new@example.org', confirmed: false, role: 'editor' })
    await desk.post(`/people/${added?.id}/subscribe`, { filter: 'direction:ours' })
    expect((await subscriptions(site.db, added?.id ?? 0)).map((one) => one.filter).sort()).toEqual([
      'all',
      'direction',
    ])
    const { text } = await desk.get('/people')
    expect(text).toContain('not confirmed yet')
    expect(text).toContain('what is ours')
  })

  it('changes hours, zone and digest', async () => {
    const person = await site.person('other@example.org')
    await desk.post(`/people/${person.id}/edit`, {
      name: 'Other',
      zone: 'Africa/Bamako',
      hour: '6',
      digest: 'daily',
      mailDays: 'weekdays',
    })
    expect((await people(site.db, SETTINGS))[1]).toMatchObject({
      name: 'Other',
      zone: 'Africa/Bamako',
      hour: 6,
      digest: 'daily',
      mailDays: 'weekdays',
    })
    expect((await desk.post(`/people/${person.id}/edit`, { zone: 'Mars/Olympus' })).status).toBe(
      400,
    )
  })

  it('ends the session of whoever is erased', async () => {
    await site.person('boss@example.org', { role: 'admin' })
    const boss = await site.signIn('boss@example.org')
    const [who] = await people(site.db, SETTINGS)
    expect((await boss.post(`/people/${who?.id}/erase`, {})).status).toBe(400)
    expect((await boss.post(`/people/${who?.id}/erase`, { sure: 'yes' })).status).toBe(303)
    expect((await desk.get('/')).status).toBe(302)
    expect((await boss.get('/people')).text).not.toContain('desk@example.org')
  })
})

describe('the mail page', () => {
  it('shows what was sent, without any link that acts as its reader', async () => {
    const token = await makeToken(SECRET, { purpose: 'unsubscribe', personId: 1, epoch: 0 })
    const text = `Stop: http://localhost:3000/stop/${token} end`
    const mime = await buildMime({
      subject: 'Past due: the group',
      text,
      html: `<p>${text}</p>`,
      from: SETTINGS.mail.from,
      to: 'desk@example.org',
      messageId: '<1@example.org>',
      date: site.now,
    })
    const body = { recipient: 'desk@example.org', subject: 'Past due: the group', mime }
    const id = await queueMail(site.db, { kind: 'test', personId: 1, composedAt: site.now, body })
    const page = await desk.get(`/mail/${id}`)
    expect(page.text).toContain('http://localhost:3000/stop/… end')
    expect(page.text).not.toContain(token.slice(0, 20))
    expect((await desk.get('/mail')).text).toContain('Past due: the group')
  })

  it('shortens the answer of the server in the list, and keeps it whole on the page of the mail', async () => {
    const name = `written to 20240510T120000-${'a-long-subject-'.repeat(6)}1.eml`
    const id = await queueMail(site.db, { kind: 'test', personId: 1, composedAt: site.now })
    await site.db.update(message).set({ response: name }).where(eq(message.id, id))
    const list = (await desk.get('/mail')).text
    expect(list).toContain('written to a file')
    expect(list).not.toContain('.eml')
    expect((await desk.get(`/mail/${id}`)).text).toContain(name)
  })

  it('never shows the token of a sign-in link', async () => {
    await site.stranger().post('/sign-in', { address: 'desk@example.org' })
    const [newest] = await mails(site.db, {}, 1)
    const { text } = await desk.get(`/mail/${newest?.id}`)
    expect(text).toContain('/sign-in/…')
    expect(text).not.toMatch(/\/sign-in\/[A-Za-z0-9_-]{10}/)
  })

  it('lets a waiting mail be dropped', async () => {
    await site.stranger().post('/sign-in', { address: 'desk@example.org' })
    const [newest] = await mails(site.db, {}, 1)
    await desk.post(`/mail/${newest?.id}/drop`)
    expect((await mails(site.db, {}, 1))[0]?.state).toBe('cancelled')
    expect((await desk.get(`/mail/${newest?.id}`)).text).toContain('no longer wanted')
  })
})
