import type { C } from './deps.js'
import type { Form } from './form.js'
import { backTo } from './links.js'

/** The page of this site that the request came from, null when it is unknown or this very one. */
export function cameFrom(c: C, form: Form | null): string | null {
  const said = backTo(form?.text('back') ?? null, '') || refererOf(c)
  return said === '' || said === c.req.path ? null : said
}

function refererOf(c: C): string {
  const referer = c.req.header('referer') ?? ''
  if (!URL.canParse(referer)) return ''
  const { origin, pathname, search } = new URL(referer)
  const ours = [new URL(c.req.url).origin, new URL(c.get('deps').settings.publicUrl).origin]
  return ours.includes(origin) ? backTo(pathname + search, '') : ''
}
