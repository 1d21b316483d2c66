import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Temporal } from 'temporal-polyfill'
import type { Day } from '../domain/window.js'
import { shortDay } from '../domain/words.js'
import type { C } from './deps.js'
import { Layout } from './parts/layout.js'
import { ReaderContext } from './parts/reader.js'

export interface Sheet {
  title: string
  status?: ContentfulStatusCode
  /** "As of …" in the foot of pages with figures. */
  asOf?: string
}

/** One page as a response. */
export function render(c: C, sheet: Sheet, content: Child): Response {
  const person = c.get('person') ?? null
  const html = (
    <ReaderContext.Provider value={person}>
      <Layout
        title={sheet.title}
        path={c.req.path}
        reader={person === null ? null : (person.name ?? person.address ?? 'signed in')}
        asOf={sheet.asOf ?? null}
      >
        {content}
      </Layout>
    </ReaderContext.Provider>
  )
  return c.body(`<!doctype html>${html}`, sheet.status ?? 200, {
    'content-type': 'text/html; charset=utf-8',
  })
}

/** "23 Apr 2024, 14:05" in the zone. */
export function instantWords(instant: Temporal.Instant, zone: string): string {
  const local = instant.toZonedDateTimeISO(zone)
  const day: Day = local.toPlainDate().toString()
  return `${shortDay(day)}, ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}
