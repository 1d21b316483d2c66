import { undo as takeBack } from '../../actions/undo.js'
import { eventById } from '../../db/event-state.js'
import { spend } from '../../db/spent.js'
import { PledgeError } from '../../domain/errors.js'
import type { C, Page } from '../deps.js'
import { DonePage } from '../parts/done.js'
import { render } from '../render.js'
import { ctxOfToken, type Held, heldToken } from '../token.js'
import { readsOnlyPage } from './reads-only.js'

export const undo: Page = (app) => {
  app.get('/undo/:token', async (c: C) => {
    await heldToken(c, 'undo')
    return render(
      c,
      { title: 'Undo' },
      <>
        <h1>Take it back?</h1>
        <p>What this link recorded is taken back; the history keeps both.</p>
        <form method="post" class="stack">
          <button type="submit" class="main">
            Undo
          </button>
        </form>
      </>,
    )
  })
  app.post('/undo/:token', async (c: C) => {
    const held = await heldToken(c, 'undo')
    const ctx = ctxOfToken(c, held)
    const { eventId, commitmentId } = held.payload
    if (!(await allowed(c, held))) return readsOnlyPage(c)
    await ctx.db.transaction(async (db) => {
      if (eventId === null || !(await spend(db, held.token))) throw spent()
      await takeBack({ ...ctx, db }, { eventId })
    })
    const open = commitmentId === null ? null : `/commitments/${commitmentId}`
    return render(
      c,
      { title: 'Undone' },
      <DonePage words="Taken back. Everything is as before." undo={null} open={open} />,
    )
  })
}

const OWN: ReadonlySet<string> = new Set(['snooze', 'subscription'])

/** Somebody who may only read takes back what concerns their own mails, nothing else. */
async function allowed(c: C, { person, payload }: Held): Promise<boolean> {
  if (person.role !== 'viewer' || payload.commitmentId === null) return true
  const event = payload.eventId === null ? null : await eventById(c.get('deps').db, payload.eventId)
  return event === null || (OWN.has(event.axis) && event.personId === person.id)
}

const spent = () =>
  new PledgeError(
    'conflict',
    'It was taken back already.',
    'Open the register to see how it stands.',
  )
