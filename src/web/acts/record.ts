import { addEvidence } from '../../actions/add-evidence.js'
import { edit } from '../../actions/edit.js'
import { follow } from '../../actions/follow.js'
import { publishEvidence } from '../../actions/publish-evidence.js'
import { recordLook } from '../../actions/record-look.js'
import { tag } from '../../actions/tag.js'
import { undo } from '../../actions/undo.js'
import { PledgeError } from '../../domain/errors.js'
import type { Act } from './act.js'
import { editsFrom } from './edits-form.js'
import { evidenceFrom } from './evidence-form.js'
import { undoTarget } from './undo-target.js'
import { waitingFollower } from './waiting-follower.js'

export const lookAct: Act = (ctx, id, form) =>
  recordLook(ctx, { id, on: form.day('on'), note: form.text('note') })

export const evidenceAct: Act = (ctx, id, form) => {
  const evidence = evidenceFrom(form)
  if (evidence !== null) return addEvidence(ctx, { id, ...evidence })
  throw new PledgeError(
    'bad_input',
    'There is no link and no title.',
    'Go back and give one of them.',
  )
}

export const publishAct: Act = (ctx, _id, form) =>
  publishEvidence(ctx, {
    evidenceId: form.number('evidenceId') ?? 0,
    visibility: form.choice('visibility', ['internal', 'public']) ?? 'internal',
  })

export const followAct: Act = async (ctx, id, form) => {
  const { eventId, line } = await follow(ctx, { id, address: form.text('address') })
  return { eventId, waits: await waitingFollower(ctx, line) }
}

export const tagAct: Act = (ctx, id, form) =>
  tag(ctx, { id, tags: form.list('tags') ?? [], remove: form.has('remove') })

export const editAct: Act = async (ctx, id, form) => {
  await edit(ctx, { id, edits: editsFrom(form) })
  return { eventId: null }
}

export const undoAct: Act = async (ctx, id, form) => {
  await undo(ctx, { eventId: await undoTarget(ctx, id, form.number('event')) })
  return { eventId: null }
}
