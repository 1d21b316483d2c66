import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backTo, webAddress, withQuery } from '../../src/web/links.js'

describe('addresses that come from a form', () => {
  it('lead back to a page of this site, whatever was sent', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((s) => `/${s}`),
        ),
        (path) => {
          const url = new URL(backTo(path, '/'), 'http://here.test')
          expect(url.host).toBe('here.test')
        },
      ),
    )
  })

  it('keep the page, its filter and the place on it', () => {
    expect(backTo('/overdue?x=1#c3', '/')).toBe('/overdue?x=1#c3')
    expect(withQuery('/overdue?x=1#c3', { done: 'judge', x: null })).toBe('/overdue?done=judge#c3')
  })

  it('become links only when a browser may follow them safely', () => {
    expect(webAddress('https://example.org/a')).toBe('https://example.org/a')
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'ftp://x', 'example.org', null]) {
      expect(webAddress(bad)).toBeNull()
    }
  })
})
