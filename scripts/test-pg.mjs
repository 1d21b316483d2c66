// Runs the test suite on a PostgreSQL server made for this run and thrown away after it.
// Arguments are passed on to vitest: npm run test:pg -- test/db
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const asRoot = process.getuid?.() === 0

function fail(what, next) {
  console.error(`${what} ${next}`)
  process.exit(1)
}

/** The folder that holds initdb and pg_ctl: from the PATH, else the newest that Debian installed. */
function findBinaries() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const newest = versions.sort((a, b) => Number(b) - Number(a)).map((v) => join(debian, v, 'bin'))
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...newest]
  return folders.find((folder) => ['initdb', 'pg_ctl'].every((b) => existsSync(join(folder, b))))
}

/** PostgreSQL refuses to run as root, so there the account `postgres` of its packages runs it. */
function serverAccount() {
  if (!asRoot) return {}
  const id = (flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  const [uid, gid] = ['-u', '-g'].map((flag) => Number.parseInt(id(flag).stdout, 10))
  if (Number.isNaN(uid) || Number.isNaN(gid)) {
    fail('There is no account "postgres" to run the server.', 'Run this as another user than root.')
  }
  return { uid, gid }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

const binaries = findBinaries()
if (!binaries) {
  fail(
    'No PostgreSQL server programs (initdb, pg_ctl) were found.',
    'Install the package "postgresql", or put the folder that holds them on the PATH.',
  )
}
const account = serverAccount()
const home = mkdtempSync(join(tmpdir(), 'pledgewatch-pg-'))
if (asRoot) chownSync(home, account.uid, account.gid)
const data = join(home, 'data')

function postgres(program, args) {
  const done = spawnSync(join(binaries, program), args, {
    ...account,
    cwd: home,
    encoding: 'utf8',
    // A server that stays behind would hold a pipe open; its words go to its log.
    stdio: ['ignore', program === 'pg_ctl' ? 'ignore' : 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  })
  if (done.status !== 0) throw new Error(`${program} failed. ${done.stderr ?? ''}`.trim())
}

async function start() {
  const port = await freePort()
  postgres('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'])
  const settings = [
    `-p ${port}`,
    `-k ${home}`,
    '-c listen_addresses=127.0.0.1',
    '-c fsync=off',
    '-c synchronous_commit=off',
    '-c full_page_writes=off',
    '-c max_connections=200',
  ]
  const log = join(home, 'server.log')
  postgres('pg_ctl', ['start', '-D', data, '-w', '-t', '60', '-l', log, '-o', settings.join(' ')])
  return `postgres://postgres@127.0.0.1:${port}/postgres`
}

function stop() {
  if (existsSync(join(data, 'postmaster.pid'))) {
    try {
      postgres('pg_ctl', ['stop', '-D', data, '-m', 'immediate', '-w'])
    } catch (error) {
      console.error(error.message)
    }
  }
  rmSync(home, { recursive: true, force: true })
}

/** What never opens a database, or only an embedded one, has nothing else to show here. */
const WITH_DATABASE = ['actions', 'cli', 'db', 'faults', 'helpers', 'jobs', 'journeys', 'web'].map(
  (room) => `test/${room}`,
)

function runSuite(url) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const given = process.argv.slice(2)
  const files = given.length > 0 ? given : WITH_DATABASE
  const suite = spawn(process.execPath, [vitest, 'run', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: url },
  })
  // The terminal tells the suite too; we wait for its end and then stop the server.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => suite.kill(signal))
  return new Promise((resolve) => suite.on('exit', (code) => resolve(code ?? 1)))
}

let status = 1
try {
  const url = await start()
  console.log('The suite runs on a throw-away PostgreSQL server.')
  status = await runSuite(url)
} catch (error) {
  console.error(error.message)
} finally {
  stop()
}
process.exit(status)
