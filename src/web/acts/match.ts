import { applyMatch } from '../../actions/matching/apply-match.js'
import type { Told } from '../../actions/matching/statement.js'
import { tellApart } from '../../actions/matching/tell-apart.js'
import { PledgeError } from '../../domain/errors.js'
import { MATCH_KINDS } from '../../domain/matching/types.js'
import type { Form } from '../form.js'
import type { Act } from './act.js'
import { versionFrom } from './version-form.js'

/** Takes a suggestion about line `id`. */
export const matchAct: Act = (ctx, id, form) => {
  const kind = form.choice('kind', MATCH_KINDS)
  if (kind === null) throw missing()
  return applyMatch(ctx, {
    ...{ told: toldFrom(form), kind, of: id, version: versionFrom(form) },
    // Without the field it is as the words say; an empty one is a day that nobody knows.
    on: kind === 'done' && form.has('onAsked') ? form.day('on') : undefined,
    until: form.day('until') ?? undefined,
  })
}

/** "It is something else." */
export const apartAct: Act = (ctx, id, form) => tellApart(ctx, { told: toldFrom(form), of: id })

function toldFrom(form: Form): Told {
  const candidate = form.number('candidate')
  if (candidate !== null) return { candidate }
  const [sourceId, report] = [form.number('source'), form.number('report')]
  if (sourceId !== null && report !== null) return { sourceId, report }
  throw missing()
}

function missing(): PledgeError {
  return new PledgeError(
    'bad_input',
    'It is not said which suggestion is meant.',
    'Go back to the review page and use its buttons.',
  )
}
