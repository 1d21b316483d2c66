import type { Hono } from 'hono'
import type { Env } from '../../../src/web/deps.js'

export const HOME = 'http://localhost:3000'

type Fields = Record<string, string>

export interface Page {
  status: number
  text: string
  headers: Headers
  /** Where it leads, for a redirect. */
  to: string | null
}

/** What a browser without scripts does: keeps cookies, sends forms with its origin. */
export class Browser {
  private readonly jar = new Map<string, string>()

  constructor(private readonly app: Hono<Env>) {}

  get(path: string): Promise<Page> {
    return this.send(path, { method: 'GET' })
  }

  head(path: string): Promise<Page> {
    return this.send(path, { method: 'HEAD' })
  }

  /** `referer` is the page of the form, as browsers send it. */
  post(
    path: string,
    fields: Fields = {},
    origin: string | null = HOME,
    referer: string | null = null,
  ): Promise<Page> {
    const headers: Fields = { 'content-type': 'application/x-www-form-urlencoded' }
    if (origin !== null) headers.origin = origin
    if (referer !== null) headers.referer = referer
    return this.send(path, {
      method: 'POST',
      headers,
      body: new URLSearchParams(fields).toString(),
    })
  }

  upload(path: string, fields: Fields, file: File): Promise<Page> {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    body.append('file', file)
    return this.send(path, { method: 'POST', headers: { origin: HOME }, body })
  }

  cookies(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private async send(path: string, init: RequestInit): Promise<Page> {
    const headers = new Headers(init.headers)
    if (this.jar.size > 0) headers.set('cookie', this.cookies())
    const answer = await this.app.request(`${HOME}${path}`, { ...init, headers })
    for (const cookie of answer.headers.getSetCookie()) this.keep(cookie)
    return {
      status: answer.status,
      text: await answer.text(),
      headers: answer.headers,
      to: answer.headers.get('location'),
    }
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';')
    const cut = pair.indexOf('=')
    if (/max-age=0/i.test(cookie)) this.jar.delete(pair.slice(0, cut))
    else this.jar.set(pair.slice(0, cut), pair.slice(cut + 1))
  }
}
