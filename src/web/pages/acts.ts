import { linesOfRequest } from '../../db/recorded.js'
import { ACTS, type ActName, isAct } from '../acts/table.js'
import { ctxOf, idOf } from '../ctx.js'
import type { C, Page } from '../deps.js'
import { missingPage } from '../errors.js'
import { type Form, readForm } from '../form.js'
import { backTo, withQuery } from '../links.js'
import { meanwhilePage } from './meanwhile.js'

/** All posts about one commitment: act once, then go back to where the form was. */
export const acts: Page = (app) => {
  app.post('/commitments/:id/:act', async (c: C) => {
    const name = c.req.param('act') ?? ''
    const id = idOf(c)
    if (!isAct(name)) return missingPage(c)
    const form = await readForm(c)
    const back = backTo(form.text('back'), `/commitments/${id}`)
    const request = form.text('request')
    if (request !== null && (await linesOfRequest(c.get('deps').db, request)) > 0) {
      return c.redirect(withQuery(back, { done: name, item: id }), 303)
    }
    return carryOut(c, { name, id, form, back, request })
  })
}

interface Posted {
  name: ActName
  id: number
  form: Form
  back: string
  request: string | null
}

async function carryOut(c: C, { name, id, form, back, request }: Posted): Promise<Response> {
  try {
    const { eventId, heard, waits } = await ACTS[name].act(ctxOf(c, request), id, form)
    const words = {
      done: name,
      item: id,
      event: eventId,
      heard: heard ?? null,
      waits: waits ?? null,
    }
    return c.redirect(withQuery(back, words), 303)
  } catch (error) {
    const told = await meanwhilePage(c, error, { id, form, again: 'Record it all the same' })
    if (told !== null) return told
    throw error
  }
}
