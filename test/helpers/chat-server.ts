import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request for a chat completion as it arrived. */
export interface Asked {
  path: string
  key: string | undefined
  model: string
  /** The way JSON was asked for; undefined where it was not. */
  format: string | undefined
  schema: unknown
  temperature: number | undefined
  system: string
  /** The words between the marks of the passage. */
  passage: string
}

/** What the service answers; 'silence' never ends, 'hang up' breaks the connection. */
export type Reply =
  | { status?: number; headers?: Record<string, string>; body: string }
  | 'silence'
  | 'hang up'

/** A service on loopback that speaks the protocol of chat completions. */
export class ChatServer {
  readonly asked: Asked[] = []
  /** Most requests that were under way at once. */
  busiest = 0
  private busy = 0

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    public reply: (asked: Asked, nth: number) => Reply,
  ) {}

  static async open(): Promise<ChatServer> {
    const holder: { chat?: ChatServer } = {}
    const server = createServer(async (request, response) => {
      const { chat } = holder
      if (!chat) return response.destroy()
      chat.busy += 1
      chat.busiest = Math.max(chat.busiest, chat.busy)
      const asked = await read(request)
      chat.asked.push(asked)
      // Answered in a later turn, so that requests sent together are seen together.
      await new Promise((resolve) => setImmediate(resolve))
      const reply = chat.reply(asked, chat.asked.length)
      chat.busy -= 1
      if (reply === 'silence') return
      if (reply === 'hang up') return request.socket.destroy()
      response.writeHead(reply.status ?? 200, {
        'content-type': 'application/json',
        ...reply.headers,
      })
      response.end(reply.body)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const chat = new ChatServer(server, () => saying([]))
    holder.chat = chat
    return chat
  }

  /** Forgets what was asked; every passage gets these quotes of those that stand in it. */
  willQuote(...quotes: string[]): void {
    this.willReply(({ passage }) => saying(quotes.filter((quote) => passage.includes(quote))))
  }

  willReply(reply: (asked: Asked, nth: number) => Reply): void {
    this.asked.length = 0
    this.busiest = 0
    this.reply = reply
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`
  }

  close(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((resolve) => this.server.close(() => resolve()))
  }
}

/** A good answer that holds these quotes. */
export const saying = (quotes: readonly string[]): Reply =>
  content(JSON.stringify({ commitments: quotes.map((quote) => ({ quote })) }))

/** An answer whose message says just this. */
export const content = (text: string, more: Record<string, unknown> = {}): Reply => ({
  body: JSON.stringify({
    id: 'x',
    object: 'chat.completion',
    choices: [
      { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: text }, ...more },
    ],
  }),
})

async function read(request: IncomingMessage): Promise<Asked> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as {
    model: string
    temperature?: number
    messages: Array<{ role: string; content: string }>
    response_format?: { type: string; json_schema?: unknown }
  }
  const said = (role: string) => body.messages.find((one) => one.role === role)?.content ?? ''
  return {
    path: request.url ?? '',
    key: request.headers.authorization,
    model: body.model,
    format: body.response_format?.type,
    schema: body.response_format?.json_schema,
    temperature: body.temperature,
    system: said('system'),
    passage: /<passage>\n([\s\S]*)\n<\/passage>$/.exec(said('user'))?.[1] ?? '',
  }
}
