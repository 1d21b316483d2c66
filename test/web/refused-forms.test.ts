import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lines } from '../../src/db/lines.js'
import { people } from '../../src/db/people.js'
import { sources } from '../../src/db/sources.js'
import { type Browser, HOME } from './helpers/browser.js'
import { SETTINGS, Site } from './helpers/site.js'

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

const ZONE = 'There is no time zone “Europe/Berln”. Write it as Europe/Berlin'

describe('a form that is refused', () => {
  it('stays filled in when a person is added with a zone that is none', async () => {
    const { status, text } = await desk.post('/people', {
      address: 'new@example.org',
      name: 'A "New" Colleague',
      zone: 'Europe/Berln',
      digest: 'monthly',
      keeper: 'yes',
    })
    expect(status).toBe(400)
    expect(text).toContain(ZONE)
    expect(text).toContain('value="new@example.org"')
    expect(text).toContain('value="A &quot;New&quot; Colleague"')
    expect(text).toContain('value="Europe/Berln"')
    expect(text).toContain('<option value="monthly" selected="">')
    expect(text).toMatch(/name="keeper" value="yes" checked/)
    expect(text).not.toMatch(/name="all" value="yes" checked/)
    expect(text).toContain('<form method="post" action="/people"')
    expect(await people(site.db, SETTINGS)).toHaveLength(1)
  })

  it('stays filled in when a person is changed', async () => {
    const person = await site.person('other@example.org', { name: 'Other' })
    const changes = { name: 'Somebody Else', zone: 'Europe/Berln', hour: '6' }
    const { text } = await desk.post(`/people/${person.id}/edit`, changes)
    expect(text).toContain(ZONE)
    expect(text).toContain('value="Somebody Else"')
    expect(text).toContain('<option value="6" selected="">')
    expect(text).toContain(`action="/people/${person.id}/edit"`)
  })

  it('keeps the text of a source, and shows the facts that were given', async () => {
    const pasted = 'We will meet in April.'
    const { status, text } = await desk.post('/sources', { text: pasted, title: 'A meeting' })
    expect(status).toBe(400)
    expect(text).toContain(`${pasted}</textarea>`)
    expect(text).toContain('value="A meeting"')
    expect(text).toMatch(/<details open/)
    expect(await sources(site.db)).toEqual([])
  })

  it('asks for the file again, which no page can fill in', async () => {
    const file = new File(['We will meet in April.'], 'statement.txt', { type: 'text/plain' })
    const { text } = await desk.upload('/sources', { title: 'A meeting' }, file)
    expect(text).toContain('The file has to be chosen again.')
    expect(text).toContain('value="A meeting"')
  })

  it('keeps the facts of a source that were to be corrected', async () => {
    await site.source()
    const changes = { title: 'Clearer', zone: 'Europe/Berln' }
    const { status, text } = await desk.post('/sources/1', changes)
    expect(status).toBe(400)
    expect(text).toContain('value="Clearer"')
    expect(text).toContain('href="/sources/1"')
  })

  it('keeps a commitment that was to be added by hand', async () => {
    const fields = { title: 'Meet', committedBy: 'Mali', until: '2024-04-30', source: '77' }
    const { text } = await desk.post('/commitments', { ...fields, quote: 'We will meet' })
    expect(text).toContain('role="alert"')
    expect(text).toContain('value="Meet"')
    expect(text).toContain('We will meet</textarea>')
    expect(text).not.toMatch(/pledgewatch [a-z]/)
    expect(await lines(site.db, {})).toEqual([])
  })
})

describe('a refusal on a page of its own', () => {
  it('leads back to the form and shows what was filled in, to be copied', async () => {
    const { accepted } = await site.source('dated')
    const path = `/commitments/${accepted[0]}`
    const fields = { until: '2024-02-30', by: 'Mali', why: 'A <long> reason', request: 'r-1' }
    const { status, text } = await desk.post(`${path}/moved`, fields, HOME, `${HOME}${path}?x=1`)
    expect(status).toBe(400)
    expect(text).toContain(`<a href="${path}?x=1">Back to where you were</a>`)
    expect(text).toContain('A &lt;long&gt; reason')
    expect(text).not.toContain('r-1')
  })

  it('takes no address of another site for the way back', async () => {
    const fields = { completion: 'nonsense', back: 'https://elsewhere.example/x' }
    for (const referer of [
      'https://elsewhere.example/y',
      `${HOME}//elsewhere.example`,
      'nonsense',
    ]) {
      const { text } = await desk.post('/commitments/1/judge', fields, HOME, referer)
      expect(text).not.toContain('elsewhere')
      expect(text).not.toContain('Back to where you were')
    }
  })

  it('gives the advice of a page, not of a terminal', async () => {
    await site.source()
    const [first] = await lines(site.db, { review: ['candidate'] })
    const early = await desk.post(`/commitments/${first?.id}/judge`, {
      completion: 'fulfilled',
      on: '2024-05-01',
    })
    const unreasoned = await desk.post(`/commitments/${first?.id}/judge`, {
      completion: 'not_fulfilled',
    })
    for (const { text, status } of [early, unreasoned]) {
      expect(status).toBeGreaterThanOrEqual(400)
      expect(text).not.toMatch(/pledgewatch [a-z]|--[a-z]/)
    }
    expect(early.text).toContain('Accept it first.')
    const missing = await desk.get('/commitments/999')
    expect(missing.text).toContain('<a href="/commitments">The register</a> lists what there is.')
  })
})
