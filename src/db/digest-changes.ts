import { and, asc, eq, gt, lte } from 'drizzle-orm'
import type { JudgedLine, MovedLine } from '../domain/digest.js'
import type { RegisterLine } from '../domain/register.js'
import type { Tx } from './connect.js'
import { eventsOfCommitment, standingAt } from './event-state.js'
import type { EventRow } from './events.js'
import { evidenceOf } from './evidence.js'
import { type RevisionView, revisionsOf } from './revisions.js'
import { mention } from './schema/commitment.js'
import { type Axis, event } from './schema/history.js'
import { type VerdictView, verdictsOf } from './verdicts.js'

/** Events later than `after`, up to and including `upTo`. */
export interface Between {
  after: number
  upTo: number
}

/** Moves of these commitments' dates that hold at the later cut and did not at the earlier one. */
export async function movesBetween(
  tx: Tx,
  between: Between,
  lines: ReadonlyMap<number, RegisterLine>,
): Promise<MovedLine[]> {
  const moved: MovedLine[] = []
  for (const line of await touched(tx, 'window', between, lines)) {
    moved.push(...(await movesOf(tx, line, between)))
  }
  return moved
}

async function movesOf(tx: Tx, line: RegisterLine, between: Between): Promise<MovedLine[]> {
  const events = await eventsOfCommitment(tx, line.id)
  const before = standingAt(events, between.after)
  const now = standingAt(events, between.upTo)
  const revisions = await revisionsOf(tx, line.id)
  const moved: MovedLine[] = []
  for (const [at, revision] of revisions.entries()) {
    const { kind, eventId } = revision
    if (kind !== 'agreed' && kind !== 'one_sided') continue
    if (eventId === null || before.has(eventId) || !now.has(eventId)) continue
    moved.push({
      ...{ line, kind, before: revisions[at - 1]?.window ?? null, after: revision.window },
      ...{ by: revision.announcedBy ?? '', on: revision.day },
      quote: await quoteOf(tx, line.id, revision),
    })
  }
  return moved
}

/** Those of the lines on which something was done or undone on that axis between two cuts. */
async function touched(
  tx: Tx,
  axis: Axis,
  { after, upTo }: Between,
  lines: ReadonlyMap<number, RegisterLine>,
): Promise<RegisterLine[]> {
  const rows = await tx
    .selectDistinct({ id: event.commitmentId })
    .from(event)
    .where(and(eq(event.axis, axis), gt(event.id, after), lte(event.id, upTo)))
    .orderBy(asc(event.commitmentId))
  return rows.flatMap(({ id }) => lines.get(id ?? 0) ?? [])
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

/** Those of these commitments whose whole has another verdict at the later cut than at the earlier. */
export async function judgedBetween(
  tx: Tx,
  between: Between,
  lines: ReadonlyMap<number, RegisterLine>,
): Promise<JudgedLine[]> {
  const judged: JudgedLine[] = []
  for (const line of await touched(tx, 'completion', between, lines)) {
    const { completion, happenedOn } = line
    const verdict = await newVerdict(tx, line.id, between)
    if (verdict === undefined || completion === 'not_assessed') continue
    judged.push({
      ...{ line, completion, happenedOn, authorId: verdict.author?.id ?? null },
      evidence: (await evidenceOf(tx, line.id)).map(({ title, url }) => ({ title, url })),
    })
  }
  return judged
}

/** The verdict from which the whole is what it is, unless it was that at the earlier cut already. */
async function newVerdict(tx: Tx, id: number, between: Between): Promise<VerdictView | undefined> {
  const events = await eventsOfCommitment(tx, id)
  const byId = new Map(events.map((one) => [one.id, one]))
  const onWhole = (await verdictsOf(tx, id)).filter(
    ({ party, eventId }) => party === null || changesWhole(byId.get(eventId)),
  )
  const latestAt = (cut: number) => {
    const standing = standingAt(events, cut)
    return onWhole.find(({ eventId }) => standing.has(eventId))
  }
  const now = latestAt(between.upTo)
  return now?.id === latestAt(between.after)?.id ? undefined : now
}

/** One party's share says something about the whole only when that became another one by it. */
function changesWhole(share: EventRow | undefined): boolean {
  const { before, after } = share ?? {}
  if (!before || !after || after.completion === undefined) return false
  return (['completion', 'happenedOn', 'restExpected'] as const).some(
    (key) => before[key] !== after[key],
  )
}
