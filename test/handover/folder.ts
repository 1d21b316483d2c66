import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const TOY = fileURLToPath(new URL('./toy.ts', import.meta.url))

export interface Ended {
  status: number | null
  stdout: string
  stderr: string
}

export interface Started {
  child: ChildProcess
  pid: number
  ended: Promise<Ended>
}

/** A data folder with the processes a test has started on it. */
export class ToyFolder {
  readonly data = mkdtempSync(join(tmpdir(), 'pledgewatch-test-'))
  private readonly started: Started[] = []

  start(argv: string[], { stdin = '', version = '1', data = this.data, cwd = '/' } = {}): Started {
    const child = spawn(process.execPath, ['--import', TSX, TOY, data, version, ...argv], { cwd })
    child.stdin.on('error', () => {})
    child.stdin.end(stdin)
    const one = { child, pid: child.pid ?? 0, ended: collected(child) }
    this.started.push(one)
    return one
  }

  run(argv: string[], options: Parameters<ToyFolder['start']>[1] = {}): Promise<Ended> {
    return this.start(argv, options).ended
  }

  /** The lines `word …` that the processes have written, without the word. */
  lines(word: string): string[] {
    const file = join(this.data, 'effects.txt')
    const all = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    return all
      .filter((line) => line.startsWith(`${word} `))
      .map((line) => line.slice(word.length + 1))
  }

  /** What was added, in alphabetical order, as often as it was. */
  effects(): string[] {
    return this.lines('effect')
      .map((line) => line.split(' ')[0] ?? '')
      .sort()
  }

  /** Who opened the database, and how often one did while another, living one had it open. */
  clashes(killed: number[] = []): { opened: number; clashes: number } {
    let holder: string | undefined
    let clashes = 0
    const turns = readFileSync(join(this.data, 'effects.txt'), 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
    for (const [word, pid] of turns) {
      if (word === 'open') {
        if (holder !== undefined && !killed.includes(Number(holder))) clashes += 1
        holder = pid
      }
      if (word === 'close' && holder === pid) holder = undefined
    }
    return { opened: this.lines('open').length, clashes }
  }

  /** Lets the commands go on that wait at the gate. */
  openGate(): void {
    writeFileSync(join(this.data, 'gate'), '')
  }

  async end(): Promise<void> {
    for (const { child } of this.started) child.kill('SIGKILL')
    await Promise.all(this.started.map((one) => one.ended))
    rmSync(this.data, { recursive: true, force: true })
  }
}

const TSX = import.meta.resolve('tsx')

/** Resolves once the condition holds; the test's own time limit ends a wait in vain. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(10)
}

function collected(child: ChildProcess): Promise<Ended> {
  const printed = { stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed.stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    printed.stderr += text
  })
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, ...printed }))
  })
}
