import type { AddressInfo, Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** A mail as it came over the wire. */
export interface Received {
  from: string
  to: string[]
  raw: Buffer
  mail: ParsedMail
}

/** Where a session is answered: at the greeting, per address, or once the message is in. */
export type Stage = 'connect' | 'from' | 'to' | 'data'

export interface Question {
  stage: Stage
  /** The address at the stages `from` and `to`, otherwise empty. */
  address: string
  /** How often this stage has been asked since the sink started, from 1. */
  count: number
}

/** null takes it; a code from 400 with words refuses it; 'drop' cuts the connection. */
export type Answer = null | { code: number; message: string } | 'drop'

export interface SmtpSink {
  url: string
  port: number
  received: Received[]
  /** Replaces the script; without one everything is taken. At `data` the mail is kept first. */
  answer(script: (question: Question) => Answer | Promise<Answer>): void
  /** Resolves once every client has gone and all they sent is in `received`. */
  quiet(): Promise<void>
  close(): Promise<void>
}

type Script = Parameters<SmtpSink['answer']>[0]
type Reply = (error?: Error | null) => void

/** A real SMTP server on a free loopback port that collects what it is given. */
export async function smtpSink(): Promise<SmtpSink> {
  const received: Received[] = []
  const counts: Record<Stage, number> = { connect: 0, from: 0, to: 0, data: 0 }
  let script: Script = () => null
  let reading = 0

  const ask = async (stage: Stage, address: string, reply: Reply, cut: () => void) => {
    counts[stage] += 1
    const answer = await script({ stage, address, count: counts[stage] })
    if (answer === 'drop') cut()
    else reply(answer ? refusal(answer) : null)
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 200,
    onConnect: (session, reply) => ask('connect', '', reply, () => cut(sockets, session)),
    onMailFrom: ({ address }, session, reply) =>
      ask('from', address, reply, () => cut(sockets, session)),
    onRcptTo: ({ address }, session, reply) =>
      ask('to', address, reply, () => cut(sockets, session)),
    onData: async (stream, session, reply) => {
      reading += 1
      try {
        received.push(await read(stream, session))
      } finally {
        reading -= 1
      }
      await ask('data', '', reply, () => cut(sockets, session))
    },
  })
  const sockets = trackSockets(server)
  // A client that hangs up mid-way is part of what is tested; it must not end the test run.
  server.on('error', () => {})
  const port = await listen(server)
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received,
    answer: (next) => {
      script = next
    },
    quiet: async () => {
      while (sockets.size > 0 || reading > 0) await new Promise((next) => setTimeout(next, 5))
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

function listen(server: SMTPServer): Promise<number> {
  return new Promise((resolve) => {
    const net = server.listen(0, '127.0.0.1', () => resolve((net.address() as AddressInfo).port))
  })
}

async function read(stream: AsyncIterable<Buffer>, session: SMTPServerSession): Promise<Received> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  const raw = Buffer.concat(chunks)
  const { mailFrom, rcptTo } = session.envelope
  return {
    from: mailFrom ? mailFrom.address : '',
    to: rcptTo.map(({ address }) => address),
    raw,
    mail: await simpleParser(raw),
  }
}

function refusal({ code, message }: { code: number; message: string }): Error {
  return Object.assign(new Error(message), { responseCode: code })
}

/** As a crash of the server would: no answer, the socket is gone. */
function cut(sockets: ReadonlySet<Socket>, session: SMTPServerSession): void {
  for (const socket of sockets) if (socket.remotePort === session.remotePort) socket.destroy()
}

function trackSockets(server: SMTPServer): Set<Socket> {
  const sockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  return sockets
}
