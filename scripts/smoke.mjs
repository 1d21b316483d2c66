// One journey through the built command line on whatever Node runs this file: a text goes in, one
// mail comes out, the verdict goes back. Needs `npm run build` first; leaves nothing behind.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { simpleParser } from 'mailparser'

const root = fileURLToPath(new URL('..', import.meta.url))
const main = join(root, 'dist/main.js')
const data = mkdtempSync(join(tmpdir(), 'pledgewatch-smoke-'))
const desk = 'desk@example.org'
const noon = '2024-04-23T12:00:00Z'

function environment() {
  const ours = /^(PLEDGEWATCH_|DATABASE_URL|SMTP_URL|MAIL_FROM|IMAP_URL|HOST$|PORT$)/
  const others = Object.entries(process.env).filter(([name]) => !ours.test(name))
  return { ...Object.fromEntries(others), PLEDGEWATCH_DATA: data, NO_COLOR: '1' }
}

function pledgewatch(...args) {
  console.log(`$ pledgewatch ${args.join(' ')}`)
  const started = performance.now()
  const done = spawnSync(process.execPath, [main, ...args], {
    cwd: root,
    env: environment(),
    encoding: 'utf8',
    input: '',
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const said = `${done.stdout}${done.stderr}`
  assert.equal(done.status, 0, `ended with ${done.status ?? done.signal}:\n${said}`)
  const first = done.stdout.trim().split('\n')[0] ?? ''
  console.log(`  ${seconds} s  ${first.slice(0, 90)}`)
  return done.stdout
}

const list = () => JSON.parse(pledgewatch('list', '--json'))

function mails() {
  const folder = join(data, 'mail')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.eml')).map((name) => join(folder, name))
}

/** In the shape of vitest's report, so that a run of several can be counted together. */
function report(failed) {
  const file = process.env.TEST_REPORT
  const counts = { numPassedTests: 1 - failed, numFailedTests: failed }
  if (file) writeFileSync(file, JSON.stringify(counts))
}

async function journey() {
  pledgewatch('ingest', 'examples/moscow-2024-02-28.txt', '--accept', 'dated')
  pledgewatch('person', 'add', desk, '--confirmed')
  pledgewatch('subscribe', desk, '--all')
  const group = list().find(({ quote }) => /working group will hold its first/.test(quote))
  assert.ok(group, 'the meeting of the working group is in the register')
  assert.deepEqual([group.due.from, group.due.until], ['2024-04-01', '2024-04-30'])

  pledgewatch('check', '--now', noon)
  pledgewatch('deliver', '--now', noon)
  const [file, ...more] = mails()
  assert.ok(file && more.length === 0, `one mail is sent, not ${mails().length}`)
  const mail = await simpleParser(readFileSync(file))
  assert.equal(mail.to?.text, desk)
  for (const body of [mail.text, mail.html]) assert.match(String(body), /working group/i)
  console.log(`  mail: ${mail.subject}`)

  pledgewatch('check', '--now', noon)
  pledgewatch('deliver', '--now', noon)
  assert.equal(mails().length, 1, 'the same run again sends nothing more')

  pledgewatch('judge', String(group.id), 'fulfilled', '--on', '2024-04-25')
  const judged = list().find(({ id }) => id === group.id)
  assert.deepEqual([judged.completion, judged.schedule], ['fulfilled', 'closed'])
  assert.equal(judged.quote, group.quote)
}

assert.ok(existsSync(main), 'dist/main.js is missing: run "npm run build" first')
try {
  console.log(`Smoke journey on Node ${process.versions.node}`)
  await journey()
  console.log('The journey went through.')
} catch (error) {
  console.error(`The journey broke: ${error.message}`)
  process.exitCode = 1
} finally {
  report(process.exitCode ? 1 : 0)
  rmSync(data, { recursive: true, force: true })
}
