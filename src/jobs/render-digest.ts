import { Temporal } from 'temporal-polyfill'
import type { MessageRow } from '../db/outbox.js'
import { people } from '../db/people.js'
import type { Person } from '../domain/register.js'
import { digestMail } from '../mail/digest.js'
import { pageLink, stopAllLink } from '../mail/links.js'
import type { MailParts } from '../mail/types.js'
import type { JobDeps } from './deps.js'
import type { DigestFacts } from './digest-facts.js'

/** The mail of a digest as its facts were when it was cut. */
export function digestParts(
  deps: JobDeps,
  message: MessageRow,
  person: Person,
): Promise<MailParts> {
  const { facts } = message.data
  if (!isFacts(facts)) throw new Error('This digest came without its facts.')
  return digestPartsOf(deps, facts, person)
}

export async function digestPartsOf(
  deps: JobDeps,
  facts: DigestFacts,
  person: Person,
): Promise<MailParts> {
  const { settings } = deps
  const named = new Map((await people(deps.db, settings)).map((one) => [one.id, nameOf(one)]))
  const { judged, coveringFor, asOf, lastCheck, ...parts } = facts
  return digestMail({
    ...parts,
    person,
    settings,
    verdicts: judged.map(({ authorId, ...one }) => ({
      ...one,
      by: named.get(authorId ?? 0) ?? null,
    })),
    coveringFor: coveringFor.flatMap((id) => named.get(id) ?? []),
    asOf: Temporal.Instant.from(asOf),
    lastCheck: lastCheck === null ? null : Temporal.Instant.from(lastCheck),
    links: {
      overdue: pageLink(settings, '/overdue'),
      register: pageLink(settings, '/commitments'),
      review: pageLink(settings, '/review'),
      mail: pageLink(settings, '/mail'),
      stopAll: await stopAllLink(settings, deps.secret, person),
    },
  })
}

function nameOf(person: Person): string | null {
  return person.name ?? person.address
}

/** Rows are only written by the digest job: a look at the shape is enough. */
function isFacts(facts: unknown): facts is DigestFacts {
  return typeof facts === 'object' && facts !== null && 'pastDue' in facts && 'asOf' in facts
}
