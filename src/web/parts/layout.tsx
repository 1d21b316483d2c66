import type { PropsWithChildren } from 'hono/jsx'
import { Nav } from './nav.js'
import { ViewerNote } from './reader.js'

interface LayoutProps {
  title: string
  path: string
  /** Name or address of whoever is signed in; null leaves the navigation out. */
  reader: string | null
  /** "As of …", the last successful check; null on pages without figures. */
  asOf: string | null
}

/** The sheet that every page is printed on. */
export function Layout({ title, path, reader, asOf, children }: PropsWithChildren<LayoutProps>) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Pledgewatch`}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the page
        </a>
        <header class="top">
          <a class="wordmark" href="/">
            Pledgewatch
          </a>
          {reader !== null && <Nav path={path} reader={reader} />}
        </header>
        <main id="main">
          <ViewerNote />
          {children}
        </main>
        <footer>
          {asOf ?? 'Pledgewatch turns what officials promise in public into a register.'}
        </footer>
      </body>
    </html>
  )
}
