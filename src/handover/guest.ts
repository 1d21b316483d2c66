import type { Socket } from 'node:net'
import { asErrorLines } from '../cli/complain.js'
import { onFrames, sendFrame } from './frames.js'
import { type Host, type Io, perform } from './io.js'
import { type Request, readRequest } from './request.js'

export interface House {
  host: Host
  version: string
  begin(work: () => Promise<void>): boolean
}

/** Serves one client: takes its request, streams what the command writes, ends with its status. */
export function receive(socket: Socket, house: House): void {
  const gone = new AbortController()
  const stdin = new Promise<Buffer>((resolve, reject) => {
    onFrames(socket, (word, payload) => {
      if (word === 'stdin') resolve(payload)
      if (word !== 'request') return
      const request = readRequest(payload)
      if (request) admit(socket, house, request, gone.signal, stdin)
      else socket.destroy()
    })
    socket.on('close', () => reject(new Error('The caller left before its input arrived.')))
  })
  stdin.catch(() => {})
  socket.on('error', () => {})
  socket.on('close', () => gone.abort())
}

function admit(
  socket: Socket,
  { host, version, begin }: House,
  request: Request,
  signal: AbortSignal,
  stdin: Promise<Buffer>,
): void {
  if (request.version !== version) {
    sendFrame(socket, 'refused', version)
    return
  }
  const io = remoteIo(socket, request, signal, stdin)
  const { argv, uncertain } = request
  const taken = begin(async () => {
    sendFrame(socket, 'accepted')
    const result = await perform(host, { argv, io, uncertain }).catch((error) => failed(io, error))
    if (result === 'recorded') sendFrame(socket, 'recorded')
    else sendFrame(socket, 'status', String(result))
  })
  if (!taken) sendFrame(socket, 'retry')
}

function failed(io: Io, error: unknown): number {
  io.stderr.write(asErrorLines(error))
  return 1
}

function remoteIo(
  socket: Socket,
  { cwd, columns, isTTY, requestId }: Request,
  signal: AbortSignal,
  stdin: Promise<Buffer>,
): Io {
  return {
    stdout: { write: (text) => sendFrame(socket, 'stdout', text) },
    stderr: { write: (text) => sendFrame(socket, 'stderr', text) },
    readStdin: () => {
      sendFrame(socket, 'want-stdin')
      return stdin
    },
    cwd,
    columns,
    isTTY,
    requestId,
    signal,
  }
}
