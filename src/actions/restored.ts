import { getTableColumns } from 'drizzle-orm'
import type { HeldParty } from '../db/line-links.js'
import { commitment } from '../db/schema/commitment.js'
import type { RowPatch } from './change.js'

const COLUMNS = new Set(Object.keys(getTableColumns(commitment)))

/** What an event says of columns, and what of other things. The arm only ever counts up. */
export function splitRestored(said: Record<string, unknown>): {
  columns: RowPatch
  extra: Record<string, unknown>
} {
  const entries = Object.entries(said)
  return {
    columns: Object.fromEntries(entries.filter(([key]) => COLUMNS.has(key) && key !== 'arm')),
    extra: Object.fromEntries(entries.filter(([key]) => !COLUMNS.has(key))),
  }
}

export function readStrings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

export function readNumbers(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : []
}

export function readHeld(value: unknown): HeldParty[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('partyId' in one)) return []
    const nameThen = 'nameThen' in one && typeof one.nameThen === 'string' ? one.nameThen : null
    return typeof one.partyId === 'number' ? [{ partyId: one.partyId, nameThen }] : []
  })
}
