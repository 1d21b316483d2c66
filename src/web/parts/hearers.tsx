import type { Hearer } from '../../db/hearers.js'
import type { Person } from '../../domain/register.js'
import { Status } from './shape.js'

const WHY = {
  follower: 'follows it',
  subscription: 'subscribed',
  keeper: 'register keeper',
} as const

interface HearerProps {
  hearers: readonly Hearer[]
  /** A follower who has not confirmed their address. */
  waiting: Person | null
}

/** Who is owed its reminders; says so when that is nobody. */
export function HearerList({ hearers, waiting }: HearerProps) {
  if (hearers.length === 0 && waiting === null) {
    return (
      <p class="status past wrap">
        Nobody hears about it. Name a follower above, or subscribe somebody under People.
      </p>
    )
  }
  return (
    <ul class="plain">
      {waiting !== null && (
        <li>
          {waiting.address}{' '}
          <Status
            tone="due"
            words="follows it, but has not confirmed the address yet: reminders wait for that"
          />
        </li>
      )}
      {hearers.map((one) => (
        <li>
          {one.address} <span class="soft">({WHY[one.why]})</span>
        </li>
      ))}
    </ul>
  )
}
