import type { LookView } from '../../db/looks.js'
import type { Day } from '../../domain/window.js'
import { dayWords } from '../../domain/words.js'

/** Days on which somebody looked and found nothing. */
export function LookList({ looks, today }: { looks: readonly LookView[]; today: Day }) {
  const kept = looks.filter((look) => !look.undone)
  if (kept.length === 0) return <p class="soft">Nobody has looked and found nothing so far.</p>
  return (
    <ul class="plain">
      {kept.map((look) => (
        <li>
          {`Checked ${dayWords(look.on, today)}, nothing found`}
          {look.person !== null && `, by ${look.person.name ?? look.person.address ?? 'somebody'}`}
          {look.note !== null && `: ${look.note}`}
        </li>
      ))}
    </ul>
  )
}
