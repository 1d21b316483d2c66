import { setTags, tagsOf } from '../db/line-links.js'
import type { CommitmentRow } from '../db/line-view.js'
import { change, touch } from './change.js'
import type { TxCtx } from './context.js'
import { tidyTags } from './edit-tags.js'
import { mergeInto, type Whole } from './merge-into.js'

/** Merges within a transaction: the target takes over the follower when it has none, and the tags. */
export async function mergeWhole(
  tx: TxCtx,
  { id, into }: { id: number; into: number },
  whole: Whole & { batch: string },
): Promise<{ target: CommitmentRow }> {
  const { row, target } = await mergeInto(tx, id, into, whole)
  const { followerId } = row
  const { batch, match } = whole
  const after = match === undefined ? {} : { match }
  if (target.followerId === null && followerId !== null) {
    await change(tx, target, {
      ...{ kind: 'followed', axis: 'follow', patch: { followerId }, personId: followerId },
      ...{ after, batch },
    })
  }
  const before = await tagsOf(tx.db, into)
  const tags = tidyTags([...before, ...(await tagsOf(tx.db, id))]).sort()
  if (tags.length > before.length) {
    await change(tx, target, {
      ...{
        kind: 'tagged',
        axis: 'tag',
        before: { tags: before },
        after: { tags, ...after },
        batch,
      },
    })
    await setTags(tx.db, into, tags)
  }
  await touch(tx, into)
  return { target }
}
