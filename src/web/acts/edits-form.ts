import type { Edits } from '../../actions/edits.js'
import type { Form } from '../form.js'
import { versionFrom } from './version-form.js'

/** What a form of the review or of the commitment page changes; absent fields change nothing. */
export function editsFrom(form: Form): Edits {
  const edits: Edits = {}
  const title = form.text('title')
  if (title !== null) edits.title = title
  const criterion = form.maybe('criterion')
  if (criterion !== undefined) edits.criterion = criterion
  const by = form.list('committedBy')
  if (by !== undefined) edits.committedBy = by
  const to = form.list('owedTo')
  if (to !== undefined) edits.owedTo = to
  const follower = form.maybe('follower')
  if (follower !== undefined) edits.followerAddress = follower
  const version = versionFrom(form)
  if (version !== undefined) edits.version = version
  return { ...edits, ...dueFrom(form) }
}

/** The window only when it was changed: untouched, it keeps its words and basis. */
function dueFrom(form: Form): Pick<Edits, 'due'> {
  if (!form.has('until')) return {}
  const from = form.day('from')
  const until = form.day('until')
  if (from === form.day('fromWas') && until === form.day('untilWas')) return {}
  return { due: from === null && until === null ? null : { from, until } }
}
