import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { editPerson } from '../../src/actions/edit-person.js'
import { judge } from '../../src/actions/judge.js'
import { moveDate } from '../../src/actions/move-date.js'
import { subscribe } from '../../src/actions/subscribe.js'
import { hearers } from '../../src/db/hearers.js'
import { line } from '../../src/db/lines.js'
import { snooze } from '../../src/db/schema/delivery.js'
import { addDays } from '../../src/domain/calendar.js'
import type { Person } from '../../src/domain/register.js'
import { itemLinks, stopAllLink } from '../../src/mail/links.js'
import { makeToken } from '../../src/mail/tokens.js'
import { HOME } from './helpers/browser.js'
import { SECRET, SETTINGS, Site } from './helpers/site.js'

let site: Site
let desk: Person
let id: number
beforeAll(async () => {
  site = await Site.open()
})
beforeEach(async () => {
  await site.database.reset()
  const { accepted } = await site.source('dated')
  id = accepted[0] ?? 0
  desk = await site.person('desk@example.org', { name: 'The Desk' })
  await subscribe(site.ctx(), { address: 'desk@example.org', filter: { kind: 'all' } })
})
afterAll(() => site.close())

const path = (link: string) => link.slice(HOME.length)

async function links(messageId = 1) {
  const all = await itemLinks(SETTINGS, SECRET, { person: desk, commitmentId: id, messageId })
  return {
    done: path(all.done),
    moved: path(all.moved),
    checked: path(all.checked),
    remind: path(all.remind),
    stop: path(all.stopThis),
  }
}

const token = (claims: Partial<Parameters<typeof makeToken>[1]>) =>
  makeToken(SECRET, {
    purpose: 'respond',
    personId: desk.id,
    epoch: desk.epoch,
    commitmentId: id,
    messageId: 1,
    ...claims,
  })

const undoIn = (text: string) => /action="(\/undo\/[^"]+)"/.exec(text)?.[1] ?? ''
const versionIn = (text: string) => /name="version" value="(\d+)"/.exec(text)?.[1] ?? ''
const postTo = (link: string) => link.split('?')[0] ?? ''

describe('acting from a mail', () => {
  it('shows the item with the answer filled in, and changes nothing by being looked at', async () => {
    const reader = site.stranger()
    const { done } = await links()
    const before = await line(site.db, id)
    const page = await reader.get(done)
    await reader.head(done)
    expect(page.status).toBe(200)
    expect(page.text).toContain('value="2024-05-10"')
    expect(page.text).toContain('Record as fulfilled')
    expect(page.text.match(/<button/g)).toHaveLength(1)
    expect(page.text).toContain(before.origin?.quote.trim().slice(0, 30) ?? '?')
    expect(await line(site.db, id)).toEqual(before)
  })

  it('records fulfilled with the day it happened by one button, and takes it back by another', async () => {
    const reader = site.stranger()
    const { done } = await links()
    const answer = {
      answer: 'fulfilled',
      completion: 'fulfilled',
      on: '2024-04-29',
      url: 'https://example.org/met',
    }
    const page = await reader.post(postTo(done), answer)
    expect(page.status).toBe(200)
    expect(await line(site.db, id)).toMatchObject({
      completion: 'fulfilled',
      happenedOn: '2024-04-29',
      closed: true,
    })
    const undo = /action="(\/undo\/[^"]+)"/.exec(page.text)?.[1] ?? ''
    expect((await reader.get(undo)).status).toBe(200)
    expect((await line(site.db, id)).closed).toBe(true)
    expect((await reader.post(undo)).text).toContain('Taken back')
    expect(await line(site.db, id)).toMatchObject({ completion: 'not_assessed', closed: false })
    expect((await reader.post(undo)).status).toBe(409)
  })

  it('offers today as the day it happened only while the window runs, and refuses none', async () => {
    const { done } = await links()
    const due = (await line(site.db, id)).due
    const noon = site.now
    const dayOn = async (day: string) => {
      site.now = Temporal.Instant.from(`${day}T12:00:00Z`)
      const { text } = await site.stranger().get(done)
      site.now = noon
      return /name="on" value="([^"]*)"/.exec(text)?.[1]
    }
    const until = due?.until ?? ''
    expect(await dayOn(until)).toBe(until)
    expect(await dayOn(addDays(until, 1))).toBe('')
    const refused = await site.stranger().post(postTo(done), {
      answer: 'fulfilled',
      on: '',
      note: 'They met <at last>.',
    })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('The day it happened is missing. Write the day it took place.')
    expect(refused.text).toContain('They met &lt;at last&gt;.</textarea>')
    expect((await line(site.db, id)).completion).toBe('not_assessed')
  })

  it('takes the same answer of the same mail only once', async () => {
    const { checked } = await links()
    const answer = { answer: 'checked', on: '2024-05-10' }
    expect((await site.stranger().post(postTo(checked), answer)).status).toBe(200)
    const again = await site.stranger().post(postTo(checked), answer)
    expect(again.status).toBe(409)
    expect(again.text).toContain('recorded already')
    expect((await line(site.db, id)).lastChecked).toBe('2024-05-10')
  })

  it('leaves the link usable when the answer was refused', async () => {
    const { done } = await links()
    const future = { answer: 'fulfilled', completion: 'fulfilled', on: '2031-01-01' }
    expect((await site.stranger().post(postTo(done), future)).status).toBe(400)
    const right = { ...future, on: '2024-05-01' }
    expect((await site.stranger().post(postTo(done), right)).status).toBe(200)
  })

  it('moves the date and keeps the first one', async () => {
    const first = (await line(site.db, id)).firstDue
    const { moved } = await links()
    const answer = { answer: 'moved', until: '2024-06-30', kind: 'agreed', by: 'Mali' }
    expect((await site.stranger().post(postTo(moved), answer)).status).toBe(200)
    const now = await line(site.db, id)
    expect(now).toMatchObject({ moves: 1, firstDue: first })
    expect(now.due?.until).toBe('2024-06-30')
  })

  it('reminds the reader of the mail, and nobody else, on a day of their own', async () => {
    const { remind } = await links()
    const page = await site
      .stranger()
      .post(postTo(remind), { answer: 'remind', until: '2024-05-20' })
    expect(page.status).toBe(200)
    const rows = await site.db.select().from(snooze)
    expect(rows).toMatchObject([{ personId: desk.id, commitmentId: id, until: '2024-05-20' }])
  })

  it('needs no origin, because mail programs and scanners send none', async () => {
    const { stop } = await links()
    const page = await site.stranger().post(stop, { 'List-Unsubscribe': 'One-Click' }, null)
    expect(page.status).toBe(200)
    expect((await hearers(site.db, [id])).get(id)).toEqual([])
  })

  it('stops mails about one commitment or about all, each with a way back', async () => {
    const one = (await links()).stop
    const all = path(await stopAllLink(SETTINGS, SECRET, desk))
    for (const link of [one, all]) {
      const heard = async () => (await hearers(site.db, [id])).get(id)?.map((h) => h.address)
      expect((await site.stranger().get(link)).text).toContain('will be sent')
      expect(await heard()).toEqual(['desk@example.org'])
      const page = await site.stranger().post(link)
      expect(await heard()).toEqual([])
      const undo = /action="(\/undo\/[^"]+)"/.exec(page.text)?.[1] ?? ''
      expect((await site.stranger().post(undo)).status).toBe(200)
      expect(await heard()).toEqual(['desk@example.org'])
    }
  })

  it('refuses a link of another purpose, of another register, or withdrawn by its owner', async () => {
    const reader = site.stranger()
    const stolen = [
      await token({ purpose: 'unsubscribe' }),
      await makeToken('another secret altogether, also long', {
        purpose: 'respond',
        personId: desk.id,
        epoch: 0,
        commitmentId: id,
      }),
      await token({ epoch: desk.epoch + 1 }),
      `${await token({})}x`,
    ]
    for (const bad of stolen) {
      const page = await reader.post(`/act/${bad}`, {
        answer: 'fulfilled',
        completion: 'fulfilled',
      })
      expect(page.status).toBe(403)
    }
    expect((await line(site.db, id)).completion).toBe('not_assessed')
  })

  it('records only what the link was made for, whatever the form says', async () => {
    const { done } = await links()
    await site
      .stranger()
      .post(postTo(done), { answer: 'fulfilled', completion: 'withdrawn', reason: 'x', id: '999' })
    expect((await line(site.db, id)).completion).not.toBe('withdrawn')
  })

  it('records nothing for somebody who may only read, says who can, and still reminds them', async () => {
    await site.person('editor@example.org', { name: 'An Editor' })
    const { done, moved, remind } = await links()
    const recorded = await site.stranger().post(postTo(done), { answer: 'checked' })
    const undoChecked = undoIn(recorded.text)
    await editPerson(site.ctx(), { personId: desk.id, edits: { role: 'viewer' } })
    const before = await line(site.db, id)
    const page = await site.stranger().get(done)
    expect(page.text).not.toContain('Record as fulfilled')
    expect(page.text).toContain('An Editor')
    for (const [link, answer] of [
      [done, { answer: 'fulfilled', on: '2024-04-29' }],
      [moved, { answer: 'moved', until: '2024-06-30', by: 'Mali' }],
      [undoChecked, {}],
    ] as const) {
      const refused = await site.stranger().post(postTo(link), answer)
      expect(refused.status, link).toBe(403)
      expect(refused.text).toContain('Who can record it: An Editor.')
      expect(refused.text).toContain('href="/report"')
    }
    expect(await line(site.db, id)).toEqual(before)
    const later = { answer: 'remind', until: '2024-05-20' }
    const reminded = await site.stranger().post(postTo(remind), later)
    expect(reminded.status).toBe(200)
    expect((await site.stranger().post(undoIn(reminded.text))).status).toBe(200)
  })

  it('shows what changed since the page was opened, and lets the reader decide anew', async () => {
    const { moved } = await links()
    const opened = await site.stranger().get(moved)
    await moveDate(site.ctx(), { id, until: '2024-07-15', kind: 'agreed', by: 'Mali' })
    const mine = { answer: 'moved', until: '2024-06-30', kind: 'one_sided', by: 'Russia' }
    const version = versionIn(opened.text)
    const told = await site.stranger().post(postTo(moved), { ...mine, version })
    expect(told.status).toBe(409)
    expect(told.text).toContain('It changed meanwhile')
    expect(told.text).toMatch(/<li>[^<]*15 Jul/)
    expect(told.text).toContain('Record the new date')
    expect((await line(site.db, id)).due?.until).toBe('2024-07-15')
    const again = { ...mine, version: versionIn(told.text) }
    expect((await site.stranger().post(postTo(moved), again)).status).toBe(200)
    expect((await line(site.db, id)).due?.until).toBe('2024-06-30')
  })

  it('tells of a line that was closed meanwhile, and leaves its verdict alone', async () => {
    const { done, checked } = await links()
    await judge(site.ctx(), { id, completion: 'not_fulfilled', reason: 'Called off.' })
    for (const [link, answer] of [
      [done, { answer: 'fulfilled', on: '2024-04-29' }],
      [checked, { answer: 'checked', on: '2024-05-10' }],
    ] as const) {
      const told = await site.stranger().post(postTo(link), answer)
      expect(told.status).toBe(409)
      expect(told.text).toContain('It was closed meanwhile')
      expect(told.text).toContain('Called off.')
      expect(told.text).not.toContain('<button')
    }
    expect(await line(site.db, id)).toMatchObject({
      completion: 'not_fulfilled',
      lastChecked: null,
    })
  })

  it('confirms an address by its owner’s button, not by a scanner', async () => {
    const fresh = await site.person('fresh@example.org', { confirmed: false })
    const link = `/confirm/${await token({ purpose: 'confirm', personId: fresh.id, epoch: fresh.epoch, commitmentId: null, messageId: null })}`
    expect((await site.stranger().get(link)).text).toContain('Confirm fresh@example.org')
    expect((await site.stranger().post(link)).text).toContain('The address is confirmed')
    const again = await site.stranger().get(link)
    expect(again.text).toContain('fresh@example.org is confirmed already')
    expect(again.text).not.toContain('<button')
  })
})
