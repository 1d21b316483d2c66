import { addPerson } from '../../actions/add-person.js'
import type { Ctx } from '../../actions/context.js'
import { editPerson, type PersonEdits } from '../../actions/edit-person.js'
import { erasePerson } from '../../actions/erase-person.js'
import { removePerson } from '../../actions/remove-person.js'
import { type SubscriptionFilter, subscribe } from '../../actions/subscribe.js'
import { personById } from '../../db/people.js'
import { DIGESTS } from '../../db/schema/person.js'
import { DIRECTIONS } from '../../domain/commitment.js'
import { PledgeError } from '../../domain/errors.js'
import type { Person } from '../../domain/register.js'
import { ctxOf, idOf } from '../ctx.js'
import type { C, Page } from '../deps.js'
import { type Form, readForm } from '../form.js'
import { AddPersonForm, EditPersonForm } from '../parts/person-forms.js'
import { refusedForm } from '../refused.js'
import { keepingAnAdmin, requireAdmin, requireAdminOrSelf } from '../roles.js'

const BACK = { href: '/people', words: 'Back to People' }
const ROLES = ['viewer', 'editor', 'admin'] as const

/** What the forms of the People page do. */
export const peopleActs: Page = (app) => {
  app.post('/people', add)
  app.post('/people/:id{[0-9]+}/subscribe', subscribeOne)
  app.post('/people/:id{[0-9]+}/edit', change)
  app.post('/people/:id{[0-9]+}/remove', remove)
  app.post('/people/:id{[0-9]+}/erase', erase)
}

async function add(c: C): Promise<Response> {
  const form = await readForm(c)
  try {
    return await added(c, form)
  } catch (error) {
    const { zone } = c.get('deps').settings
    const content = <AddPersonForm zone={zone} />
    return refusedForm(c, error, { title: 'Add a person', form, back: BACK, content })
  }
}

async function added(c: C, form: Form): Promise<Response> {
  const address = form.required('address', 'The mail address')
  const digest = form.choice('digest', DIGESTS) ?? undefined
  const { created } = await addPerson(ctxOf(c), {
    address,
    name: form.text('name'),
    zone: form.text('zone'),
    confirmed: form.has('confirmed'),
    keeper: form.has('keeper'),
    role: 'editor',
    digest,
  })
  if (form.has('all')) await subscribe(ctxOf(c), { address, filter: { kind: 'all' } })
  return c.redirect(created ? '/people?done=added' : '/people?done=known', 303)
}

async function subscribeOne(c: C): Promise<Response> {
  const { db, settings } = c.get('deps')
  const person = await personById(db, idOf(c), settings)
  if (person?.address == null) throw nobody()
  const filter = filterFrom(await readForm(c))
  await subscribe(ctxOf(c), { address: person.address, filter })
  return c.redirect('/people?done=subscribed', 303)
}

function filterFrom(form: Form): SubscriptionFilter {
  const tag = form.text('tag')
  if (tag !== null) return { kind: 'tag', tag }
  const id = form.number('commitment')
  if (id !== null) return { kind: 'commitment', id }
  const [kind, ...rest] = (form.text('filter') ?? 'all').split(':')
  const value = rest.join(':')
  if (kind === 'party') return { kind, party: value }
  const direction = DIRECTIONS.find((one) => one === value)
  return kind === 'direction' && direction ? { kind, direction } : { kind: 'all' }
}

async function change(c: C): Promise<Response> {
  const form = await readForm(c)
  const role = form.choice('role', ROLES)
  if (role !== null) requireAdmin(c)
  const personId = idOf(c)
  const edits = editsFrom(form, role)
  const save = (ctx: Ctx) => editPerson(ctx, { personId, edits })
  try {
    if (role === null || role === 'admin') await save(ctxOf(c))
    else await keepingAnAdmin(ctxOf(c), personId, save)
  } catch (error) {
    return changeAgain(c, error, form)
  }
  return c.redirect('/people?done=edited', 303)
}

async function changeAgain(c: C, error: unknown, form: Form): Promise<Response> {
  const { db, settings } = c.get('deps')
  const person = await personById(db, idOf(c), settings)
  if (person?.address == null) throw error
  const content = <EditPersonForm person={person} admin={c.get('person')?.role === 'admin'} />
  const title = `Change ${person.name ?? person.address}`
  return refusedForm(c, error, { title, form, back: BACK, content })
}

function editsFrom(form: Form, role: Person['role'] | null): PersonEdits {
  const hour = form.text('hour')
  return {
    name: form.text('name'),
    zone: form.text('zone'),
    ...(hour !== null && { hour: Number(hour) }),
    ...(role !== null && { role }),
    mailDays: form.choice('mailDays', ['every', 'weekdays'] as const) ?? undefined,
    digest: form.choice('digest', DIGESTS) ?? undefined,
    skipQuietDigest: form.has('skipQuiet'),
    keeper: form.has('keeper'),
  }
}

async function remove(c: C): Promise<Response> {
  const personId = idOf(c)
  requireAdminOrSelf(c, personId)
  await keepingAnAdmin(ctxOf(c), personId, (ctx) => removePerson(ctx, { personId }))
  return c.redirect('/people?done=removed', 303)
}

async function erase(c: C): Promise<Response> {
  requireAdmin(c)
  const form = await readForm(c)
  if (!form.has('sure')) {
    throw new PledgeError(
      'bad_input',
      'Nothing was erased: the box was not ticked.',
      'Go back and tick it; erasing cannot be undone.',
    )
  }
  const personId = idOf(c)
  await keepingAnAdmin(ctxOf(c), personId, (ctx) => erasePerson(ctx, { personId }))
  return c.redirect('/people?done=erased', 303)
}

const nobody = () =>
  new PledgeError('not_found', 'There is no such person.', 'The People page shows everybody.')
