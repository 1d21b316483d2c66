import { isAfter } from '../domain/calendar.js'
import { type Day, isApproximate } from '../domain/window.js'
import type { ListedItem } from './types.js'

/** Items told in full; whoever has more is helped by the list, not by a mail without an end. */
export const IN_FULL = 20

/** What a subject counts, the most pressing first; also the order of items in a mail. */
export const PRESSING = ['past due', 'coming due', 'to check', 'open'] as const

type Step = Pick<ListedItem, 'line' | 'milestone'>

/** What is asked of the reader as of today, which may be later than the step's own day. */
export function pressingOf(
  { line: { due }, milestone: { kind } }: Step,
  today: Day,
): (typeof PRESSING)[number] {
  if (kind === 'check_back') return 'to check'
  const until = due?.until ?? null
  if (due === null || until === null) return kind === 'opens' ? 'open' : 'to check'
  if (isAfter(today, until)) return isApproximate(due) ? 'to check' : 'past due'
  if (kind === 'opens') return 'open'
  return isApproximate(due) ? 'to check' : 'coming due'
}

/** Past due before coming due before the rest; the earlier deadline first. */
export function mostPressingFirst<T extends Step>(items: readonly T[], today: Day): T[] {
  const ranked = items.map((item) => ({
    item,
    rank: PRESSING.indexOf(pressingOf(item, today)),
    deadline: item.line.due?.until ?? '9999',
  }))
  const order = (a: (typeof ranked)[number], b: (typeof ranked)[number]) =>
    a.rank - b.rank || a.deadline.localeCompare(b.deadline) || a.item.line.id - b.item.line.id
  return ranked.sort(order).map(({ item }) => item)
}
