import { accept } from '../../actions/accept.js'
import { markDuplicate } from '../../actions/mark-duplicate.js'
import { merge } from '../../actions/merge.js'
import { reject } from '../../actions/reject.js'
import { PledgeError } from '../../domain/errors.js'
import type { Form } from '../form.js'
import type { Act } from './act.js'
import { editsFrom } from './edits-form.js'
import { waitingFollower } from './waiting-follower.js'

export const acceptAct: Act = async (ctx, id, form) => {
  const { heardBy, line } = await accept(ctx, { id, edits: editsFrom(form) })
  const waits = await waitingFollower(ctx, line)
  return { eventId: null, heard: heardBy.length, waits }
}

/** Accepting a line that was accepted unseen marks it as looked at. */
export const confirmAct: Act = async (ctx, id) => {
  await accept(ctx, { id })
  return { eventId: null }
}

export const rejectAct: Act = async (ctx, id, form) => {
  await reject(ctx, { id, why: form.required('why', 'The reason') })
  return { eventId: null }
}

export const duplicateAct: Act = async (ctx, id, form) => {
  await markDuplicate(ctx, { id, of: otherOf(form) })
  return { eventId: null }
}

export const mergeAct: Act = async (ctx, id, form) => {
  await merge(ctx, { id, into: otherOf(form) })
  return { eventId: null }
}

function otherOf(form: Form): number {
  const other = form.number('of')
  if (other !== null) return other
  throw new PledgeError(
    'bad_input',
    'The number of the other commitment is missing.',
    'Go back and write its number, for example 12.',
  )
}
