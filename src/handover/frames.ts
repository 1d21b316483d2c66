import type { Socket } from 'node:net'

/** The words of the private wire; each frame is a length (4 bytes), a word (1) and a payload. */
export const WORDS = [
  'request',
  'stdin',
  'accepted',
  'retry',
  'refused',
  'want-stdin',
  'stdout',
  'stderr',
  'status',
  'recorded',
] as const
export type Word = (typeof WORDS)[number]

const HEAD = 5

export function sendFrame(socket: Socket, word: Word, payload: string | Buffer = ''): void {
  if (socket.destroyed || socket.writableEnded) return
  const body = Buffer.from(payload)
  const head = Buffer.alloc(HEAD)
  head.writeUInt32BE(body.length)
  head.writeUInt8(WORDS.indexOf(word), 4)
  socket.write(Buffer.concat([head, body]))
}

/** Calls back for every whole frame, in order. */
export function onFrames(socket: Socket, take: (word: Word, payload: Buffer) => void): void {
  let parts: Buffer[] = []
  let size = 0
  socket.on('data', (chunk) => {
    parts.push(Buffer.from(chunk))
    size += chunk.length
    for (;;) {
      const wanted = wantedSize(parts, size)
      if (size < wanted) return
      const all = Buffer.concat(parts)
      const word = WORDS[all.readUInt8(4)]
      parts = [all.subarray(wanted)]
      size -= wanted
      if (word) take(word, all.subarray(HEAD, wanted))
    }
  })
}

/** How many bytes the first frame needs, as far as its head is here. */
function wantedSize(parts: Buffer[], size: number): number {
  if (size < HEAD) return HEAD
  let first = parts[0] ?? Buffer.alloc(0)
  if (first.length < HEAD) {
    first = Buffer.concat(parts)
    parts.splice(0, parts.length, first)
  }
  return HEAD + first.readUInt32BE(0)
}
