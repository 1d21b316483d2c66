import type { Person } from '../domain/register.js'
import type { Settings } from '../domain/settings.js'
import { makeToken } from './tokens.js'
import type { ItemLinks, ReminderLinks } from './types.js'

export const ANSWERS = ['fulfilled', 'moved', 'checked', 'remind'] as const
export type Answer = (typeof ANSWERS)[number]

/** Where a page of the register is; `path` begins with a slash. */
export function pageLink(settings: Settings, path: string): string {
  return `${settings.publicUrl}${path}`
}

type AllLinks = { [Name in keyof ItemLinks]: string }

/** All links under one commitment; all but `open` act as the person, once a button is pressed there. */
export async function itemLinks(
  settings: Settings,
  secret: string,
  about: { person: Pick<Person, 'id' | 'epoch'>; commitmentId: number; messageId: number },
): Promise<AllLinks> {
  const { person, commitmentId, messageId } = about
  const bound = { personId: person.id, epoch: person.epoch, commitmentId, messageId }
  const respond = await makeToken(secret, { purpose: 'respond', ...bound })
  const act = (answer: Answer) => pageLink(settings, `/act/${respond}?answer=${answer}`)
  const stop = await makeToken(secret, {
    purpose: 'unsubscribe',
    personId: person.id,
    epoch: person.epoch,
    commitmentId,
  })
  return {
    done: act('fulfilled'),
    moved: act('moved'),
    checked: act('checked'),
    remind: act('remind'),
    open: pageLink(settings, `/commitments/${commitmentId}`),
    stopThis: pageLink(settings, `/stop/${stop}`),
  }
}

/** Without what whoever only reads the register may not record. */
export function readerLinks(links: ItemLinks): ItemLinks {
  return { ...links, done: null, moved: null, checked: null }
}

/** Ends all mail to the person; works for ever, until their epoch is counted up. */
export async function stopAllLink(
  settings: Settings,
  secret: string,
  person: Pick<Person, 'id' | 'epoch'>,
): Promise<string> {
  const claims = { purpose: 'unsubscribe', personId: person.id, epoch: person.epoch } as const
  return pageLink(settings, `/stop/${await makeToken(secret, claims)}`)
}

/** The links at the foot of a reminder; only `stopAll` is personal. */
export async function reminderLinks(
  settings: Settings,
  secret: string,
  person: Pick<Person, 'id' | 'epoch'>,
): Promise<ReminderLinks> {
  return {
    stopAll: await stopAllLink(settings, secret, person),
    overdue: pageLink(settings, '/overdue'),
    register: pageLink(settings, '/commitments'),
    report: pageLink(settings, '/report'),
  }
}
