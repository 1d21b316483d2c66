import type { RegisterLine } from '../domain/register.js'
import { among } from './among.js'
import type { Db, Tx } from './connect.js'
import { checkBackOf, dueOf } from './line-view.js'
import { commitment as c } from './schema/commitment.js'

/** What a line is called and when it is due: enough to rank a great many. */
export type BriefLine = Pick<
  RegisterLine,
  'id' | 'title' | 'kind' | 'due' | 'anchor' | 'checkBack' | 'lastChecked'
>

const COLUMNS = {
  ...{ id: c.id, title: c.title, kind: c.kind, anchor: c.anchor, lastChecked: c.lastChecked },
  ...{ dueFrom: c.dueFrom, dueUntil: c.dueUntil, duePrecision: c.duePrecision },
  ...{ dueText: c.dueText, dueBasis: c.dueBasis, dueAssumptions: c.dueAssumptions },
  ...{ checkBackOn: c.checkBackOn, checkBackText: c.checkBackText },
  checkBackBasis: c.checkBackBasis,
}

/** One query however many; ids that do not exist are left out. */
export async function briefLines(
  db: Db | Tx,
  ids: readonly number[],
): Promise<Map<number, BriefLine>> {
  const rows = await db.select(COLUMNS).from(c).where(among(c.id, ids))
  return new Map(
    rows.map((row) => {
      const { id, title, kind, anchor, lastChecked } = row
      const due = dueOf(row)
      return [id, { id, title, kind, anchor, lastChecked, due, checkBack: checkBackOf(row) }]
    }),
  )
}
