import { type HeldParty, partiesHeld, setParties } from '../db/line-links.js'
import type { CommitmentRow } from '../db/line-view.js'
import { PledgeError } from '../domain/errors.js'
import { change, type RowPatch } from './change.js'
import type { TxCtx } from './context.js'
import { directionsOf } from './direction.js'
import type { Edits } from './edits.js'
import { ensureParties } from './party-refs.js'

type Sides = Partial<Record<'committedBy' | 'owedTo', HeldParty[]>>

/** Title, criterion and parties; writes one event, or none when nothing differs. */
export async function editFacts(ctx: TxCtx, row: CommitmentRow, edits: Edits): Promise<void> {
  const patch = wordsOf(row, edits)
  const before: Sides = {}
  const after: Sides = {}
  for (const side of ['committedBy', 'owedTo'] as const) {
    const names = edits[side]
    if (!names) continue
    const held = await partiesHeld(ctx.db, row.id, side === 'committedBy' ? 'by' : 'to')
    const wanted = await namedParties(ctx, names, held)
    if (JSON.stringify(held) === JSON.stringify(wanted)) continue
    before[side] = held
    after[side] = wanted
  }
  if (after.committedBy) Object.assign(patch, await directionPatch(ctx, row, after.committedBy))
  if (Object.keys(patch).length + Object.keys(after).length === 0) return
  await change(ctx, row, {
    kind: 'edited',
    axis: 'facts',
    patch,
    before: { ...before },
    after: { ...after },
  })
  if (after.committedBy) await setParties(ctx.db, row.id, 'by', after.committedBy)
  if (after.owedTo) await setParties(ctx.db, row.id, 'to', after.owedTo)
}

function wordsOf(row: CommitmentRow, { title, criterion }: Edits): RowPatch {
  const patch: RowPatch = {}
  if (title !== undefined && title.trim() !== row.title) patch.title = checkTitle(title)
  const wanted = criterion?.trim() || null
  if (criterion !== undefined && wanted !== row.criterion) patch.criterion = wanted
  return patch
}

/** PledgeError 'bad_input' for an empty one. */
export function checkTitle(title: string): string {
  const words = title.trim().replace(/\s+/g, ' ')
  if (words) return words
  throw new PledgeError('bad_input', 'The title is empty.', 'Say in a few words what was promised.')
}

/** Parties that stay keep the name of their day. */
async function namedParties(
  ctx: TxCtx,
  names: readonly string[],
  held: readonly HeldParty[],
): Promise<HeldParty[]> {
  const own = held.filter((one) => names.some((name) => name === one.nameThen))
  const refs = await ensureParties(
    ctx,
    names.filter((name) => !own.some((one) => one.nameThen === name)),
  )
  const wanted = names.flatMap((name) => {
    const kept = own.find((one) => one.nameThen === name)
    const ref = refs.get(name)
    return kept ?? (ref ? { partyId: ref.id, nameThen: null } : [])
  })
  return wanted.filter((one, i) => wanted.findIndex((w) => w.partyId === one.partyId) === i)
}

async function directionPatch(
  ctx: TxCtx,
  row: CommitmentRow,
  promisers: readonly HeldParty[],
): Promise<RowPatch> {
  const [direction = null] = await directionsOf(ctx, [promisers.map((one) => one.partyId)])
  return direction === row.direction ? {} : { direction }
}
