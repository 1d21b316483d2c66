import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addSource } from '../../src/actions/add-source.js'
import { undo } from '../../src/actions/undo.js'
import { line, lines } from '../../src/db/lines.js'
import type { Browser } from './helpers/browser.js'
import { Site } from './helpers/site.js'

let site: Site
let desk: Browser
let forum: number
let visit: number
let readout: number
let notice: number
beforeAll(async () => {
  site = await Site.open()
  site.now = site.now.add({ hours: 24 * 186 })
})
beforeEach(async () => {
  await site.database.reset()
  desk = await site.editor()
  const moscow = await site.source('dated')
  forum = moscow.lines.find(({ title }) => /forum/.test(title))?.id ?? 0
  const later = await added('readout-2024-09')
  readout = later.sourceId
  visit = later.lines[0]?.id ?? 0
  notice = (await added('notice-2024-11')).sourceId
})
afterAll(() => site.close())

async function added(name: string) {
  const file = new URL(`../../examples/${name}.txt`, import.meta.url)
  return addSource(site.ctx(), { text: await readFile(file, 'utf8') })
}

const said = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const move = () => ({ kind: 'moves', candidate: `${visit}`, back: `/review/${readout}` })

describe('the review page of a later source', () => {
  it('shows beside a candidate what is known already, with the reason and both quotes', async () => {
    const { text } = await desk.get(`/review/${readout}`)
    expect(said(text)).toContain(`Seems known: narrows the date of #${forum}:`)
    expect(said(text)).toContain('says November 2024 where the register says Sep–Nov 2024 (autumn)')
    expect(said(text)).toMatch(
      /28 Feb 2024, Joint news conference .* “The Russia–Africa ministerial/,
    )
    expect(text).toContain('Record the move')
    expect(text).toContain('It is something else')
    expect(text).not.toContain('Reports on known commitments')
  })

  it('records the move by one button, says so, and takes it back by another', async () => {
    const taken = await desk.post(`/commitments/${forum}/match`, move())
    expect(taken.status).toBe(303)
    expect(await line(site.db, forum)).toMatchObject({ moves: 1, due: { from: '2024-11-01' } })
    const { text } = await desk.get(taken.to ?? '')
    expect(said(text)).toContain('Recorded, with the quote as its evidence.')
    expect(said(text)).toContain('1 of 1 reviewed')
    expect(said(text)).not.toContain('Seems known')
    const event = /name="event" value="(\d+)"/.exec(text)?.[1] ?? ''
    await desk.post(`/commitments/${forum}/undo`, { event })
    expect(await line(site.db, forum)).toMatchObject({ moves: 0, due: { from: '2024-09-01' } })
    expect(await line(site.db, visit)).toMatchObject({ review: 'candidate' })
  })

  it('does it once, even when the button is pressed twice', async () => {
    const form = { ...move(), request: 'the-same' }
    await desk.post(`/commitments/${forum}/match`, form)
    expect((await desk.post(`/commitments/${forum}/match`, form)).status).toBe(303)
    expect(await line(site.db, forum)).toMatchObject({ moves: 1 })
  })

  it('leaves what is something else, and does not suggest it again', async () => {
    await desk.post(`/commitments/${forum}/apart`, { candidate: `${visit}` })
    expect(said((await desk.get(`/review/${readout}`)).text)).not.toContain('Seems known')
    expect(await line(site.db, visit)).toMatchObject({ review: 'candidate' })
  })

  it('lists only its own candidates, also once it moved a line of another source', async () => {
    await desk.post(`/commitments/${forum}/match`, move())
    const { text } = await desk.get(`/review/${readout}`)
    expect(text).not.toContain(`id="c${forum}"`)
    expect(text).toContain(`id="c${visit}"`)
  })

  it('asks first for the line that is not in the register yet', async () => {
    await undo(site.ctx(), { commitmentId: forum })
    const { text } = await desk.get(`/review/${readout}`)
    expect(said(text)).toContain(`#${forum} itself waits for review. Accept #${forum} first`)
    expect(text).not.toContain('Record the move')
  })
})

describe('reports on known commitments', () => {
  it('stand in a part of their own, marked in the text, and are recorded with their day', async () => {
    const { text } = await desk.get(`/review/${notice}`)
    expect(said(text)).toContain('Reports on known commitments')
    expect(text).toContain('value="2024-11-10"')
    expect(text).toMatch(/<mark id="m\d+"[^>]*>The First Ministerial Conference/)
    const report = /name="report" value="(\d+)"/.exec(text)?.[1] ?? ''
    const form = { kind: 'done', source: `${notice}`, report, onAsked: 'yes', on: '2024-11-09' }
    await desk.post(`/commitments/${forum}/match`, form)
    expect(await line(site.db, forum)).toMatchObject({
      ...{ completion: 'fulfilled', happenedOn: '2024-11-09' },
    })
    const after = said((await desk.get(`/commitments/${forum}`)).text)
    expect(after).toContain('Reports it done')
    expect(after).toContain('says the promiser')
  })

  it('are named on the review page, also where no candidate waits', async () => {
    expect(said((await desk.get('/review')).text)).toMatch(
      /Notice: First Ministerial Conference .* 1 report on known commitments/,
    )
  })
})

describe('the page of a candidate', () => {
  it('shows what seems known, and the page of the line every mention with its role', async () => {
    const { text } = await desk.get(`/commitments/${visit}`)
    expect(said(text)).toContain(`Seems known: narrows the date of #${forum}`)
    await desk.post(`/commitments/${forum}/match`, move())
    expect(said((await desk.get(`/commitments/${forum}`)).text)).toContain('Moves the date')
    expect((await lines(site.db, { sourceId: readout })).map(({ id }) => id)).toContain(forum)
  })

  it('refuses a form that names no suggestion, changing nothing', async () => {
    const { status } = await desk.post(`/commitments/${forum}/match`, { kind: 'moves' })
    expect(status).toBe(400)
    expect(await line(site.db, forum)).toMatchObject({ moves: 0 })
  })
})
