import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { PledgeError } from '../domain/errors.js'
import type { Env } from './deps.js'

export interface ListenOptions {
  host: string
  port: number
  /** Whether the secret was configured, not merely generated into the data folder. */
  secretConfigured: boolean
}

export interface Listening {
  /** Where a browser on this machine finds it. */
  url: string
  port: number
  /** Takes no new requests, lets the running ones end. */
  close(): Promise<void>
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/**
 * Listens for browsers. PledgeError `config` for another host than loopback without a configured
 * secret, `unavailable` when the port is taken or may not be used.
 */
export async function listen(app: Hono<Env>, options: ListenOptions): Promise<Listening> {
  const { host, port, secretConfigured } = options
  if (!LOOPBACK.has(host) && !secretConfigured) throw unguarded(host)
  const server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(refused(error, host, port)))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const bound = address !== null && typeof address === 'object' ? address.port : port
  const name = host === '::1' ? '[::1]' : host
  return { url: `http://${name}:${bound}`, port: bound, close: () => closed(server) }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}

const unguarded = (host: string) =>
  new PledgeError(
    'config',
    `Without a secret of its own the page is not shown to other machines (HOST is ${host}).`,
    'Set PLEDGEWATCH_SECRET (openssl rand -hex 32), or leave HOST at 127.0.0.1.',
  )

function refused(error: Error, host: string, port: number): PledgeError {
  const code = 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') {
    return new PledgeError(
      'unavailable',
      `Port ${port} on ${host} is taken by another program.`,
      `Stop that one, or choose another port: PORT=${port + 1}`,
    )
  }
  if (code === 'EACCES') {
    return new PledgeError(
      'unavailable',
      `Port ${port} may not be used by this account.`,
      'Choose a port above 1023 with PORT.',
    )
  }
  return new PledgeError(
    'unavailable',
    `The page cannot listen on ${host}, port ${port} (${code || error.message}).`,
    'Check HOST and PORT.',
  )
}
