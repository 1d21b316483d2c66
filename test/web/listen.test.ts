import { createServer } from 'node:http'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { Env } from '../../src/web/deps.js'
import { listen } from '../../src/web/listen.js'

const app = new Hono<Env>().get('/', (c) => c.text('hello'))

describe('listening', () => {
  it('answers on loopback and lets the port go when closed', async () => {
    const first = await listen(app, { host: '127.0.0.1', port: 0, secretConfigured: false })
    expect(await (await fetch(first.url)).text()).toBe('hello')
    await first.close()
    const again = await listen(app, {
      host: '127.0.0.1',
      port: first.port,
      secretConfigured: false,
    })
    expect(again.port).toBe(first.port)
    await again.close()
  })

  it('refuses other machines without a configured secret', async () => {
    await expect(
      listen(app, { host: '0.0.0.0', port: 0, secretConfigured: false }),
    ).rejects.toMatchObject({
      code: 'config',
      next: expect.stringContaining('PLEDGEWATCH_SECRET'),
    })
  })

  it('names a taken port and another to try', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    await expect(
      listen(app, { host: '127.0.0.1', port, secretConfigured: true }),
    ).rejects.toMatchObject({
      message: `Port ${port} on 127.0.0.1 is taken by another program.`,
      next: `Stop that one, or choose another port: PORT=${port + 1}`,
    })
    await new Promise((resolve) => other.close(resolve))
  })
})
