import { parties } from '../../db/parties.js'
import { people as everybody } from '../../db/people.js'
import { subscriptions } from '../../db/subscriptions.js'
import type { C, Page } from '../deps.js'
import { PersonEntry } from '../parts/person.js'
import { AddPersonForm } from '../parts/person-forms.js'
import { ForEditors } from '../parts/reader.js'
import { render } from '../render.js'

const SAID: Readonly<Record<string, string>> = {
  added: 'Added. Unless you vouched for the address, a mail asks its owner to confirm it.',
  known: 'That address was in the register already; nothing was changed.',
  edited: 'The changes are saved.',
  subscribed: 'Subscribed.',
  removed: 'Removed: no mail goes there, and nothing is followed by it any more.',
  erased: 'Erased: name and address are gone; the history keeps a number only.',
}

export const people: Page = (app) => {
  app.get('/people', async (c: C) => {
    const { db, settings } = c.get('deps')
    const [found, subscribed, known] = await Promise.all([
      everybody(db, settings),
      subscriptions(db),
      parties(db),
    ])
    const reader = c.get('person')
    const said = SAID[c.req.query('done') ?? '']
    return render(
      c,
      { title: 'People' },
      <>
        {said !== undefined && (
          <div class="notice" role="status">
            <p>{said}</p>
          </div>
        )}
        <h1>People</h1>
        {found.length === 0 && <p>Nobody yet: nobody hears about anything. Add yourself first.</p>}
        <ul class="entries">
          {found
            .filter((person) => person.address !== null)
            .map((person) => (
              <PersonEntry
                person={person}
                subscriptions={subscribed.filter((one) => one.personId === person.id)}
                parties={known.map((party) => party.name)}
                home={settings.home.length > 0}
                admin={reader?.role === 'admin'}
                self={reader?.id === person.id}
              />
            ))}
        </ul>
        <ForEditors>
          <h2>Add a person</h2>
          <AddPersonForm zone={settings.zone} />
        </ForEditors>
      </>,
    )
  })
}
