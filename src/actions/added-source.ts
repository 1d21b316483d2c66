import type { Hearer } from '../db/hearers.js'
import { hearers } from '../db/hearers.js'
import { lines } from '../db/lines.js'
import { sourceReaders } from '../db/source-readers.js'
import type { PassageView } from '../db/sources.js'
import { allUnread, type Unread, unreadIn, unreadWords } from '../domain/language.js'
import type { ReaderCounts } from '../domain/reader.js'
import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import type { Ctx } from './context.js'

export interface AddedSource {
  sourceId: number
  /** False when the same text was there already; then nothing was changed. */
  created: boolean
  title: string
  said: Day
  lines: RegisterLine[]
  accepted: number[]
  heardBy: Record<number, Hearer[]>
  /** Accepted ids that nobody would hear about. */
  unheard: number[]
  /** Passages not read for commitments: headings, questions, stage directions. */
  skippedPassages: number
  /** Passages in languages that are not read. */
  unread: Unread[]
  /** The same in words; null where all was read. */
  unreadWords: string | null
  /** Nothing could be read: all of it is in other languages. */
  nothingRead: boolean
  /** What second readers made of it. */
  readers: ReaderCounts[]
  /** Where its passages were sent just now; null where they stayed here. */
  sentTo: string | null
}

interface Stored {
  sourceId: number
  created: boolean
  title: string
  said: Day
  text: string
  passages: readonly PassageView[]
  sentTo: string | null
}

/** What adding a source tells: its lines, and who hears of those that are in the register. */
export async function describeSource(
  ctx: Ctx,
  { passages, text, ...stored }: Stored,
): Promise<AddedSource> {
  const mentioned = await lines(ctx.db, { sourceId: stored.sourceId })
  // Lines of other sources that this one moves or reports done are shown by comparing.
  const found = mentioned.filter(({ origin }) => origin?.sourceId === stored.sourceId)
  const ordered = found.toSorted((a, b) => (a.origin?.start ?? 0) - (b.origin?.start ?? 0))
  const accepted = ordered.filter((l) => l.review === 'accepted').map((l) => l.id)
  const heard = await hearers(ctx.db, accepted)
  const unread = unreadIn(passages)
  return {
    ...stored,
    lines: ordered,
    accepted,
    heardBy: Object.fromEntries(heard),
    unheard: accepted.filter((id) => (heard.get(id) ?? []).length === 0),
    skippedPassages: passages.filter((p) => p.kind !== 'speech').length,
    ...{ unread, unreadWords: unreadWords(text, unread), nothingRead: allUnread(passages) },
    readers: await sourceReaders(ctx.db, stored.sourceId),
  }
}
