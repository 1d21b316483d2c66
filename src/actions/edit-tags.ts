import { setTags, tagsOf } from '../db/line-links.js'
import type { CommitmentRow } from '../db/line-view.js'
import { change } from './change.js'
import type { TxCtx } from './context.js'

/** Replaces the tags; gives the event's id, or null when nothing differs. */
export async function editTags(
  ctx: TxCtx,
  row: CommitmentRow,
  given: readonly string[],
): Promise<number | null> {
  const before = await tagsOf(ctx.db, row.id)
  const tags = tidyTags(given).sort()
  if (JSON.stringify(before.toSorted()) === JSON.stringify(tags)) return null
  const { eventId } = await change(ctx, row, {
    ...{ kind: 'tagged', axis: 'tag', before: { tags: before }, after: { tags } },
  })
  await setTags(ctx.db, row.id, tags)
  return eventId
}

/** Without white space around, without repeats in another case. */
export function tidyTags(given: readonly string[]): string[] {
  const tags = given.map((tag) => tag.trim().replace(/\s+/g, ' ')).filter((tag) => tag !== '')
  return tags.filter((tag, i) => tags.findIndex((t) => t.toLowerCase() === tag.toLowerCase()) === i)
}
