import { confirmPerson } from '../../actions/confirm-person.js'
import type { Person } from '../../domain/register.js'
import type { C, Page } from '../deps.js'
import { DonePage } from '../parts/done.js'
import { render } from '../render.js'
import { ctxOfToken, heldToken } from '../token.js'

/** The owner of an address agrees to mail; nobody gets a reminder before. */
export const confirm: Page = (app) => {
  app.get('/confirm/:token', async (c: C) => {
    const { person } = await heldToken(c, 'confirm')
    if (person.confirmed) return already(c, person)
    return render(
      c,
      { title: 'Confirm your address' },
      <>
        <h1>Confirm {person.address ?? 'your address'}</h1>
        <p>
          Somebody wants this register to send you reminders of commitments. They begin only once
          you agree; every mail has a link that stops them.
        </p>
        <form method="post" class="stack">
          <button type="submit" class="main">
            Confirm this address
          </button>
        </form>
      </>,
    )
  })
  app.post('/confirm/:token', async (c: C) => {
    const held = await heldToken(c, 'confirm')
    await confirmPerson(ctxOfToken(c, held), { personId: held.person.id })
    const words = 'The address is confirmed. Reminders come when something falls due.'
    return render(c, { title: 'Confirmed' }, <DonePage words={words} undo={null} open="/" />)
  })
}

/** The same link opened again. */
function already(c: C, person: Person): Response {
  return render(
    c,
    { title: 'Confirmed already' },
    <>
      <h1>{person.address ?? 'Your address'} is confirmed already</h1>
      <p>Nothing more is needed. Reminders come when something falls due.</p>
      <p>
        <a href="/">Open the register</a>, or close this page.
      </p>
    </>,
  )
}
