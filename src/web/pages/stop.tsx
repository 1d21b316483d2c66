import { unsubscribe } from '../../actions/unsubscribe.js'
import { line as lineById } from '../../db/lines.js'
import type { C, Page } from '../deps.js'
import { DonePage } from '../parts/done.js'
import { render } from '../render.js'
import { ctxOfToken, heldToken, undoPath } from '../token.js'

/** Ends mail about one commitment or all mail; the POST is also the one-click one of mail programs. */
export const stop: Page = (app) => {
  app.get('/stop/:token', show)
  app.post('/stop/:token', end)
}

async function show(c: C): Promise<Response> {
  const { payload, person } = await heldToken(c, 'unsubscribe')
  const about = await titleOf(c, payload.commitmentId)
  const whom = person.address ?? 'this address'
  return render(
    c,
    { title: 'Stop mails' },
    <>
      <h1>Stop mails to {whom}?</h1>
      <p>
        {about === null
          ? 'No reminder and no digest will be sent to this address any more.'
          : `No further mail will be sent about “${about}”. Mails about other commitments will go on.`}
      </p>
      <form method="post" class="stack">
        <button type="submit" class="main">
          {about === null ? 'Stop all mails' : 'Stop mails about this commitment'}
        </button>
      </form>
    </>,
  )
}

async function end(c: C): Promise<Response> {
  const held = await heldToken(c, 'unsubscribe')
  const { commitmentId } = held.payload
  const { eventId } = await unsubscribe(ctxOfToken(c, held), {
    personId: held.person.id,
    commitmentId,
  })
  const words =
    commitmentId === null
      ? 'No more mails are sent to this address.'
      : 'No more mails are sent about this commitment.'
  return render(
    c,
    { title: 'Stopped' },
    <DonePage words={words} undo={await undoPath(c, held, eventId)} open={null} />,
  )
}

async function titleOf(c: C, id: number | null): Promise<string | null> {
  return id === null ? null : (await lineById(c.get('deps').db, id)).title
}
