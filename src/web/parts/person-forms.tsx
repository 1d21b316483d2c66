import type { PropsWithChildren } from 'hono/jsx'
import type { Person } from '../../domain/register.js'
import { Check, Select, TextField } from './fields.js'

const DIGESTS = [
  ['weekly', 'each week'],
  ['daily', 'each day'],
  ['weekdays', 'on weekdays'],
  ['monthly', 'each month'],
  ['none', 'none'],
] as const
const ROLES = [
  ['viewer', 'may read'],
  ['editor', 'may read and change'],
  ['admin', 'may do everything'],
] as const
const HOURS = Array.from({ length: 24 }, (_, hour) => {
  const two = String(hour).padStart(2, '0')
  return [String(hour), `${two}:00`] as const
})

interface FormProps {
  action: string
  button: string
}

function PersonForm({ action, button, children }: PropsWithChildren<FormProps>) {
  return (
    <form method="post" action={action} class="stack">
      {children}
      <button type="submit">{button}</button>
    </form>
  )
}

export function AddPersonForm({ zone }: { zone: string }) {
  return (
    <PersonForm action="/people" button="Add this person">
      <TextField name="address" label="Mail address" type="email" required />
      <TextField name="name" label="Name" hint="(optional)" />
      <TextField name="zone" label="Time zone" hint={`(${zone} when left empty)`} />
      <Select name="digest" label="Digest" choices={DIGESTS} value="weekly" />
      <Check name="all" label="Subscribe to everything" />
      <Check name="keeper" label="Register keeper: hears what nobody else would hear" />
      <Check name="confirmed" label="I vouch for this address; send no confirmation mail" />
    </PersonForm>
  )
}

interface SubscribeProps {
  person: Person
  parties: readonly string[]
  /** Whether it is known which parties are at home. */
  home: boolean
}

const DIRECTIONS = [
  ['direction:ours', 'what is ours'],
  ['direction:theirs', 'what is theirs'],
  ['direction:joint', 'what is joint'],
] as const

export function SubscribeForm({ person, parties, home }: SubscribeProps) {
  const choices = [
    ['all', 'everything'],
    ...(home ? DIRECTIONS : []),
    ...[...parties].sort().map((name) => [`party:${name}`, `the party ${name}`] as const),
  ] as const
  return (
    <PersonForm action={`/people/${person.id}/subscribe`} button="Subscribe">
      <Select name="filter" label="Subscribe to" choices={choices} />
      <TextField name="tag" label="or to a tag" hint="(instead)" />
      <TextField name="commitment" label="or to the commitment number" hint="(instead)" />
    </PersonForm>
  )
}

export function EditPersonForm({ person, admin }: { person: Person; admin: boolean }) {
  return (
    <PersonForm action={`/people/${person.id}/edit`} button="Save changes">
      <TextField name="name" label="Name" value={person.name} />
      <TextField name="zone" label="Time zone" value={person.zone} />
      <Select name="hour" label="Mail at" choices={HOURS} value={String(person.hour)} />
      <Select
        name="mailDays"
        label="Reminders"
        choices={[
          ['every', 'every day'],
          ['weekdays', 'on weekdays'],
        ]}
        value={person.mailDays}
      />
      <Select name="digest" label="Digest" choices={DIGESTS} value={person.digest} />
      {admin && <Select name="role" label="Role" choices={ROLES} value={person.role} />}
      <Check
        name="skipQuiet"
        label="No digest when there is nothing to tell"
        checked={person.skipQuietDigest}
      />
      <Check name="keeper" label="Register keeper" checked={person.keeper} />
    </PersonForm>
  )
}

export function LeaveForms({ person, admin }: { person: Person; admin: boolean }) {
  return (
    <>
      <PersonForm action={`/people/${person.id}/remove`} button="End all mail and following">
        <p class="hint">
          Name and address are kept; what they followed is left without a follower.
        </p>
      </PersonForm>
      {admin && (
        <PersonForm action={`/people/${person.id}/erase`} button="Erase name and address">
          <p class="hint">This cannot be undone.</p>
          <Check name="sure" label="Yes, erase this person" />
        </PersonForm>
      )}
    </>
  )
}
