import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asked, readArguments } from '../../eval/arguments.js'
import { evaluate } from '../../eval/evaluate.js'
import { asJson } from '../../eval/print/json.js'
import { report } from '../../eval/print/report.js'

const TEXT = `source: the ministry | date: 2025-03-12

Joint statement by Norway and Kenya on fisheries

Norway will build a pier in Mombasa by the end of May 2025. It is a fine day.

Oslo will always be far away. Kenya raised a matter of grave importance.
`
const LABELS = {
  commitments: [
    {
      quote: 'Norway will build a pier in Mombasa by the end of May 2025.',
      committed_party: ['Norway'],
      due_text: 'by the end of May 2025',
      due_start: null,
      due_end: '2025-06-01',
      kind: 'dated',
      borderline: false,
    },
    { quote: 'Kenya raised a matter of grave importance.', committed_party: ['Kenya'] },
  ],
  near_misses: ['Oslo will always be far away.', 'Nobody ever said this.'],
}
const DATES = {
  said_for_traps: '2025-03-12',
  expressions: [
    { text: 'We meet in May.', said: '2025-03-12', from: '2025-05-01', until: '2025-05-30' },
  ],
  traps: ['We may meet.'],
}

let folder: string
const write = (name: string, value: unknown): void =>
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value))

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pledgewatch-eval-'))
  write('fish.txt', TEXT)
  write('fish.labels.json', LABELS)
  write('dates.json', DATES)
  write('lonely.txt', 'No labels.')
  write('notes.json', { hello: 'world' })
})
afterAll(() => rmSync(folder, { recursive: true }))

const asked = (...options: string[]): Asked => readArguments(options)
const printed = async (...options: string[]): Promise<string> =>
  report(await evaluate([folder]), asked(...options))

describe('The report on a folder', () => {
  it('says what was found, beside the bare rule, with counts', async () => {
    const words = await printed()
    expect(words).toContain('1 text\n  2 commitments, 0 borderline ones beside them, 2 near misses')
    expect(words).toMatch(/recall +0\.50 \(1 of 2\) +0\.50 \(1 of 2\)/)
    expect(words).toMatch(/precision +1\.00 \(1 of 1\) +0\.50 \(1 of 2\)/)
    expect(words).toMatch(/near misses taken +0\.00 \(0 of 2\) +0\.50 \(1 of 2\)/)
    expect(words).toMatch(/deadlines right, found dated ones +0\.00 \(0 of 1\) +chrono 0\.00/)
    expect(words).toMatch(/party that promises right +1\.00 \(1 of 1\)/)
    expect(words).toMatch(/quotes verbatim at their offsets +1\.00 \(1 of 1\)/)
    expect(words).toMatch(/Of those with 0\.8 or more: (?:1 of 1 right|none)\./)
  })

  it('says how date cases were read, beside chrono-node', async () => {
    const words = await printed()
    expect(words).toMatch(/dates\.json, expressions +Pledgewatch +chrono-node/)
    expect(words).toMatch(/both ends exact +0\.00 \(0 of 1\)/)
    expect(words).toMatch(/deadline within a day +1\.00 \(1 of 1\)/)
    expect(words).toMatch(/given a window that is none +0\.00 \(0 of 1\)/)
  })

  it('names what it could not score and labels that nothing can meet', async () => {
    const words = (await printed()).replace(/\s+/g, ' ')
    expect(words).toContain('lonely.txt has no lonely.labels.json beside it.')
    expect(words).toContain('notes.json holds no date cases.')
    expect(words).toContain('fish.txt does not hold these labelled words: “Nobody ever said this.”')
  })

  it('lists each text and each miss only when asked', async () => {
    expect(await printed()).not.toMatch(/missed:|^ {2}fish/m)
    const printedAll = await printed('--texts', '--misses')
    const words = printedAll.replace(/\s+/g, ' ')
    expect(printedAll).toMatch(/^ {2}fish +1\/2 +1\/1 +0\/2 +0\/1$/m)
    expect(words).toContain('missed: “Kenya raised a matter of grave importance.”')
    expect(words).toContain('read 2025-05-31, labelled 2025-06-01 (by the end of May 2025)')
    expect(words).toContain('read 2025-05-01 to 2025-05-31, right 2025-05-01 to 2025-05-30')
  })

  it('fits 80 columns', async () => {
    const lines = (await printed('--texts', '--misses')).split('\n').slice(1)
    expect(lines.filter((line) => line.length > 80)).toEqual([])
  })

  it('gives the same as JSON', async () => {
    const [group] = asJson(await evaluate([folder]))
    expect(group?.ours.counts.recall).toEqual({ right: 1, all: 2 })
    expect(group?.each_text[0]?.missed[0]?.quote).toMatch(/^Kenya raised/)
    expect(group?.dates.map((d) => d.ours.name)).toEqual(['expressions', 'traps'])
  })
})

describe('A folder that cannot be scored', () => {
  it('is answered with what is expected there', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'pledgewatch-eval-'))
    try {
      await expect(evaluate([empty])).rejects.toMatchObject({
        message: `There is nothing to score in ${empty}.`,
        next: expect.stringMatching(/NAME\.txt with their labels NAME\.labels\.json/),
      })
    } finally {
      rmSync(empty, { recursive: true })
    }
  })

  it('is told which file lacks its labels', async () => {
    const bare = mkdtempSync(join(tmpdir(), 'pledgewatch-eval-'))
    try {
      writeFileSync(join(bare, 'talk.txt'), TEXT)
      await expect(evaluate([bare])).rejects.toThrow('talk.txt has no talk.labels.json beside it.')
    } finally {
      rmSync(bare, { recursive: true })
    }
  })

  it('names the file and the place that is wrong in it', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'pledgewatch-eval-'))
    try {
      writeFileSync(join(broken, 'a.txt'), TEXT)
      writeFileSync(join(broken, 'a.labels.json'), '{"commitments":[{"quote":5}]}')
      await expect(evaluate([broken])).rejects.toThrow(
        /a\.labels\.json cannot be read: commitments\.0\.quote/,
      )
    } finally {
      rmSync(broken, { recursive: true })
    }
  })

  it('ends the command with status 1 and no stack trace', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'eval/run.ts', ...args], { encoding: 'utf8' })
    const gone = run(join(folder, 'gone'))
    expect(gone.status).toBe(1)
    expect(gone.stderr).toMatch(/^There is no folder .*gone that can be read\.\nGive a folder/)
    expect(gone.stderr).not.toMatch(/\n\s+at /)
    const unknown = run('--fast')
    expect(unknown.status).toBe(2)
    expect(unknown.stderr).toContain("Unknown option '--fast'")
  })
})
