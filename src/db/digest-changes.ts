import { and, eq, gt, inArray, isNotNull, lte, not, sql } from 'drizzle-orm'
import type { JudgedLine, MovedLine } from '../domain/digest.js'
import type { RegisterLine } from '../domain/register.js'
import type { Tx } from './connect.js'
import { evidenceOf } from './evidence.js'
import { type RevisionView, revisionsOf } from './revisions.js'
import { mention } from './schema/commitment.js'
import { verdict, windowRevision } from './schema/record.js'
import { verdictsOf } from './verdicts.js'

/** Events later than `after`, up to and including `upTo`. */
export interface Between {
  after: number
  upTo: number
}

/** Dates of these commitments that moved between two cuts and were not moved back by undo. */
export async function movesBetween(
  tx: Tx,
  between: Between,
  lines: ReadonlyMap<number, RegisterLine>,
): Promise<MovedLine[]> {
  const { eventId, kind, commitmentId } = windowRevision
  const undone = sql`exists (select 1 from event u where u.undoes_id = ${eventId})`
  const rows = await tx
    .selectDistinct({ id: commitmentId })
    .from(windowRevision)
    .where(
      and(
        isNotNull(eventId),
        gt(eventId, between.after),
        lte(eventId, between.upTo),
        inArray(kind, ['agreed', 'one_sided']),
        not(undone),
      ),
    )
  const moved: MovedLine[] = []
  for (const { id } of rows) {
    const line = lines.get(id)
    if (line !== undefined) moved.push(...(await movesOf(tx, line, between)))
  }
  return moved
}

async function movesOf(tx: Tx, line: RegisterLine, between: Between): Promise<MovedLine[]> {
  const revisions = await revisionsOf(tx, line.id)
  const moved: MovedLine[] = []
  for (const [at, revision] of revisions.entries()) {
    const { kind, eventId } = revision
    if (kind !== 'agreed' && kind !== 'one_sided') continue
    if (eventId === null || eventId <= between.after || eventId > between.upTo) continue
    moved.push({
      ...{ line, kind, before: revisions[at - 1]?.window ?? null, after: revision.window },
      ...{ by: revision.announcedBy ?? '', on: revision.day },
      quote: await quoteOf(tx, line.id, revision),
    })
  }
  return moved
}

/** The words of the source that moved it, where one did. */
async function quoteOf(tx: Tx, id: number, { sourceId }: RevisionView): Promise<string | null> {
  if (sourceId === null) return null
  const rows = await tx
    .select({ quote: mention.quote })
    .from(mention)
    .where(and(eq(mention.commitmentId, id), eq(mention.sourceId, sourceId)))
    .limit(1)
  return rows[0]?.quote ?? null
}

/** These commitments on which somebody judged between two cuts, with the verdict that stands. */
export async function judgedBetween(
  tx: Tx,
  between: Between,
  lines: ReadonlyMap<number, RegisterLine>,
): Promise<JudgedLine[]> {
  const { eventId, undone, commitmentId } = verdict
  const rows = await tx
    .selectDistinct({ id: commitmentId })
    .from(verdict)
    .where(and(gt(eventId, between.after), lte(eventId, between.upTo), not(undone)))
  const judged: JudgedLine[] = []
  for (const { id } of rows) {
    const line = lines.get(id)
    // One party's share of a joint one is no verdict on the whole.
    if (line === undefined || line.completion === 'not_assessed') continue
    const latest = (await verdictsOf(tx, id)).find((one) => !one.undone)
    judged.push({
      ...{ line, completion: line.completion, happenedOn: line.happenedOn },
      authorId: latest?.author?.id ?? null,
      evidence: (await evidenceOf(tx, id)).map(({ title, url }) => ({ title, url })),
    })
  }
  return judged
}
