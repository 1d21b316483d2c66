import { tagsOf } from '../db/line-links.js'
import { line } from '../db/lines.js'
import { PledgeError } from '../domain/errors.js'
import type { RegisterLine } from '../domain/register.js'
import { type Ctx, inTransaction } from './context.js'
import { editTags, tidyTags } from './edit-tags.js'
import { openRow } from './open.js'

/** Adds tags to a line, or takes them away; the event's id is null when nothing changed. */
export async function tag(
  ctx: Ctx,
  { id, tags, remove = false }: { id: number; tags: string[]; remove?: boolean },
): Promise<{ line: RegisterLine; eventId: number | null }> {
  const given = tidyTags(tags)
  if (given.length === 0) {
    throw new PledgeError('bad_input', 'No tag was given.', 'Name at least one tag.')
  }
  const gone = new Set(given.map((one) => one.toLowerCase()))
  return inTransaction(ctx, async (tx) => {
    const row = await openRow(tx, id)
    const now = await tagsOf(tx.db, id)
    const wanted = remove ? now.filter((one) => !gone.has(one.toLowerCase())) : [...now, ...given]
    const eventId = await editTags(tx, row, wanted)
    return { line: await line(tx.db, id), eventId }
  })
}
