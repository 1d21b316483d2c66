import { PledgeError } from '../../domain/errors.js'
import { authOf, LINK_MINUTES } from '../auth/auth.js'
import { mailSignInLink } from '../auth/mail-link.js'
import type { C, Page } from '../deps.js'
import { readForm } from '../form.js'
import { backTo } from '../links.js'
import { TextField } from '../parts/fields.js'
import { render } from '../render.js'

export const signIn: Page = (app) => {
  app.get('/sign-in', ask)
  app.post('/sign-in', send)
  app.get('/sign-in/:token', confirm)
  app.post('/sign-in/:token', enter)
  app.post('/sign-out', leave)
}

function ask(c: C): Response {
  return render(
    c,
    { title: 'Sign in' },
    <>
      <h1>Sign in</h1>
      <p>You get a mail with a link that works once, within {LINK_MINUTES} minutes.</p>
      <form method="post" action="/sign-in" class="stack">
        <input type="hidden" name="next" value={backTo(c.req.query('next') ?? null, '/')} />
        <TextField name="address" label="Your mail address" type="email" required />
        <button type="submit" class="main">
          Send me a sign-in link
        </button>
      </form>
    </>,
  )
}

/** The same words whether or not somebody has that address. */
async function send(c: C): Promise<Response> {
  const form = await readForm(c)
  const address = form.required('address', 'The mail address')
  const next = backTo(form.text('next'), '/')
  await mailSignInLink(c.get('deps'), address, next, c.get('now'))
  return render(
    c,
    { title: 'Look into your mailbox' },
    <>
      <h1>Look into your mailbox</h1>
      <p>
        If {address} belongs to somebody in this register, a sign-in link is on its way there. It
        works once, within {LINK_MINUTES} minutes.
      </p>
      <p>
        Nothing arrives? <a href="/sign-in">Check the address</a>, or ask whoever runs the register.
      </p>
    </>,
  )
}

/** Scanners follow links: only the button signs in. */
function confirm(c: C): Response {
  return render(
    c,
    { title: 'Sign in' },
    <>
      <h1>Sign in to Pledgewatch</h1>
      <p>Press the button to sign in on this device. The link works once.</p>
      <form method="post" class="stack">
        <input type="hidden" name="next" value={backTo(c.req.query('next') ?? null, '/')} />
        <button type="submit" class="main">
          Sign in
        </button>
      </form>
    </>,
  )
}

async function enter(c: C): Promise<Response> {
  const deps = c.get('deps')
  const form = await readForm(c)
  const auth = await authOf(deps)
  const headers = new Headers({ origin: deps.settings.publicUrl })
  const token = c.req.param('token') ?? ''
  const entered = await auth.api
    .magicLinkVerify({ query: { token }, headers, returnHeaders: true })
    .catch((error: Error) => refused(error))
  for (const cookie of entered.headers.getSetCookie()) {
    c.header('set-cookie', cookie, { append: true })
  }
  return c.redirect(backTo(form.text('next'), '/'), 303)
}

/** The library answers a bad token with a redirect; everything else is a fault of ours. */
function refused(error: Error): never {
  if (error.name !== 'APIError') throw error
  throw new PledgeError(
    'not_allowed',
    'This sign-in link was used already or has expired.',
    'Ask for a new one on the sign-in page.',
  )
}

async function leave(c: C): Promise<Response> {
  const auth = await authOf(c.get('deps'))
  const left = await auth.api.signOut({ headers: c.req.raw.headers, returnHeaders: true })
  for (const cookie of left.headers.getSetCookie()) {
    c.header('set-cookie', cookie, { append: true })
  }
  return c.redirect('/sign-in', 303)
}
