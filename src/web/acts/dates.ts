import { anchorDate } from '../../actions/anchor-date.js'
import { moveDate } from '../../actions/move-date.js'
import { reread } from '../../actions/reread.js'
import { snooze } from '../../actions/snooze.js'
import { PledgeError } from '../../domain/errors.js'
import type { Day } from '../../domain/window.js'
import type { Form } from '../form.js'
import type { Act } from './act.js'
import { versionFrom } from './version-form.js'

function dayNeeded(form: Form, name: string, what: string): Day {
  const day = form.day(name)
  if (day !== null) return day
  throw new PledgeError('bad_input', `${what} is missing.`, 'Go back and fill it in.')
}

export const moveAct: Act = (ctx, id, form) =>
  moveDate(ctx, {
    id,
    from: form.day('from'),
    until: dayNeeded(form, 'until', 'The new date'),
    kind: form.choice('kind', ['agreed', 'one_sided']) ?? 'agreed',
    by: form.required('by', 'Who announced it'),
    why: form.text('why'),
    sourceId: form.number('sourceId'),
    version: versionFrom(form),
  })

export const rereadAct: Act = (ctx, id, form) =>
  reread(ctx, {
    id,
    from: form.day('from'),
    until: dayNeeded(form, 'until', 'The date as it should be read'),
    why: form.required('why', 'The reason'),
    version: versionFrom(form),
  })

export const anchorAct: Act = (ctx, id, form) =>
  anchorDate(ctx, { id, date: dayNeeded(form, 'date', 'The date of the event') })

export const snoozeAct: Act = (ctx, id, form) => {
  const { personId } = ctx.actor
  if (personId === null) {
    throw new PledgeError('not_allowed', 'A reminder needs somebody to remind.', 'Sign in first.')
  }
  return snooze(ctx, { id, until: dayNeeded(form, 'until', 'The day to be reminded on'), personId })
}
