import { type Hearer, hearers } from '../db/hearers.js'
import { addParties, setTags } from '../db/line-links.js'
import { line } from '../db/lines.js'
import { insertCommitments, insertMentions } from '../db/new-commitments.js'
import { givenWindow } from '../domain/given-window.js'
import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import { acceptRows } from './accept-rows.js'
import { type Ctx, inTransaction, type TxCtx } from './context.js'
import { directionsOf } from './direction.js'
import { checkTitle } from './edit-facts.js'
import { tidyTags } from './edit-tags.js'
import { ensurePerson } from './ensure-person.js'
import { checkEnds } from './given-due.js'
import { ensureParties } from './party-refs.js'
import { placeQuote } from './place-quote.js'
import { dueColumns } from './window-columns.js'

export interface AddByHandInput {
  title: string
  /** Must stand in the source word for word; a quote needs a source. */
  quote?: string | null
  sourceId?: number | null
  committedBy: string[]
  owedTo?: string[]
  due?: { from: Day | null; until: Day | null } | null
  dueText?: string
  criterion?: string | null
  /** Address. */
  follower?: string | null
  tags?: string[]
}

/** Adds a line to the register that no reader found; it is accepted at once. */
export function addByHand(
  ctx: Ctx,
  input: AddByHandInput,
): Promise<{ line: RegisterLine; heardBy: Hearer[] }> {
  return inTransaction(ctx, async (tx) => {
    const id = await insert(tx, input)
    return { line: await line(tx.db, id), heardBy: (await hearers(tx.db, [id])).get(id) ?? [] }
  })
}

async function insert(ctx: TxCtx, input: AddByHandInput): Promise<number> {
  const place = await placeQuote(ctx, input)
  const by = await partyIds(ctx, input.committedBy)
  const to = await partyIds(ctx, input.owedTo ?? [])
  const [direction = null] = await directionsOf(ctx, [by])
  const follower = input.follower?.trim() ? await ensurePerson(ctx, input.follower) : null
  const [row] = await insertCommitments(ctx.db, [
    { ...columnsOf(ctx, input), direction, followerId: follower?.row.id ?? null },
  ])
  if (!row) throw new Error('the new line did not come back')
  await addParties(ctx.db, [...held(row.id, 'by', by), ...held(row.id, 'to', to)])
  if (place) await insertMentions(ctx.db, [{ ...place, commitmentId: row.id, role: 'origin' }])
  await setTags(ctx.db, row.id, tidyTags(input.tags ?? []))
  await acceptRows(ctx, [row], { unseen: false, batch: null })
  return row.id
}

function columnsOf(ctx: Ctx, input: AddByHandInput) {
  const { due } = input
  if (due) checkEnds(due.from, due.until)
  const window = due ? givenWindow(due.from, due.until, 'Given by the person who added it.') : null
  const title = checkTitle(input.title)
  return {
    ...{ title, action: title, criterion: input.criterion?.trim() || null, reader: 'person' },
    ...{ kind: window ? ('dated' as const) : ('undated' as const) },
    ...dueColumns(window && { ...window, text: input.dueText?.trim() ?? '' }),
    ...{ cadenceMonths: ctx.settings.ladder.checkInMonths, createdAt: ctx.now },
  }
}

async function partyIds(ctx: TxCtx, names: readonly string[]): Promise<number[]> {
  const refs = await ensureParties(ctx, names)
  return [...new Set(names.flatMap((name) => refs.get(name)?.id ?? []))]
}

const held = (commitmentId: number, role: 'by' | 'to', ids: readonly number[]) =>
  ids.map((partyId, position) => ({ commitmentId, partyId, role, position, nameThen: null }))
