import { html, raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import { SHEET, STYLE } from './style.js'

type Props = PropsWithChildren<{ title: string; masthead: string }>

const Page = ({ title, masthead, children }: Props) => (
  <html lang="en" dir="ltr">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{title}</title>
      <style>{raw(SHEET)}</style>
    </head>
    <body class="page" style={STYLE.body}>
      {/* A table, because one old client knows no other way to limit and centre a column. */}
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0}>
        <tr>
          <td align="center">
            <table
              role="presentation"
              width="100%"
              cellpadding="0"
              cellspacing="0"
              border={0}
              style="max-width:640px"
            >
              <tr>
                <td class="cell" style={STYLE.cell}>
                  <p class="muted rule" style={STYLE.masthead}>
                    {masthead}
                  </p>
                  {children}
                </td>
              </tr>
            </table>
          </td>
        </tr>
      </table>
    </body>
  </html>
)

/** The whole HTML part. Everything in `children` is escaped by the renderer. */
export function htmlDocument(props: Props): string {
  return String(html`<!doctype html>
${<Page {...props} />}
`)
}
