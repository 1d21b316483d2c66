import type { SubscriptionView } from '../../db/subscriptions.js'
import type { Person } from '../../domain/register.js'
import { Fold } from './act-form.js'
import { EditPersonForm, LeaveForms, SubscribeForm } from './person-forms.js'
import { Status, type Tone } from './shape.js'

interface PersonProps {
  person: Person
  subscriptions: readonly SubscriptionView[]
  parties: readonly string[]
  /** Whether it is known which parties are at home. */
  home: boolean
  /** Whether the reader may give roles and erase. */
  admin: boolean
  /** Whether it is the reader. */
  self: boolean
}

const DIGESTS = {
  none: 'no digest',
  daily: 'a digest each day',
  weekdays: 'a digest on weekdays',
  weekly: 'a digest each week',
  monthly: 'a digest each month',
} as const

export function PersonEntry({ person, subscriptions, parties, home, admin, self }: PersonProps) {
  const [tone, words] = stateOf(person)
  return (
    <li id={`p${person.id}`}>
      <h2>{person.name ?? person.address}</h2>
      <p class="meta">
        {person.name !== null && <span>{person.address}</span>}
        <Status tone={tone} words={words} />
        <span>{person.role}</span>
        {person.keeper && <span>register keeper</span>}
        <span>
          {`mail at ${String(person.hour).padStart(2, '0')}:00 in ${person.zone}, ${DIGESTS[person.digest]}`}
        </span>
      </p>
      <p>
        {subscriptions.length === 0
          ? 'No subscription: hears only of what they follow.'
          : `Subscribed to ${subscriptions.map(filterWords).join('; ')}.`}
      </p>
      <div class="acts">
        <Fold word="Subscribe to …">
          <SubscribeForm person={person} parties={parties} home={home} />
        </Fold>
        <Fold word="Change">
          <EditPersonForm person={person} admin={admin} />
        </Fold>
        {(admin || self) && (
          <Fold word="Remove">
            <LeaveForms person={person} admin={admin} />
          </Fold>
        )}
      </div>
    </li>
  )
}

function stateOf(person: Person): [Tone, string] {
  if (person.suppressed !== null) return ['past', `takes no mail: ${person.suppressed}`]
  if (person.stopped) return ['past', 'stopped all mail']
  return person.confirmed
    ? ['good', 'address confirmed']
    : ['due', 'not confirmed yet: no reminders go there']
}

function filterWords(one: SubscriptionView): string {
  switch (one.filter) {
    case 'all':
      return 'everything'
    case 'party':
      return `the party ${one.party ?? ''}`
    case 'direction':
      return `what is ${one.direction ?? ''}`
    case 'source':
      return `source ${one.sourceId ?? ''}`
    case 'tag':
      return `the tag ${one.tag ?? ''}`
    case 'commitment':
      return `commitment #${one.commitmentId ?? ''}`
  }
}
