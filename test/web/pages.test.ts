import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { follow } from '../../src/actions/follow.js'
import { judge } from '../../src/actions/judge.js'
import { merge } from '../../src/actions/merge.js'
import { moveDate } from '../../src/actions/move-date.js'
import { unsubscribe } from '../../src/actions/unsubscribe.js'
import { hearers } from '../../src/db/hearers.js'
import { history } from '../../src/db/history.js'
import { line, lines } from '../../src/db/lines.js'
import { personById } from '../../src/db/people.js'
import { isApproximate } from '../../src/domain/window.js'
import { createWeb } from '../../src/web/server.js'
import type { Browser } from './helpers/browser.js'
import { Site } from './helpers/site.js'

const answered = async (request: Response | Promise<Response>) => ({
  text: await (await request).text(),
})

let site: Site
let desk: Browser
let group: number
let forum: number
beforeAll(async () => {
  site = await Site.open()
})
beforeEach(async () => {
  await site.database.reset()
  desk = await site.editor()
  const { lines: found } = await site.source('dated')
  const about = (words: RegExp) => found.find((one) => words.test(one.origin?.quote ?? ''))?.id ?? 0
  group = about(/working group will/i)
  forum = about(/convene for the first time/i)
})
afterAll(() => site.close())

describe('the overview', () => {
  it('counts what needs somebody, each a link, with the day it is of and the last check', async () => {
    const { text } = await desk.get('/')
    expect(text).toMatch(
      /<a href="\/overdue">\d+ commitments? (is|are) past due and not closed<\/a>/,
    )
    expect(text).toMatch(/<a href="\/review">\d+ candidates? waits? for review<\/a>/)
    expect(text).toContain('As of 10 May 2024, 12:00 (UTC). No check has ended well yet.')
  })

  it('counts whose the commitments are with their base, where parties at home are configured', async () => {
    await judge(site.ctx(), { id: group, completion: 'fulfilled', on: '2024-05-01' })
    const all = await lines(site.db, {})
    const joint = all.filter((one) => one.direction === 'joint')
    const open = joint.filter((one) => !one.closed)
    for (const path of ['/', '/report']) {
      const text = (await desk.get(path)).text.replaceAll(/<[^>]+>/g, '')
      expect(text).toContain(`Of ${all.length} commitments: Ours `)
      expect(text).toContain(`Joint ${joint.length} (${open.length} open)`)
    }
    expect(open.length).toBeLessThan(joint.length)
    const nowhere = createWeb({ ...site.deps, settings: { ...site.deps.settings, home: [] } })
    const headers = { cookie: desk.cookies() }
    const { text } = await answered(nowhere.request('http://localhost:3000/', { headers }))
    expect(text).toContain('How it stands')
    expect(text).not.toContain('direction=joint')
  })

  it('keeps approximate windows that are over apart from what is past due', async () => {
    site.now = site.now.add({ hours: 24 * 365 })
    const { text } = await desk.get('/')
    site.now = site.now.subtract({ hours: 24 * 365 })
    const late = await lines(site.db, { overdueOn: '2025-05-10' })
    const rough = late.filter((one) => one.due !== null && isApproximate(one.due)).length
    expect(rough).toBeGreaterThan(0)
    expect(text).toMatch(new RegExp(`${rough} approximate windows? (is|are) over: time to check`))
    expect(text).toMatch(new RegExp(`>${late.length - rough} commitments? (is|are) past due`))
    expect(text).toContain(`<b>${late.length - rough}</b>past due`)
  })

  it('tells an empty register what to do first', async () => {
    await site.database.reset()
    const { text } = await (await site.editor()).get('/')
    expect(text).toContain('The register is empty')
    expect(text).toContain('href="/sources/new"')
    expect(text).toContain('After that')
    expect(text).toContain('href="/people"')
  })
})

describe('the overdue page', () => {
  it('shows the longest first, with quote, dates, and every act at hand', async () => {
    const { text } = await desk.get('/overdue')
    expect(text).toContain('Past due since 30 Apr 2024, not checked')
    expect(text).toContain('10 days past the deadline')
    expect(text).toContain('first meeting in April 2024')
    for (const act of [
      'Record as fulfilled',
      'Record as partly fulfilled',
      'Checked, nothing found',
      'Record the new date',
      'Record as not fulfilled',
      'Remind me on this day',
    ]) {
      expect(text).toContain(act)
    }
  })

  it('counts lateness against the first date too, once it moved', async () => {
    const move = { id: group, until: '2024-05-05', kind: 'agreed', by: 'Mali' } as const
    await moveDate(site.ctx(), move)
    expect((await desk.get('/overdue')).text).toContain(
      '5 days past the current, 10 past the first deadline',
    )
  })

  it('says when nothing is past due', async () => {
    site.now = site.now.subtract({ hours: 24 * 60 })
    const { text } = await desk.get('/overdue')
    site.now = site.now.add({ hours: 24 * 60 })
    expect(text).toContain('No deadline has passed without a verdict.')
  })
})

describe('the register', () => {
  it('keeps its filters in the address and in the form', async () => {
    const { text } = await desk.get('/commitments?state=overdue&sort=lateness')
    expect(text).toContain(`href="/commitments/${group}"`)
    expect(text).not.toContain(`href="/commitments/${forum}"`)
    expect(text).toContain('<option value="overdue" selected="">')
    expect(text).toContain('Clear filters')
  })

  it('filters by whose promise it is, by words, and by what is due', async () => {
    expect((await desk.get('/commitments?search=working+group')).text).toContain(
      `/commitments/${group}"`,
    )
    expect((await desk.get('/commitments?search=working+group')).text).not.toContain(
      `/commitments/${forum}"`,
    )
    expect((await desk.get('/commitments?due=30')).text).not.toContain(`/commitments/${forum}"`)
    expect((await desk.get('/commitments?direction=ours&search=nothing+like+it')).text).toContain(
      'Nothing in the register fits',
    )
  })

  it('asks whose promise it is only where the home parties are known', async () => {
    const headers = { cookie: desk.cookies() }
    const nowhere = createWeb({ ...site.deps, settings: { ...site.deps.settings, home: [] } })
    const at = (path: string) =>
      answered(nowhere.request(`http://localhost:3000${path}`, { headers }))
    expect((await desk.get('/commitments')).text).toContain('name="direction"')
    const { text } = await at('/commitments')
    expect(text).not.toContain('name="direction"')
    expect(text).toContain('name the home parties in config/pledgewatch.yaml')
    expect((await desk.get('/people')).text).toContain('what is theirs')
    expect((await at('/people')).text).not.toContain('what is theirs')
  })

  it('takes odd words in the address for no filter, not for a fault', async () => {
    for (const odd of [
      'search=%00',
      'state=zzz',
      'sort=%00',
      'due=-1',
      'direction=<b>',
      'status=fulfilled%27',
    ]) {
      expect((await desk.get(`/commitments?${odd}`)).status, odd).toBe(200)
    }
  })
})

describe('the commitment page', () => {
  it('shows the quote in its paragraph, how the date was read, and who hears', async () => {
    const { text } = await desk.get(`/commitments/${group}`)
    expect(text).toMatch(/<mark>[^<]*first meeting in April 2024/)
    expect(text).toContain('<summary>why?</summary>')
    expect(text).toContain('Nobody hears about it')
    expect(text).toContain('10 days ago')
  })

  it('records a verdict once, even when the button is pressed twice, and takes it back', async () => {
    const { text } = await desk.get(`/commitments/${group}`)
    const request = /name="request" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const verdict = {
      completion: 'fulfilled',
      on: '2024-04-29',
      request,
      back: `/commitments/${group}`,
    }
    const first = await desk.post(`/commitments/${group}/judge`, verdict)
    const second = await desk.post(`/commitments/${group}/judge`, verdict)
    expect([first.status, second.status]).toEqual([303, 303])
    const after = await desk.get(first.to ?? '')
    expect(after.text).toContain('The verdict is recorded.')
    expect(after.text.match(/<td data-label="Verdict">Fulfilled<\/td>/g)).toHaveLength(1)
    const event = /name="event" value="(\d+)"/.exec(after.text)?.[1] ?? ''
    await desk.post(`/commitments/${group}/undo`, { event })
    expect((await line(site.db, group)).completion).toBe('not_assessed')
  })

  it('tells who was quicker instead of overwriting a newer verdict, and lets one decide anew', async () => {
    const { text } = await desk.get(`/commitments/${group}`)
    const version = /name="version" value="(\d+)"/.exec(text)?.[1] ?? ''
    await judge(site.ctx(), { id: group, completion: 'not_fulfilled', reason: 'Called off.' })
    for (const [act, fields] of [
      ['judge', { completion: 'fulfilled', on: '2024-04-29' }],
      ['moved', { until: '2024-07-01', kind: 'agreed', by: 'Mali' }],
      ['reread', { until: '2024-04-15', why: 'It says mid-April.' }],
    ] as const) {
      const told = await desk.post(`/commitments/${group}/${act}`, { ...fields, version })
      expect(told.status, act).toBe(409)
      expect(told.text).toContain('Called off.')
      expect(told.text).toContain('Leave it as it is')
    }
    expect(await line(site.db, group)).toMatchObject({ completion: 'not_fulfilled', moves: 0 })
    const now = String((await line(site.db, group)).version)
    const verdict = { completion: 'fulfilled', on: '2024-04-29', version: now }
    expect((await desk.post(`/commitments/${group}/judge`, verdict)).status).toBe(303)
  })

  it.each(['judge', 'moved', 'reread'])('sends the version with the form %s', async (act) => {
    const { text } = await desk.get(`/commitments/${group}`)
    const forms = text.split('<form').filter((one) => one.includes(`/${group}/${act}"`))
    expect(forms.length).toBeGreaterThan(0)
    for (const form of forms) expect(form.split('</form>')[0]).toContain('name="version"')
  })

  it.each([
    ['looked', { on: '2024-05-09' }, { lastChecked: '2024-05-09' }],
    ['moved', { until: '2024-07-01', kind: 'one_sided', by: 'Mali' }, { moves: 1 }],
    ['reread', { until: '2024-04-15', why: 'It says mid-April.' }, { moves: 0, arm: 1 }],
    [
      'judge',
      { completion: 'partially_fulfilled', on: '2024-05-01', restAsked: 'yes', rest: 'no' },
      { closed: true },
    ],
    [
      'judge',
      { completion: 'not_fulfilled', reason: 'Cancelled.' },
      { completion: 'not_fulfilled' },
    ],
    ['tag', { tags: 'economy' }, { tags: ['economy'] }],
    ['edit', { title: 'Meet for the first time' }, { title: 'Meet for the first time' }],
  ] as const)('takes the form %s and says so', async (act, fields, expected) => {
    const answer = await desk.post(`/commitments/${group}/${act}`, fields)
    expect(answer.status, answer.text).toBe(303)
    const now = await line(site.db, group)
    expect(now).toMatchObject(expected)
    expect((await desk.get(answer.to ?? '')).text).toContain('role="status"')
  })

  it('reminds whoever is signed in, and sets a follower', async () => {
    expect((await desk.post(`/commitments/${group}/remind`, { until: '2024-06-01' })).status).toBe(
      303,
    )
    await desk.post(`/commitments/${group}/follow`, { address: 'desk@example.org' })
    const { text } = await desk.get(`/commitments/${group}`)
    expect(text).toContain('desk@example.org <span class="soft">(follows it)</span>')
  })

  it('keeps evidence internal until somebody makes it public', async () => {
    await desk.post(`/commitments/${group}/evidence`, {
      url: 'https://example.org/a',
      evidenceTitle: 'Communiqué',
    })
    const { text } = await desk.get(`/commitments/${group}`)
    expect(text).toContain('found by ourselves, internal')
    const evidenceId = /name="evidenceId" value="(\d+)"/.exec(text)?.[1] ?? ''
    await desk.post(`/commitments/${group}/publish`, { evidenceId, visibility: 'public' })
    expect((await desk.get(`/commitments/${group}`)).text).toContain('found by ourselves, public')
  })

  it('refuses a verdict without its reason, a day that is none, and a link that is none', async () => {
    const wrong: Array<Record<string, string>> = [
      { completion: 'not_fulfilled' },
      { completion: 'fulfilled', on: '2024-02-30' },
      { completion: 'fulfilled', on: '2024-04-30', url: 'javascript:alert(1)' },
      { completion: 'nonsense' },
    ]
    for (const fields of wrong) {
      const answer = await desk.post(`/commitments/${group}/judge`, fields)
      expect(answer.status, JSON.stringify(fields)).toBe(400)
    }
    expect((await line(site.db, group)).completion).toBe('not_assessed')
  })
})

describe('the day a promise was kept', () => {
  const dayOf = (text: string, completion: string) => {
    const form = text.split('<form').find((one) => one.includes(`value="${completion}"`)) ?? ''
    return /name="on" value="([^"]*)"/.exec(form)?.[1]
  }

  it('is left open once the window is over, and today while it runs', async () => {
    const [over, runs] = [await line(site.db, group), await line(site.db, forum)]
    expect([over.due?.until, runs.due?.until]).toEqual(['2024-04-30', '2024-11-30'])
    for (const completion of ['fulfilled', 'partially_fulfilled']) {
      expect(dayOf((await desk.get(`/commitments/${group}`)).text, completion)).toBe('')
      expect(dayOf((await desk.get('/overdue')).text, completion)).toBe('')
      expect(dayOf((await desk.get(`/commitments/${forum}`)).text, completion)).toBe('2024-05-10')
    }
  })

  it('is asked for where it is missing, and may be unknown only under “Other verdict”', async () => {
    for (const completion of ['fulfilled', 'partially_fulfilled']) {
      const refused = await desk.post(`/commitments/${group}/judge`, { completion, on: '' })
      expect(refused.status).toBe(400)
      expect(refused.text).toContain('The day it happened is missing.')
    }
    const unknown = { completion: 'fulfilled', on: '', dayOptional: 'yes' }
    expect((await desk.post(`/commitments/${group}/judge`, unknown)).status).toBe(303)
    expect(await line(site.db, group)).toMatchObject({ completion: 'fulfilled', happenedOn: null })
  })
})

describe('a follower whom nobody knew', () => {
  const asked = 'A mail asks new@example.org to confirm the address; reminders wait for that.'

  it('is asked to confirm, and the page says that reminders wait for it', async () => {
    const done = await desk.post(`/commitments/${group}/follow`, { address: 'new@example.org' })
    const { text } = await desk.get(done.to ?? '')
    expect(text).toContain(asked)
    expect(text).toContain('has not confirmed the address yet')
    expect(text).not.toContain('Nobody hears about it')
  })

  it('is told of on the review page instead of “nobody would hear”', async () => {
    const [first] = await lines(site.db, { review: ['candidate'] })
    const fields = { follower: 'new@example.org', back: '/review/1' }
    const done = await desk.post(`/commitments/${first?.id}/accept`, fields)
    const { text } = await desk.get(done.to ?? '')
    expect(text).toContain(asked)
    expect(text).not.toContain('Nobody would hear about it')
  })
})

describe('taking back on the page of a commitment', () => {
  it('takes back nothing of another commitment, and nothing about people', async () => {
    const { eventId } = await judge(site.ctx(), {
      id: forum,
      completion: 'fulfilled',
      on: '2024-05-01',
    })
    const reader = await site.person('reader@example.org')
    const stop = await unsubscribe(site.ctx(reader.id), { personId: reader.id })
    for (const event of [eventId, stop.eventId, 99999]) {
      const refused = await desk.post(`/commitments/${group}/undo`, { event: String(event) })
      expect(refused.status).toBe(404)
      expect(refused.text).toContain('nothing was undone')
    }
    expect((await line(site.db, forum)).completion).toBe('fulfilled')
    expect((await personById(site.db, reader.id, site.deps.settings))?.stopped).toBe(true)
  })

  it('leaves it to each person to hear of a commitment again', async () => {
    const reader = await site.person('reader@example.org')
    const heard = async () => (await hearers(site.db, [group])).get(group)?.length ?? 0
    await follow(site.ctx(), { id: group, address: 'reader@example.org' })
    const mute = await unsubscribe(site.ctx(reader.id), {
      personId: reader.id,
      commitmentId: group,
    })
    const event = String(mute.eventId)
    expect((await desk.post(`/commitments/${group}/undo`, { event })).status).toBe(403)
    expect(await heard()).toBe(0)
    const own = await site.signIn('reader@example.org')
    expect((await own.post(`/commitments/${group}/undo`, { event })).status).toBe(303)
    expect(await heard()).toBe(1)
  })

  it('passes over what others chose for their own mails when it takes back the latest act', async () => {
    const reader = await site.person('reader@example.org')
    await judge(site.ctx(), { id: group, completion: 'fulfilled', on: '2024-05-01' })
    await unsubscribe(site.ctx(reader.id), { personId: reader.id, commitmentId: group })
    expect((await desk.post(`/commitments/${group}/undo`, {})).status).toBe(303)
    expect((await line(site.db, group)).completion).toBe('not_assessed')
  })

  it('still takes a merge back from either of the two lines', async () => {
    for (const page of [group, forum]) {
      await merge(site.ctx(), { id: group, into: forum })
      const event = (await history(site.db, group)).findLast((one) => one.kind === 'merged')?.id
      const answer = await desk.post(`/commitments/${page}/undo`, { event: String(event) })
      expect(answer.status, answer.text).toBe(303)
      expect((await line(site.db, group)).review).toBe('accepted')
    }
  })
})

describe('the report', () => {
  it('tells what is past due without any link that acts as a person', async () => {
    await judge(site.ctx(), { id: forum, completion: 'fulfilled', on: '2024-05-01' })
    const { text } = await desk.get('/report')
    expect(text).toContain('Report as of 10 May 2024')
    expect(text).toContain('first meeting in April 2024')
    expect(text).not.toMatch(/\/(act|stop|undo|confirm)\//)
  })
})

describe('reviewing', () => {
  it('shows the surest candidates first, or all in the order of the text', async () => {
    const sure = async (path: string) => {
      const { text } = await desk.get(path)
      return [...text.matchAll(/(?:Sure|Likely|Worth a look) \((0\.\d\d)\)/g)].map(([, n]) =>
        Number(n),
      )
    }
    const figures = await sure('/review/1')
    expect(new Set(figures).size).toBeGreaterThan(1)
    expect(figures).toEqual(figures.toSorted((a, b) => b - a))
    const inText = await sure('/review/1?order=text')
    expect(inText.toSorted()).toEqual(figures.toSorted())
    expect(inText).not.toEqual(figures)
  })

  it('shows candidates beside the text with their words marked, and counts the progress', async () => {
    const waiting = await lines(site.db, { review: ['candidate'] })
    const first = waiting[0]
    const { text } = await desk.get('/review/1')
    const all = (await lines(site.db, { sourceId: 1 })).length
    // The dated ones were accepted without anybody looking.
    expect(text).toContain(`0 of ${all} reviewed, ${all - waiting.length} accepted`)
    expect(text.match(/<mark id="m\d+" class="">/g)).toHaveLength(waiting.length)
    const accepted = await desk.post(`/commitments/${first?.id}/accept`, { back: '/review/1' })
    expect((await desk.get(accepted.to ?? '')).text).toContain('Nobody would hear about it')
    expect((await line(site.db, first?.id ?? 0)).review).toBe('accepted')
  })

  it('accepts with changes, rejects with a reason, marks a duplicate, and takes each back', async () => {
    const [first, second, ...rest] = await lines(site.db, { review: ['candidate'] })
    if (!first || !second) throw new Error('The example holds at least two undated candidates.')
    const changes = {
      title: 'A clearer title',
      committedBy: 'Russia\nMali',
      until: '2024-12-31',
      from: '',
      fromWas: '',
      untilWas: '',
      follower: 'desk@example.org',
    }
    await desk.post(`/commitments/${first.id}/accept`, changes)
    expect(await line(site.db, first.id)).toMatchObject({
      title: 'A clearer title',
      committedBy: ['Russia', 'Mali'],
      due: { until: '2024-12-31' },
    })
    await desk.post(`/commitments/${second.id}/reject`, { why: 'A wish, not a promise.' })
    expect(await line(site.db, second.id)).toMatchObject({
      review: 'rejected',
      reviewWhy: 'A wish, not a promise.',
    })
    await desk.post(`/commitments/${second.id}/undo`, {})
    await desk.post(`/commitments/${second.id}/duplicate`, { of: String(first.id) })
    expect(await line(site.db, second.id)).toMatchObject({ review: 'duplicate' })
    expect(rest.length).toBeGreaterThanOrEqual(0)
  })

  it('asks for a look at what was accepted in bulk, and is content with one button', async () => {
    expect((await desk.get('/review')).text).toContain('Accepted without anybody looking')
    await desk.post(`/commitments/${group}/confirm`, { back: '/review' })
    expect(await line(site.db, group)).toMatchObject({ review: 'accepted', unseen: false })
    expect((await desk.get('/review')).text).not.toContain(`/commitments/${group}"`)
  })

  it('does not overwrite what somebody else changed meanwhile', async () => {
    const [first] = await lines(site.db, { review: ['candidate'] })
    await desk.post(`/commitments/${first?.id}/edit`, { title: 'Changed by a colleague' })
    const stale = await desk.post(`/commitments/${first?.id}/accept`, {
      title: 'Mine',
      version: String(first?.version),
    })
    expect(stale.status).toBe(409)
    expect((await line(site.db, first?.id ?? 0)).title).toBe('Changed by a colleague')
  })
})
