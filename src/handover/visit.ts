import { connect, type Socket } from 'node:net'
import { onFrames, sendFrame, type Word } from './frames.js'
import type { Attempt, Io, Result } from './io.js'
import { writeRequest } from './request.js'
import type { Wait } from './wait.js'

export type Outcome =
  | { kind: 'result'; result: Result }
  /** Not taken in: come again. */
  | { kind: 'retry' }
  /** The owner went away after the request was sent; it may have been done. */
  | { kind: 'broken' }
  | { kind: 'other-version'; version: string }
  | { kind: 'given-up' }

/** The client's side: hands one attempt to the owner behind `path`, and tells `wait` how it goes. */
export function visit(
  path: string,
  attempt: Attempt,
  version: string,
  wait: Pick<Wait, 'taken' | 'end'>,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const { io } = attempt
    const socket = connect(path)
    let sent = false
    const giveUp = () => end({ kind: 'given-up' })
    const end = (outcome: Outcome) => {
      io.signal.removeEventListener('abort', giveUp)
      socket.destroy()
      resolve(outcome)
    }
    io.signal.addEventListener('abort', giveUp, { once: true })
    if (io.signal.aborted) giveUp()
    socket.on('connect', () => {
      sent = true
      sendFrame(socket, 'request', writeRequest(attempt, version))
    })
    socket.on('error', () => {})
    socket.on('close', () => end({ kind: sent ? 'broken' : 'retry' }))
    onFrames(socket, (word, payload) => {
      if (word === 'accepted') wait.taken()
      if (word === 'stdout' || word === 'stderr') wait.end()
      const outcome = outcomeOf(word, payload)
      if (outcome) end(outcome)
      else relay(socket, io, word, payload)
    })
  })
}

function outcomeOf(word: Word, payload: Buffer): Outcome | undefined {
  if (word === 'status') return { kind: 'result', result: Number(payload.toString()) }
  if (word === 'recorded') return { kind: 'result', result: 'recorded' }
  if (word === 'retry') return { kind: 'retry' }
  if (word === 'refused') return { kind: 'other-version', version: payload.toString() }
  return undefined
}

function relay(socket: Socket, io: Io, word: Word, payload: Buffer): void {
  if (word === 'stdout') io.stdout.write(payload.toString('utf8'))
  if (word === 'stderr') io.stderr.write(payload.toString('utf8'))
  if (word === 'want-stdin') {
    io.readStdin().then(
      (bytes) => sendFrame(socket, 'stdin', bytes),
      () => socket.destroy(),
    )
  }
}
