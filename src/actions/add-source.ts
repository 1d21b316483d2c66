import { createHash, randomUUID } from 'node:crypto'
import { appendEvents } from '../db/events.js'
import type { CommitmentRow } from '../db/line-view.js'
import {
  insertMarks,
  insertPassages,
  insertSource,
  setSourceParties,
  sourceExists,
} from '../db/new-source.js'
import { insertSourceReader } from '../db/source-readers.js'
import {
  noSource,
  originalOf,
  sourceByHash,
  sourceByOriginal,
  sourceWithText,
} from '../db/sources.js'
import { PledgeError } from '../domain/errors.js'
import { isReaderName } from '../domain/reader.js'
import type { Extraction } from '../extract/extract.js'
import { LONGEST } from '../ingest/types.js'
import { acceptRows } from './accept-rows.js'
import { type AddedSource, describeSource } from './added-source.js'
import { type Ctx, inTransaction, type TxCtx } from './context.js'
import { extractFrom } from './extractor.js'
import { ensureParties } from './party-refs.js'
import { type ReadAlong, readAlong } from './read-along.js'
import { readFacts } from './source-facts.js'
import type { AddSourceInput, SourceFacts } from './source-input.js'
import { stampOf } from './stamp.js'
import { storeCandidates } from './store-candidates.js'
import { supersedeWaiting } from './supersede.js'

export type { AddedSource } from './added-source.js'
export type { AddSourceInput, SourceFacts } from './source-input.js'

/**
 * Stores a statement, unchanged, with everything found in it, in one transaction. The same file or
 * the same text again is recognised by its SHA-256 and changes nothing. PledgeError 'bad_input' for a text that
 * is empty, is no plain text, or has no day on which it was said.
 */
export async function addSource(ctx: Ctx, input: AddSourceInput): Promise<AddedSource> {
  checkText(input)
  const sha256 = createHash('sha256').update(input.text, 'utf8').digest('hex')
  const known = await knownAs(ctx, input, sha256)
  if (known !== null) return describeKnown(ctx, known)
  const facts = readFacts(ctx, input)
  const { passages, ...extraction } = await extractFrom(ctx, input.text, facts)
  const reading = await readAlong(reads(ctx, input), input.text, facts, { passages, ...extraction })
  try {
    const found = { passages, ...reading }
    const sourceId = await inTransaction(ctx, (tx) => store(tx, input, sha256, facts, found))
    const { title, said } = facts
    const { sentTo } = reading
    const { text } = input
    return describeSource(ctx, { sourceId, created: true, title, said, text, passages, sentTo })
  } catch (error) {
    if (!(error instanceof AlreadyThere)) throw error
    const other = await sourceByHash(ctx.db, sha256)
    if (other === null) throw error
    return describeKnown(ctx, other)
  }
}

/** A file may be read anew in place of an earlier reading of itself; then its words alone tell. */
async function knownAs(ctx: Ctx, { original, replaces }: AddSourceInput, sha256: string) {
  const file = original?.sha256 ?? null
  const anew = replaces && file !== null && (await originalOf(ctx.db, replaces)) === file
  const same = file !== null && !anew ? await sourceByOriginal(ctx.db, file) : null
  return same ?? sourceByHash(ctx.db, sha256)
}

/** Somebody else stored the same text at the same moment; what was written is rolled back. */
class AlreadyThere extends Error {}

type Found = ReadAlong & Pick<Extraction, 'passages'>

const reads = (ctx: Ctx, { askSecondReader = true }: AddSourceInput): Ctx =>
  askSecondReader ? ctx : { ...ctx, secondReader: null }

async function store(
  ctx: TxCtx,
  input: AddSourceInput,
  sha256: string,
  facts: SourceFacts,
  { passages, candidates, counts }: Found,
): Promise<number> {
  const { parties, dayOrder, ...columns } = facts
  const { replaces = null } = input
  if (replaces !== null && !(await sourceExists(ctx.db, replaces))) throw noSource(replaces)
  const row = { ...columns, monthFirst: dayOrder, replacesId: replaces, addedAt: ctx.now }
  const id = await insertSource(
    ctx.db,
    { ...row, fileName: input.fileName },
    { text: input.text, sha256, ...originOf(ctx, input) },
  )
  if (id === null) throw new AlreadyThere()
  await insertMarks(ctx.db, id, input.original?.marks ?? [])
  // All names at once, in one order, so that sources added together never wait for each other.
  const named = candidates.flatMap((c) => [...c.committed_by, ...c.owed_to])
  const refs = await ensureParties(ctx, [...parties, ...named])
  const partyIds = parties.flatMap((name) => refs.get(name)?.id ?? [])
  await setSourceParties(ctx.db, id, [...new Set(partyIds)])
  await insertPassages(ctx.db, id, passages)
  if (counts !== null) await insertSourceReader(ctx.db, id, counts, ctx.now)
  const rows = await storeCandidates(ctx, { id, text: input.text }, candidates)
  const batch = randomUUID()
  await appendEvents(ctx.db, stampOf(ctx), [
    { kind: 'added', axis: 'source', sourceId: id, after: { candidates: rows.length }, batch },
  ])
  if (replaces !== null) await supersedeWaiting(ctx, replaces, batch)
  const wanted = rows.filter((one) => isWanted(one, input.accept ?? 'none'))
  if (wanted.length > 0) await acceptRows(ctx, wanted, { unseen: true, batch })
  return id
}

function originOf({ now }: TxCtx, { original }: AddSourceInput) {
  const { format = 'txt', sha256 = null, fetched = false } = original ?? {}
  return { format, originalSha256: sha256, fetchedAt: fetched ? now : null }
}

/** What only a second reader found is for a person to look at, whatever is accepted unseen. */
function isWanted(row: CommitmentRow, accept: 'none' | 'dated' | 'all'): boolean {
  if (isReaderName(row.reader)) return false
  if (accept === 'dated') return row.dueFrom !== null || row.dueUntil !== null
  return accept === 'all'
}

async function describeKnown(ctx: Ctx, sourceId: number): Promise<AddedSource> {
  const { title, said, text, passages } = await sourceWithText(ctx.db, sourceId)
  const stored = { sourceId, created: false, title, said, text, passages }
  return describeSource(ctx, { ...stored, sentTo: null })
}

function checkText({ text, fileName }: AddSourceInput): void {
  const name = fileName ? `“${fileName}”` : 'The text'
  if (text.trim() === '') {
    throw new PledgeError('bad_input', `${name} is empty.`, 'Give a file that holds a statement.')
  }
  if (text.length > LONGEST) {
    throw new PledgeError(
      'bad_input',
      `${name} is longer than one source may be (8 million characters).`,
      'Split it into parts and add each of them.',
    )
  }
  if (text.includes('\0')) {
    throw new PledgeError(
      'bad_input',
      `${name} is not plain text: it holds zero bytes.`,
      'Save it as plain text, Markdown or HTML and add that file.',
    )
  }
}
