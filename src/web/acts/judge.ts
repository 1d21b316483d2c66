import { judge } from '../../actions/judge.js'
import { COMPLETIONS, type Completion } from '../../domain/commitment.js'
import { PledgeError } from '../../domain/errors.js'
import type { Day } from '../../domain/window.js'
import type { Form } from '../form.js'
import type { Act } from './act.js'
import { evidenceFrom } from './evidence-form.js'
import { versionFrom } from './version-form.js'

const KEPT: ReadonlySet<Completion> = new Set(['fulfilled', 'partially_fulfilled'])

/** Whether it was late hangs on this day: unknown only where the form offers that. */
function dayKept(form: Form): Day | null {
  const day = form.day('on')
  if (day !== null || form.has('dayOptional')) return day
  throw new PledgeError(
    'bad_input',
    'The day it happened is missing.',
    'Go back and write the day it took place.',
  )
}

/** A link that says "done" can say nothing else. */
export const fulfilledAct: Act = (ctx, id, form) =>
  judge(ctx, {
    id,
    completion: 'fulfilled',
    on: dayKept(form),
    evidence: evidenceFrom(form),
    note: form.text('note'),
    version: versionFrom(form),
  })

export const judgeAct: Act = async (ctx, id, form) => {
  const completion = form.choice('completion', COMPLETIONS)
  if (completion === null) {
    throw new PledgeError('bad_input', 'No verdict was chosen.', 'Go back and choose one.')
  }
  const { eventId } = await judge(ctx, {
    id,
    completion,
    on: KEPT.has(completion) ? dayKept(form) : form.day('on'),
    evidence: evidenceFrom(form),
    note: form.text('note'),
    reason: form.text('reason'),
    party: form.text('party'),
    restExpected: form.has('restAsked') ? form.text('rest') !== 'no' : null,
    restBy: form.day('restBy'),
    version: versionFrom(form),
  })
  return { eventId }
}
