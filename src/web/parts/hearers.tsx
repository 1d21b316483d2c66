import type { Hearer } from '../../db/hearers.js'

const WHY = {
  follower: 'follows it',
  subscription: 'subscribed',
  keeper: 'register keeper',
} as const

/** Who is owed its reminders; says so when that is nobody. */
export function HearerList({ hearers }: { hearers: readonly Hearer[] }) {
  if (hearers.length === 0) {
    return (
      <p class="status past wrap">
        Nobody hears about it. Name a follower above, or subscribe somebody under People.
      </p>
    )
  }
  return (
    <ul class="plain">
      {hearers.map((one) => (
        <li>
          {one.address} <span class="soft">({WHY[one.why]})</span>
        </li>
      ))}
    </ul>
  )
}
