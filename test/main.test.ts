import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const PACKAGE = new URL('../package.json', import.meta.url)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pledgewatch-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function pledgewatch(argv: string[], env: Record<string, string> = {}, input = '') {
  const { PATH, HOME } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), MAIN, ...argv],
    { cwd: folder, encoding: 'utf8', input, env: { PATH, HOME, ...env } },
  )
  return { status, stdout, stderr }
}

describe('the program', () => {
  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8'))
    expect(pledgewatch(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('opens no database to read a date or to explain a command', () => {
    expect(pledgewatch(['when', 'in April 2024', '--said', '2024-02-28'])).toMatchObject({
      status: 0,
      stderr: '',
    })
    expect(pledgewatch(['list', '--help']).stdout).toContain('--overdue')
    expect(readdirSync(folder)).toEqual([])
  })

  it('tells in everyday words how a date is read', () => {
    const said = ['--said', '2024-02-28']
    expect(pledgewatch(['when', 'before 2 March 2024', ...said]).stdout).toBe(
      '“before 2 March 2024”: by 1 Mar 2024\n' +
        '  Read as: until 1 March 2024, the day before 2 March 2024 begins.\n',
    )
    expect(pledgewatch(['when', 'We met last May.', ...said]).stdout).toContain(': May 2023\n')
  })

  it('reads dates line by line as its help tells: a bad line is told in its place, the rest go on', () => {
    const help = pledgewatch(['when', '--help']).stdout.replace(/\s+/g, ' ')
    expect(help).toContain('a bad line gives {"id":null,"error"}, the run goes on')
    const rows = [
      '{"id":1,"text":"in May 2024","said":"2024-02-28"}',
      'no JSON',
      '{"id":3,"text":""}',
    ]
    const { status, stdout } = pledgewatch(['when', '--ndjson'], {}, `${rows.join('\n')}\n`)
    expect(status).toBe(1)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((row) => JSON.parse(row)),
    ).toEqual([
      { id: 1, readings: [expect.objectContaining({ text: 'May 2024' })] },
      { id: null, error: expect.stringContaining('said as YYYY-MM-DD') },
      { id: 3, readings: [] },
    ])
  })

  it('names a wrong setting before anything starts', () => {
    const ended = pledgewatch(['list'], { DATABASE_URL: 'nonsense' })
    expect(ended).toMatchObject({ status: 1, stdout: '' })
    expect(ended.stderr).toMatch(/^DATABASE_URL .*\n.+\n$/)
    expect(readdirSync(folder)).toEqual([])
  })

  it('says what to do when the PostgreSQL server is not there', () => {
    expect(pledgewatch(['list'], { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' })).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'No PostgreSQL server answers at 127.0.0.1:1.\n' +
        'Check DATABASE_URL, or unset it to use the embedded database in the data folder.\n',
    })
  })
})
