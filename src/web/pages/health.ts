import type { C, Page } from '../deps.js'

/** For machines: 200 when the register can be used, 503 when not. */
export const health: Page = (app) => {
  app.get('/healthz', async (c: C) => {
    const { ok, parts } = await c.get('deps').health()
    return c.json({ ok, ...parts }, ok ? 200 : 503)
  })
}
