import { asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { PledgeError } from '../domain/errors.js'
import type { Day } from '../domain/window.js'
import { among } from './among.js'
import type { Db, Tx } from './connect.js'
import { groupBy } from './groups.js'
import { party } from './schema/party.js'
import { passage, source, sourceParty, sourceText } from './schema/source.js'

export interface SourceView {
  id: number
  title: string
  said: Day
  place: string | null
  zone: string
  hemisphere: 'north' | 'south'
  dayOrder: 'day_first' | 'month_first'
  publisher: string | null
  url: string | null
  fileName: string | null
  replacesId: number | null
  followerId: number | null
  /** Canonical names in order. */
  parties: string[]
  sha256: string
  /** What the text was taken from: 'txt', 'pdf', 'vtt' … */
  format: string
  /** Of the file as it was given; null where it was not kept. */
  originalSha256: string | null
  /** When it was fetched from its address; null for what was given as a file. */
  fetchedAt: Temporal.Instant | null
  /** How many lines have a mention here and wait for review, or are accepted. */
  candidates: number
  accepted: number
}

export interface PassageView {
  kind: 'heading' | 'speech' | 'question' | 'direction'
  speaker: string | null
  start: number
  end: number
  /** ISO 639-1 code of a passage that was not read; null where it was. */
  language: string | null
}

export type SourceWithText = SourceView & { text: string; passages: PassageView[] }

/** All sources without their texts, the latest said first. */
export function sources(db: Db | Tx): Promise<SourceView[]> {
  return read(db)
}

/** One source with its exact text; PledgeError 'not_found' when there is none. */
export async function sourceWithText(db: Db | Tx, id: number): Promise<SourceWithText> {
  const [found] = await read(db, eq(source.id, id))
  const [stored] = await db
    .select({ text: sourceText.text })
    .from(sourceText)
    .where(eq(sourceText.sourceId, id))
  if (!found || !stored) throw noSource(id)
  return { ...found, text: stored.text, passages: await passagesOf(db, id) }
}

/** Id of the source that holds exactly this text, by its SHA-256 in hex. */
export async function sourceByHash(db: Db | Tx, sha256: string): Promise<number | null> {
  const [found] = await db
    .select({ id: sourceText.sourceId })
    .from(sourceText)
    .where(eq(sourceText.sha256, sha256))
  return found?.id ?? null
}

/** SHA-256 in hex of the file a source was taken from; null where it was not kept. */
export async function originalOf(db: Db | Tx, id: number): Promise<string | null> {
  const [found] = await db
    .select({ sha256: sourceText.originalSha256 })
    .from(sourceText)
    .where(eq(sourceText.sourceId, id))
  return found?.sha256 ?? null
}

/** Id of the latest source that was taken from exactly this file, by the file's SHA-256 in hex. */
export async function sourceByOriginal(db: Db | Tx, sha256: string): Promise<number | null> {
  const [found] = await db
    .select({ id: sourceText.sourceId })
    .from(sourceText)
    .where(eq(sourceText.originalSha256, sha256))
    .orderBy(desc(sourceText.sourceId))
    .limit(1)
  return found?.id ?? null
}

export function noSource(id: number): PledgeError {
  return new PledgeError(
    'not_found',
    `There is no source ${id}.`,
    'pledgewatch source list shows them.',
  )
}

function passagesOf(db: Db | Tx, id: number): Promise<PassageView[]> {
  const { kind, speaker, start, end, language } = passage
  return db
    .select({ kind, speaker, start, end, language })
    .from(passage)
    .where(eq(passage.sourceId, id))
    .orderBy(asc(passage.seq))
}

const mentioning = (review: string): SQL<number> => sql<number>`(
  select count(distinct c.id)::int from mention m join commitment c on c.id = m.commitment_id
  where m.source_id = ${source.id} and c.review = ${review})`

async function read(db: Db | Tx, where?: SQL): Promise<SourceView[]> {
  const rows = await db
    .select({
      source,
      ...{ sha256: sourceText.sha256, format: sourceText.format },
      ...{ originalSha256: sourceText.originalSha256, fetchedAt: sourceText.fetchedAt },
      candidates: mentioning('candidate'),
      accepted: mentioning('accepted'),
    })
    .from(source)
    .innerJoin(sourceText, eq(sourceText.sourceId, source.id))
    .where(where)
    .orderBy(desc(source.said), desc(source.id))
  const names = await partiesOf(
    db,
    rows.map((row) => row.source.id),
  )
  return rows.map(({ source: s, candidates, accepted, ...text }) => ({
    ...{ id: s.id, title: s.title, said: s.said, place: s.place, zone: s.zone },
    ...{ hemisphere: s.hemisphere, dayOrder: s.monthFirst, publisher: s.publisher, url: s.url },
    ...{ fileName: s.fileName, replacesId: s.replacesId, followerId: s.followerId },
    parties: (names.get(s.id) ?? []).map((p) => p.name),
    ...{ ...text, candidates, accepted },
  }))
}

async function partiesOf(db: Db | Tx, ids: readonly number[]) {
  const rows = await db
    .select({ sourceId: sourceParty.sourceId, name: party.name })
    .from(sourceParty)
    .innerJoin(party, eq(party.id, sourceParty.partyId))
    .where(among(sourceParty.sourceId, ids))
    .orderBy(asc(sourceParty.position))
  return groupBy(rows, (row) => row.sourceId)
}
