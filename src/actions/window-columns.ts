import type { CommitmentRow } from '../db/line-view.js'
import type { Window } from '../domain/window.js'

export type DueColumns = Pick<
  CommitmentRow,
  'dueFrom' | 'dueUntil' | 'duePrecision' | 'dueText' | 'dueBasis' | 'dueAssumptions'
>
export type FirstColumns = Pick<CommitmentRow, 'firstFrom' | 'firstUntil' | 'firstPrecision'>

/** A window as the columns of the current one hold it. */
export function dueColumns(window: Window | null): DueColumns {
  return {
    dueFrom: window?.from ?? null,
    dueUntil: window?.until ?? null,
    duePrecision: window?.precision ?? null,
    dueText: window?.text ?? null,
    dueBasis: window?.basis ?? null,
    dueAssumptions: window?.assumptions ?? [],
  }
}

/** A window as the columns of the first one hold it. */
export function firstColumns(window: Window | null): FirstColumns {
  return {
    firstFrom: window?.from ?? null,
    firstUntil: window?.until ?? null,
    firstPrecision: window?.precision ?? null,
  }
}
