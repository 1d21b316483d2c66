import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { subscribe } from '../../src/actions/subscribe.js'
import { line } from '../../src/db/lines.js'
import { itemLinks } from '../../src/mail/links.js'
import { createSignInLink } from '../../src/web/auth/request-link.js'
import { type Listening, listen } from '../../src/web/listen.js'
import { HOME } from './helpers/browser.js'
import { SECRET, SETTINGS, Site } from './helpers/site.js'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const absent = !existsSync(CHROMIUM)
if (absent) console.warn(`No Chromium at ${CHROMIUM}: the journey in a real browser is left out.`)

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PAGES = [
  '/',
  '/overdue',
  '/commitments',
  '/review',
  '/review/1',
  '/sources',
  '/sources/1',
  '/sources/new',
  '/mail',
  '/people',
  '/report',
  '/sign-in',
]

let site: Site
let server: Listening
let browser: Browser
let state: Awaited<ReturnType<BrowserContext['storageState']>>
let group: number

describe.skipIf(absent)('a desk in a real browser', () => {
  beforeAll(async () => {
    site = await Site.open()
    const { lines } = await site.source('dated')
    group = lines.find((one) => /working group will/i.test(one.origin?.quote ?? ''))?.id ?? 0
    await site.person('desk@example.org', { role: 'admin', name: 'The Desk' })
    await subscribe(site.ctx(), { address: 'desk@example.org', filter: { kind: 'all' } })
    server = await listen(site.app, { host: '127.0.0.1', port: 0, secretConfigured: false })
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    browser = await chromium.launch({ executablePath: CHROMIUM, args })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await site?.close()
  })

  const here = (link: string) => link.replace(HOME, server.url)

  it('signs in by the button of the link, without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(here(await createSignInLink(site.deps, 'desk@example.org')))
    await page.getByRole('button', { name: 'Sign in' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Overview')
    state = await context.storageState()
    await context.close()
  })

  it('records a check from the overdue page and takes it back, without scripts', async () => {
    const context = await browser.newContext({ storageState: state, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${server.url}/overdue`)
    const item = page.locator(`#c${group}`)
    await item.getByText('Checked, nothing found').first().click()
    await item.getByLabel('Where you looked').fill('The ministry’s news page')
    await item.getByRole('button', { name: 'Checked, nothing found' }).click()
    expect(await page.getByRole('status').textContent()).toContain(
      'Recorded: checked, nothing found.',
    )
    expect((await line(site.db, group)).lastChecked).toBe('2024-05-10')
    await page.getByRole('button', { name: 'Undo' }).first().click()
    expect((await line(site.db, group)).lastChecked).toBeNull()
    await context.close()
  })

  it('leaves the acts where they are when one opens, with its form below the row', async () => {
    for (const width of [1280, 390]) {
      const viewport = { width, height: 4000 }
      const context = await browser.newContext({ storageState: state, viewport })
      const page = await context.newPage()
      await page.goto(`${server.url}/commitments/${group}`)
      const words = page.locator('.acts').first().locator('summary')
      const boxes = async () => Promise.all((await words.all()).map((one) => one.boundingBox()))
      const before = await boxes()
      await words.getByText('Partly').click()
      expect(await boxes()).toEqual(before)
      const form = await page
        .getByRole('button', { name: 'Record as partly fulfilled' })
        .boundingBox()
      expect(form?.y).toBeGreaterThan(Math.max(...before.map((box) => box?.y ?? 0)))
      await context.close()
    }
  })

  it('records fulfilled from a mail on a phone, and takes it back', async () => {
    const viewport = { width: 360, height: 700 }
    const context = await browser.newContext({ viewport, javaScriptEnabled: false })
    const page = await context.newPage()
    const about = { person: { id: 1, epoch: 0 }, commitmentId: group, messageId: 1 }
    await page.goto(here((await itemLinks(SETTINGS, SECRET, about)).done))
    await page.getByLabel('Day it happened').fill('2024-04-30')
    await page.getByRole('button').click()
    expect((await line(site.db, group)).completion).toBe('fulfilled')
    await page.getByRole('button', { name: 'Undo' }).click()
    expect((await line(site.db, group)).completion).toBe('not_assessed')
    await context.close()
  })

  it.each(['light', 'dark'] as const)('has no fault that axe finds, in %s', async (colorScheme) => {
    const context = await browser.newContext({ storageState: state, colorScheme })
    const page = await context.newPage()
    for (const path of [...PAGES, `/commitments/${group}`]) {
      await page.goto(server.url + path)
      expect(await faults(page), path).toEqual([])
    }
    await context.close()
  })

  it('never scrolls sideways on a phone of 360 pixels, also with every form open', async () => {
    const viewport = { width: 360, height: 700 }
    const context = await browser.newContext({ storageState: state, viewport })
    const page = await context.newPage()
    for (const path of [
      ...PAGES,
      `/commitments/${group}`,
      '/commitments/new',
      '/commitments/999',
    ]) {
      await page.goto(server.url + path)
      await page.evaluate(`for (const d of document.querySelectorAll('details')) d.open = true`)
      const wide = await page.evaluate('document.documentElement.scrollWidth')
      expect(wide, path).toBeLessThanOrEqual(360)
    }
    await context.close()
  })

  it('meets nothing that its own security policy refuses', async () => {
    const context = await browser.newContext({ storageState: state })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    for (const path of [...PAGES, `/commitments/${group}`]) await page.goto(server.url + path)
    expect(complaints).toEqual([])
    await context.close()
  })
})

/** Our policy refuses script elements: axe is evaluated instead. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  await page.evaluate(`for (const d of document.querySelectorAll('details')) d.open = true`)
  return page.evaluate(
    `axe.run().then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.html)))`,
  )
}
