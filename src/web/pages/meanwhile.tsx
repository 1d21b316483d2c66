import { type EventView, history } from '../../db/history.js'
import { line as lineById } from '../../db/lines.js'
import { todayIn } from '../../domain/clock-time.js'
import { PledgeError } from '../../domain/errors.js'
import type { Person, RegisterLine } from '../../domain/register.js'
import { versionFrom } from '../acts/version-form.js'
import type { C } from '../deps.js'
import type { Form } from '../form.js'
import { Meanwhile } from '../parts/meanwhile.js'
import { render } from '../render.js'

interface Stale {
  id: number
  form: Form
  /** The words of the button that would record it all the same; null offers none. */
  again: string | null
  /** Of whoever acts by a link; whoever is signed in unless told. */
  person?: Person
}

/**
 * The answer to a form that was filled in for an earlier version of the line: what changed since,
 * and the form again. Null when the error tells of something else.
 */
export async function meanwhilePage(c: C, error: unknown, stale: Stale): Promise<Response | null> {
  if (!(error instanceof PledgeError) || error.code !== 'conflict') return null
  const { db, settings } = c.get('deps')
  const { id, form, again } = stale
  const zone = (stale.person ?? c.get('person'))?.zone ?? settings.zone
  const line = await lineById(db, id)
  const seen = versionFrom(form) ?? line.version
  if (seen >= line.version && again !== null) return null
  const events = changesSince(line, seen, await history(db, id))
  return render(
    c,
    { title: 'It changed meanwhile', status: 409 },
    <Meanwhile
      line={line}
      today={todayIn(zone, c.get('now'))}
      events={events}
      zone={zone}
      again={again === null ? null : { action: c.req.path, fields: form.entries(), button: again }}
    />,
  )
}

/** Each change of a line counts its version up by one and writes an event; closing is always told. */
function changesSince(
  line: RegisterLine,
  seen: number,
  events: readonly EventView[],
): readonly EventView[] {
  const many = Math.max(line.version - seen, 0)
  // Who hears of a line is no change of it.
  const changes = events.filter((one) => one.axis !== 'subscription')
  const since = many === 0 ? [] : changes.slice(-many)
  if (since.length > 0 || !line.closed) return since
  return changes.filter((one) => one.axis === 'completion' && !one.undone).slice(-1)
}
