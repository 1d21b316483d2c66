import { randomUUID } from 'node:crypto'
import { setTags, tagsOf } from '../db/line-links.js'
import { line } from '../db/lines.js'
import type { RegisterLine } from '../domain/register.js'
import { change, touch } from './change.js'
import { type Ctx, inTransaction } from './context.js'
import { tidyTags } from './edit-tags.js'
import { mergeInto } from './merge-into.js'

/**
 * Makes two lines of the register one: `into` goes on, shows both quotes, and takes over the
 * follower when it has none and the tags. One undo takes all of it back. Gives the line merged away.
 */
export function merge(
  ctx: Ctx,
  { id, into }: { id: number; into: number },
): Promise<{ line: RegisterLine }> {
  return inTransaction(ctx, async (tx) => {
    const batch = randomUUID()
    const { row, target } = await mergeInto(tx, id, into, batch)
    const { followerId } = row
    if (target.followerId === null && followerId !== null) {
      await change(tx, target, {
        ...{ kind: 'followed', axis: 'follow', patch: { followerId }, personId: followerId, batch },
      })
    }
    const before = await tagsOf(tx.db, into)
    const tags = tidyTags([...before, ...(await tagsOf(tx.db, id))]).sort()
    if (tags.length > before.length) {
      await change(tx, target, {
        kind: 'tagged',
        axis: 'tag',
        before: { tags: before },
        after: { tags },
        batch,
      })
      await setTags(tx.db, into, tags)
    }
    await touch(tx, into)
    return { line: await line(tx.db, id) }
  })
}
