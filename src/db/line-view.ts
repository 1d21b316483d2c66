import type { RegisterLine } from '../domain/register.js'
import type { CheckBack, Recurrence, Window } from '../domain/window.js'
import type { LineParts } from './line-parts.js'
import type { commitment } from './schema/commitment.js'

export type CommitmentRow = typeof commitment.$inferSelect

/** The current window of a row; null when it has neither end. */
export function dueOf(
  row: Pick<
    CommitmentRow,
    'dueFrom' | 'dueUntil' | 'duePrecision' | 'dueText' | 'dueBasis' | 'dueAssumptions'
  >,
): Window | null {
  if (row.dueFrom === null && row.dueUntil === null) return null
  return {
    from: row.dueFrom,
    until: row.dueUntil,
    precision: row.duePrecision ?? 'range',
    text: row.dueText ?? '',
    basis: row.dueBasis ?? '',
    assumptions: row.dueAssumptions,
  }
}

/** One row with its parties, tags and origin as lists, mails and rules read it. */
export function lineOf(row: CommitmentRow, parts: LineParts): RegisterLine {
  const { review, unseen, completion, closed, moves, arm, confidence, cues, version } = row
  return {
    ...{ id: row.id, title: row.title, action: row.action, criterion: row.criterion },
    ...{ kind: row.kind, direction: row.direction, review, unseen },
    ...{ reviewWhy: row.reviewWhy, mergedIntoId: row.mergedIntoId },
    committedBy: parts.committedBy,
    owedTo: parts.owedTo,
    ...{ completion, restExpected: row.restExpected, happenedOn: row.happenedOn, closed },
    ...{ due: dueOf(row), firstDue: firstOf(row), moves, arm },
    ...{ checkBack: checkBackOf(row), anchor: row.anchor, recurrence: recurrenceOf(row) },
    ...{ seriesId: row.seriesId, lastChecked: row.lastChecked, cadenceMonths: row.cadenceMonths },
    followerId: row.followerId ?? parts.defaultFollowerId,
    tags: parts.tags,
    ...{ confidence, cues, reader: row.reader, version },
    origin: parts.origin,
  }
}

function firstOf(row: CommitmentRow): RegisterLine['firstDue'] {
  if (row.firstFrom === null && row.firstUntil === null) return null
  return { from: row.firstFrom, until: row.firstUntil, precision: row.firstPrecision ?? 'range' }
}

export function checkBackOf(
  row: Pick<CommitmentRow, 'checkBackOn' | 'checkBackText' | 'checkBackBasis'>,
): CheckBack | null {
  if (row.checkBackOn === null) return null
  return { on: row.checkBackOn, text: row.checkBackText ?? '', basis: row.checkBackBasis ?? '' }
}

function recurrenceOf(row: CommitmentRow): Recurrence | null {
  if (row.rrule === null && row.recurrenceText === null) return null
  return { rrule: row.rrule, text: row.recurrenceText ?? '', basis: row.recurrenceBasis ?? '' }
}
