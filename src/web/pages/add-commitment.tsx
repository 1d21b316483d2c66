import type { Child } from 'hono/jsx'
import { addByHand } from '../../actions/add-by-hand.js'
import { people } from '../../db/people.js'
import { waitingFollower } from '../acts/waiting-follower.js'
import { ctxOf } from '../ctx.js'
import type { C, Page } from '../deps.js'
import { type Form, readForm } from '../form.js'
import { withQuery } from '../links.js'
import { DayField, Select, TextArea, TextField } from '../parts/fields.js'
import { personChoices } from '../parts/person-choices.js'
import { refusedForm } from '../refused.js'
import { render } from '../render.js'
import { requireEditor } from '../roles.js'

const TITLE = 'Add a commitment by hand'

export const addCommitment: Page = (app) => {
  app.get('/commitments/new', form)
  app.post('/commitments', async (c: C) => {
    const filled = await readForm(c)
    try {
      return await added(c, filled)
    } catch (error) {
      const back = { href: '/commitments', words: 'To the register' }
      const content = await fieldsOf(c)
      return refusedForm(c, error, { title: TITLE, form: filled, back, content })
    }
  })
}

async function added(c: C, filled: Form): Promise<Response> {
  const from = filled.day('from')
  const until = filled.day('until')
  const { line, heardBy } = await addByHand(ctxOf(c), {
    title: filled.required('title', 'The title'),
    quote: filled.text('quote'),
    sourceId: filled.number('source'),
    committedBy: filled.list('committedBy') ?? [],
    owedTo: filled.list('owedTo') ?? [],
    due: from === null && until === null ? null : { from, until },
    criterion: filled.text('criterion'),
    follower: filled.text('follower'),
  })
  const waits = await waitingFollower(ctxOf(c), line)
  const words = { done: 'accept', item: line.id, heard: heardBy.length, waits }
  return c.redirect(withQuery(`/commitments/${line.id}`, words), 303)
}

async function form(c: C): Promise<Response> {
  requireEditor(c)
  return render(
    c,
    { title: TITLE },
    <>
      <h1>{TITLE}</h1>
      {await fieldsOf(c)}
    </>,
  )
}

async function fieldsOf(c: C): Promise<Child> {
  const { db, settings } = c.get('deps')
  const everybody = await people(db, settings)
  return (
    <form method="post" action="/commitments" class="stack">
      <TextField name="title" label="Title" required />
      <TextArea name="committedBy" label="Promised by" hint="(one a line)" required />
      <TextArea name="owedTo" label="Promised to" hint="(one a line, optional)" />
      <div class="fields">
        <DayField name="from" label="Window from" />
        <DayField name="until" label="Deadline" />
      </div>
      <TextArea name="quote" label="Quote" hint="(word for word, when a source is named)" />
      <TextField name="source" label="Number of the source" hint="(optional)" />
      <TextArea name="criterion" label="Counts as done when" />
      <Select name="follower" label="Followed by" choices={personChoices(everybody)} />
      <button type="submit" class="main">
        Add this commitment
      </button>
    </form>
  )
}
