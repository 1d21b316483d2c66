import type { Temporal } from 'temporal-polyfill'
import { todayIn } from '../domain/clock-time.js'
import type { Person, RegisterLine } from '../domain/register.js'
import { listIdOf, messageIdOf } from '../mail/identity.js'
import { itemLinks, pageLink, readerLinks, reminderLinks, stopAllLink } from '../mail/links.js'
import { buildMime } from '../mail/mime.js'
import type { MailParts, ReminderItem } from '../mail/types.js'
import type { JobDeps } from './deps.js'
import type { Handed } from './hand-over.js'
import type { ToldStep } from './told.js'

export interface Rendered {
  subject: string
  mime: string
}

/** Writes the mail for `now`: "in 7 days" is counted from the reader's day at that moment. */
export async function render(
  deps: JobDeps,
  handed: Handed,
  now: Temporal.Instant,
): Promise<Rendered> {
  const { message, person, recipient } = handed
  if (person === null) throw new Error('This mail came without its text and without a reader.')
  const parts = await partsOf(deps, handed, person, now)
  const { settings } = deps
  const asked = message.kind === 'confirm'
  const stop = asked ? null : await stopAllLink(settings, deps.secret, person)
  const mime = await buildMime({
    ...parts,
    from: settings.mail.from,
    to: { name: person.name, address: recipient },
    messageId: messageIdOf(message.uid, settings),
    date: now,
    references: message.refs,
    listId: asked ? null : listIdOf(settings),
    unsubscribe: { https: stop, mailto: null },
    replyTo: settings.mail.replyTo,
  })
  return { subject: parts.subject, mime }
}

async function partsOf(
  deps: JobDeps,
  handed: Handed,
  person: Person,
  now: Temporal.Instant,
): Promise<MailParts> {
  switch (handed.message.kind) {
    case 'reminder':
      return reminderParts(deps, handed, person, now)
    case 'digest':
      return (await import('./render-digest.js')).digestParts(deps, handed.message, person)
    case 'confirm':
      return (await import('./render-confirm.js')).confirmParts(deps, person, now)
    default:
      throw new Error('This mail came without its text.')
  }
}

async function reminderParts(
  deps: JobDeps,
  { message, told }: Handed,
  person: Person,
  now: Temporal.Instant,
): Promise<MailParts> {
  const { settings, secret } = deps
  const { reminderMail } = await import('../mail/reminder.js')
  const link = (id: number) => pageLink(settings, `/commitments/${id}`)
  const full = told.items.map((step) => reminderItem(deps, step, person, message.id))
  return reminderMail({
    person,
    today: todayIn(person.zone, now),
    settings,
    items: await Promise.all(full),
    rest: told.rest.map((step) => ({ ...step, link: link(step.line.id) })),
    backlog: told.backlog.map((line) => ({ line, link: link(line.id) })),
    backlogMore: told.backlogMore,
    links: await reminderLinks(settings, secret, person),
  })
}

async function reminderItem(
  deps: JobDeps,
  step: ToldStep<RegisterLine>,
  person: Person,
  messageId: number,
): Promise<ReminderItem> {
  const about = { person, commitmentId: step.line.id, messageId }
  const links = await itemLinks(deps.settings, deps.secret, about)
  return { ...step, links: person.role === 'viewer' ? readerLinks(links) : links }
}
