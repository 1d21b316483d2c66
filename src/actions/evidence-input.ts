import { addNote } from '../db/notes.js'
import { evidence } from '../db/schema/record.js'
import { PledgeError } from '../domain/errors.js'
import type { Day } from '../domain/window.js'
import type { TxCtx } from './context.js'
import { checkDay } from './today.js'

export interface EvidenceInput {
  url?: string | null
  title?: string | null
  dated?: Day | null
  note?: string | null
  stance?: 'supports' | 'contradicts'
  saidBy?: 'promiser' | 'counterpart' | 'third_party' | 'ourselves'
  /** 'internal' unless marked. */
  visibility?: 'internal' | 'public'
}

/** PledgeError 'bad_input' for an address that is no web address, a day that is none, or nothing at all. */
export function checkEvidence(given: EvidenceInput): void {
  checkDay(given.dated)
  const url = given.url?.trim()
  if (url && !isWeb(url)) {
    throw new PledgeError(
      'bad_input',
      `“${url}” is not a web address.`,
      'Give the whole address, beginning with https:// or http://.',
    )
  }
  if (url || given.title?.trim() || given.note?.trim()) return
  throw new PledgeError('bad_input', 'The evidence is empty.', 'Give a link, a title or a note.')
}

const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

/** Stores evidence that was checked; gives its id. */
export async function insertEvidence(
  ctx: TxCtx,
  given: EvidenceInput,
  at: { commitmentId: number; eventId: number; verdictId?: number | null },
): Promise<number> {
  const { stance, saidBy, visibility, dated } = given
  const [row] = await ctx.db
    .insert(evidence)
    .values({
      ...at,
      ...{ url: given.url?.trim() || null, title: given.title?.trim() || null, dated },
      ...{ stance, saidBy, visibility, addedAt: ctx.now },
      noteId: await addNote(ctx.db, given.note, ctx.actor.personId),
    })
    .returning({ id: evidence.id })
  return row?.id ?? 0
}
