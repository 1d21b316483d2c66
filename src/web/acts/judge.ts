import { judge } from '../../actions/judge.js'
import { COMPLETIONS } from '../../domain/commitment.js'
import { PledgeError } from '../../domain/errors.js'
import type { Act } from './act.js'
import { evidenceFrom } from './evidence-form.js'
import { versionFrom } from './version-form.js'

/** A link that says "done" can say nothing else. */
export const fulfilledAct: Act = (ctx, id, form) =>
  judge(ctx, {
    id,
    completion: 'fulfilled',
    on: form.day('on'),
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
    on: form.day('on'),
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
