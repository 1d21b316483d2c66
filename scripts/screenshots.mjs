// Makes the README's pictures from a demo register: npm run build, then node scripts/screenshots.mjs
// [FOLDER [PAGE …]]. `--src` reads the sources (under tsx) instead of the build; `--all` takes every
// page at two widths, light and dark, to be looked at after a change of style.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { Temporal } from 'temporal-polyfill'

const options = process.argv.slice(2).filter((word) => word.startsWith('--'))
const [folder = 'docs', ...wanted] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const root = options.includes('--src') ? '../src/' : '../dist/'
const use = (path) => import(`${root}${path}`)
const NOW = Temporal.Instant.from('2024-05-13T09:00:00Z')
const example = (name) =>
  readFile(fileURLToPath(new URL(`../examples/${name}`, import.meta.url)), 'utf8')

async function main() {
  const data = await mkdtemp(join(tmpdir(), 'pledgewatch-pictures-'))
  const { connectEmbedded } = await use('db/connect.js')
  const connection = await connectEmbedded(data, console.log)
  try {
    const { migrate } = await use('db/migrate.js')
    await migrate(connection)
    const deps = await dependencies(connection, data)
    await fill(deps)
    await show(deps)
  } finally {
    await connection.close()
    await rm(data, { recursive: true, force: true })
  }
}

async function dependencies(connection, data) {
  const { readGazetteer } = await use('gazetteer-files.js')
  const { createMailer } = await use('mail/mailer.js')
  const { SILENT } = await use('domain/log.js')
  const { DEFAULT_FETCH, DEFAULT_LADDER } = await use('domain/settings.js')
  return {
    db: connection.db,
    settings: {
      publicUrl: 'http://localhost:3000',
      home: ['Mali'],
      zone: 'Africa/Bamako',
      hemisphere: 'north',
      dayOrder: 'day_first',
      ladder: DEFAULT_LADDER,
      digest: { hour: 8, weekday: 1, monthDay: 1 },
      mail: { from: 'Pledgewatch <pledgewatch@example.org>', replyTo: null, giveUpHours: 72 },
      fetch: DEFAULT_FETCH,
    },
    secret: 'only for the pictures, thrown away with them',
    gazetteer: await readGazetteer([]),
    log: SILENT,
    worker: 'pictures',
    mailer: createMailer({ smtpUrl: null, folder: join(data, 'mail') }),
    clock: () => NOW,
    wakeDelivery: () => {},
    health: async () => ({ ok: true, parts: {} }),
  }
}

/** The story of the bundled example, as a desk would have it on 13 May 2024. */
async function fill(deps) {
  const on = (day, personId = null) => ({
    ...deps,
    now: Temporal.Instant.from(`${day}T12:00:00Z`),
    actor: { personId, channel: 'web', request: null },
  })
  const { addSource } = await use('actions/add-source.js')
  const { addPerson } = await use('actions/add-person.js')
  const { subscribe } = await use('actions/subscribe.js')
  const { recordLook } = await use('actions/record-look.js')
  const { moveDate } = await use('actions/move-date.js')
  const { accept } = await use('actions/accept.js')
  const address = 'desk@example.org'
  const who = { address, name: 'Bilateral desk', confirmed: true, keeper: true, role: 'admin' }
  const { person } = await addPerson(on('2024-02-28'), who)
  await subscribe(on('2024-02-28'), { address, filter: { kind: 'all' } })
  const text = await example('moscow-2024-02-28.txt')
  const { lines } = await addSource(on('2024-02-28', person.id), { text })
  const dated = lines.filter((line) => line.due !== null)
  for (const { id } of dated) {
    const edits = { followerAddress: address }
    await accept(on('2024-02-29', person.id), { id, edits })
  }
  const about = (words) => dated.find((line) => words.test(line.origin?.quote ?? ''))?.id
  const until = '2024-11-10'
  const moved = { from: '2024-11-09', until, kind: 'one_sided', by: 'Russia', why: 'announced' }
  const [group, forum] = [about(/working group/i), about(/forum/i)]
  if (forum) await moveDate(on('2024-04-20', person.id), { id: forum, ...moved })
  for (const day of ['2024-04-23', '2024-04-29', '2024-05-01']) await work(deps, day)
  const note = 'Both ministries’ news pages and the press of the week.'
  if (group) await recordLook(on('2024-05-03', person.id), { id: group, on: '2024-05-03', note })
  await work(deps, '2024-05-08')
  await work(deps, '2024-05-13')
}

async function work(deps, day) {
  const now = Temporal.Instant.from(`${day}T08:55:00Z`)
  const { check } = await use('jobs/check.js')
  const { compose } = await use('jobs/compose.js')
  const { deliver } = await use('jobs/deliver.js')
  await check(deps, now)
  await compose(deps, now)
  await deliver(deps, now)
}

const PAGES = {
  overview: '/',
  overdue: '/overdue',
  register: '/commitments',
  commitment: '/commitments/ID',
  review: '/review/1',
  sources: '/sources',
  source: '/sources/1',
  'add-source': '/sources/new',
  mail: '/mail',
  'one-mail': '/mail/1',
  people: '/people',
  report: '/report',
  act: '/act/TOKEN?answer=fulfilled',
  'sign-in': '/sign-in',
}
const README = ['overview', 'overdue', 'commitment', 'review']

async function show(deps) {
  const { createWeb } = await use('web/server.js')
  const { listen } = await use('web/listen.js')
  const { createSignInLink } = await use('web/auth/request-link.js')
  const app = createWeb(deps)
  const server = await listen(app, { host: '127.0.0.1', port: 0, secretConfigured: false })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const link = await createSignInLink(deps, 'desk@example.org')
    const paths = await pagesOf(deps)
    await mkdir(folder, { recursive: true })
    const state = await signedIn(browser, link.replace('http://localhost:3000', server.url))
    for (const shot of shots()) await picture(browser, state, server.url, paths, shot)
    if (wanted.length === 0 || wanted.includes('reminder')) await reminder(browser, deps)
  } finally {
    await browser.close()
    await server.close()
  }
}

/** The mail of the day after the deadline, as a mail program shows it. */
async function reminder(browser, deps) {
  const { mails, mailWithBody } = await use('db/mail-log.js')
  const { readMime } = await use('mail/read-mime.js')
  const sent = await mails(deps.db, { states: ['sent'] }, 50)
  const one = sent.find(({ subject }) => /^Past due since/.test(subject)) ?? sent[0]
  const { html } = readMime((await mailWithBody(deps.db, one.id)).mime)
  const page = await browser.newPage({ viewport: { width: 700, height: 460 } })
  await page.setContent(html)
  await page.screenshot({ path: join(folder, 'reminder.png') })
  await page.close()
  console.log(join(folder, 'reminder.png'))
}

async function pagesOf(deps) {
  const { lines } = await use('db/lines.js')
  const { itemLinks } = await use('mail/links.js')
  const found = await lines(deps.db, { overdueOn: '2024-05-13' })
  const late = found.find((line) => /working group/i.test(line.origin?.quote)) ?? found[0]
  const about = { person: { id: 1, epoch: 0 }, commitmentId: late.id, messageId: 1 }
  const { done } = await itemLinks(deps.settings, deps.secret, about)
  const real = (path) =>
    path.startsWith('/act/') ? new URL(done).pathname + new URL(done).search : path
  return Object.fromEntries(
    Object.entries(PAGES).map(([name, path]) => [name, real(path).replace('ID', late.id)]),
  )
}

async function signedIn(browser, link) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(link)
  await page.click('button')
  const state = await context.storageState()
  await context.close()
  return state
}

function shots() {
  const all = options.includes('--all')
  const names =
    wanted.length > 0 ? wanted.filter((name) => name in PAGES) : all ? Object.keys(PAGES) : README
  if (!all) return names.map((name) => ({ name, width: 1180, scheme: 'light', file: name }))
  return names.flatMap((name) =>
    [1280, 390].flatMap((width) =>
      ['light', 'dark'].map((scheme) => ({
        name,
        width,
        scheme,
        file: `${name}-${width}-${scheme}`,
      })),
    ),
  )
}

async function picture(browser, storageState, url, paths, { name, width, scheme, file }) {
  const viewport = { width, height: 800 }
  const context = await browser.newContext({ storageState, viewport, colorScheme: scheme })
  const page = await context.newPage()
  const answer = await page.goto(url + paths[name])
  if (!answer.ok()) throw new Error(`${paths[name]} answered ${answer.status()}`)
  const fullPage = options.includes('--all')
  await page.screenshot({ path: join(folder, `${file}.png`), fullPage })
  await context.close()
  console.log(join(folder, `${file}.png`))
}

await main()
