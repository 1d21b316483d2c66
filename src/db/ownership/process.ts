import { readFileSync, readlinkSync } from 'node:fs'

/** What tells one process from every other, also after its number has been given to a new one. */
export interface ProcessMark {
  pid: number
  /** When it started, in clock ticks since boot; '' where the system does not tell. */
  start: string
  /** The boot it belongs to; '' where the system does not tell. */
  boot: string
  /** The namespace in which `pid` counts: containers that share a folder have different ones. */
  space: string
}

/** The mark of this process. */
export function thisProcess(): ProcessMark {
  return { pid: process.pid, start: stat(process.pid)?.start ?? '', boot: boot(), space: space() }
}

/** Whether the marked process still lives; undefined when its number says nothing from here. */
export function lives(mark: ProcessMark): boolean | undefined {
  if (mark.boot !== boot()) return false
  if (mark.space !== space()) return undefined
  if (mark.start === '') return exists(mark.pid) ? undefined : false
  const now = stat(mark.pid)
  return now !== undefined && now.start === mark.start && !'ZX'.includes(now.state)
}

/** The third and the twenty-second field; the name before them may hold blanks and brackets. */
function stat(pid: number): { state: string; start: string } | undefined {
  const line = read(`/proc/${pid}/stat`)
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  const [state, start] = [fields[0], fields[19]]
  return state && start ? { state, start } : undefined
}

function boot(): string {
  return read('/proc/sys/kernel/random/boot_id').trim()
}

function space(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
