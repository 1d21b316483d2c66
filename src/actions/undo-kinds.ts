import type { Axis } from '../db/schema/history.js'

/** Acts that can be taken back; what is about a person, party or source is changed back by hand. */
const UNDOABLE: ReadonlySet<string> = new Set([
  ...['accepted', 'looked_over', 'rejected', 'marked_duplicate', 'merged', 'superseded'],
  ...['edited', 'window_set', 'date_moved', 'reread', 'anchored'],
  ...['judged', 'share_judged', 'checked', 'evidence_added', 'evidence_visibility'],
  ...['followed', 'unfollowed', 'tagged', 'snoozed', 'mentioned', 'told_apart'],
  ...['subscribed', 'unsubscribed', 'stopped', 'muted', 'undone'],
])

export const isUndoable = (kind: string): boolean => UNDOABLE.has(kind)

/** The axes an act touched: accepting also sets the first window. */
export function axesOf(kind: string, axis: Axis): Axis[] {
  return kind === 'accepted' ? ['review', 'window'] : [axis]
}

/** Quotes and comparisons stand beside each other: a later one never builds on an earlier one. */
export const isApart = (axis: Axis): boolean => axis === 'mention' || axis === 'match'
