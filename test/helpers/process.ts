import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { MAIN } from './build.js'

export interface Ended {
  /** null when it was killed. */
  status: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>

/** One run of the built program. */
export class Running {
  readonly pid: number
  readonly ended: Promise<Ended>
  private readonly printed = { stdout: '', stderr: '' }

  constructor(private readonly child: Child) {
    this.pid = child.pid ?? 0
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        this.printed[name] += text
      })
    }
    this.ended = new Promise((resolve) => {
      child.on('close', (status, signal) => resolve({ status, signal, ...this.printed }))
    })
  }

  /** Sends the signal and waits for the end. */
  async kill(signal: NodeJS.Signals): Promise<Ended> {
    this.child.kill(signal)
    return this.ended
  }

  /** Waits until it has printed what `words` describe; an error with all output if it ends first. */
  async said(words: RegExp): Promise<RegExpExecArray> {
    const { stdout, stderr } = this.child
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = words.exec(this.printed.stdout) ?? words.exec(this.printed.stderr)
        if (found) resolve(found)
      }
      for (const stream of [stdout, stderr]) stream.on('data', look)
      look()
      this.ended.then((end) => reject(new Error(`Never said ${words}: ${JSON.stringify(end)}`)))
    })
  }
}

interface Options {
  stdin?: string | Buffer
  env?: Record<string, string>
}

/** Runs of the built program with one environment; none outlives `end`. */
export class Processes {
  private readonly all: Running[] = []

  constructor(
    private readonly env: Record<string, string>,
    private readonly cwd: string,
  ) {}

  start(argv: string[], { stdin = '', env = {} }: Options = {}): Running {
    const { PATH = '' } = process.env
    const child = spawn(process.execPath, [MAIN, ...argv], {
      cwd: this.cwd,
      env: { PATH, HOME: this.cwd, ...this.env, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    child.stdin.on('error', () => {})
    child.stdin.end(stdin)
    const running = new Running(child)
    this.all.push(running)
    return running
  }

  run(argv: string[], options: Options = {}): Promise<Ended> {
    return this.start(argv, options).ended
  }

  /** Standard output of a command that has to succeed. */
  async good(argv: string[], options: Options = {}): Promise<string> {
    const ended = await this.run(argv, options)
    if (ended.status !== 0) throw new Error(`${argv.join(' ')}: ${JSON.stringify(ended)}`)
    return ended.stdout
  }

  async end(): Promise<void> {
    await Promise.all(this.all.map((one) => one.kill('SIGKILL')))
  }
}
