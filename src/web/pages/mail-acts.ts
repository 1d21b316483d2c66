import { dropMail } from '../../actions/drop-mail.js'
import { retryMail } from '../../actions/retry-mail.js'
import { ctxOf, idOf } from '../ctx.js'
import type { C, Page } from '../deps.js'

/** What can be done about a mail that did not go out. */
export const mailActs: Page = (app) => {
  app.post('/mail/:id{[0-9]+}/retry', async (c: C) => {
    await retryMail(ctxOf(c), { id: idOf(c) })
    c.get('deps').wakeDelivery()
    return c.redirect(`/mail/${idOf(c)}`, 303)
  })
  app.post('/mail/:id{[0-9]+}/drop', async (c: C) => {
    await dropMail(ctxOf(c), { id: idOf(c) })
    return c.redirect(`/mail/${idOf(c)}`, 303)
  })
}
