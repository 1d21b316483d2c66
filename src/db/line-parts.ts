import { asc, eq, sql } from 'drizzle-orm'
import type { Origin } from '../domain/register.js'
import { among } from './among.js'
import type { Db, Tx } from './connect.js'
import { groupBy } from './groups.js'
import { markAt } from './mark-at.js'
import { followersOfParties } from './party-tree.js'
import { commitmentParty, commitmentTag, mention } from './schema/commitment.js'
import { party } from './schema/party.js'
import { source } from './schema/source.js'

/** What a line shows beyond its own row. */
export interface LineParts {
  committedBy: string[]
  owedTo: string[]
  tags: string[]
  origin: Origin | null
  /** Who follows it when it names nobody itself: its source's, else a promising party's follower. */
  defaultFollowerId: number | null
}

/** The parts of many lines in four queries; every id is in the map. */
export async function lineParts(
  db: Db | Tx,
  ids: readonly number[],
): Promise<Map<number, LineParts>> {
  const parties = groupBy(await partiesOf(db, ids), (p) => p.commitmentId)
  const tags = groupBy(await tagsOf(db, ids), (t) => t.commitmentId)
  const origins = groupBy(await originsOf(db, ids), (o) => o.commitmentId)
  return new Map(
    ids.map((id) => {
      const mine = parties.get(id) ?? []
      const first = origins.get(id)?.[0]
      const promising = mine.filter((p) => p.role === 'by')
      const parts: LineParts = {
        committedBy: promising.map((p) => p.name),
        owedTo: mine.filter((p) => p.role === 'to').map((p) => p.name),
        tags: (tags.get(id) ?? []).map((t) => t.tag),
        origin: first?.origin ?? null,
        defaultFollowerId:
          first?.followerId ?? promising.find((p) => p.followerId !== null)?.followerId ?? null,
      }
      return [id, parts]
    }),
  )
}

async function partiesOf(db: Db | Tx, ids: readonly number[]) {
  const rows = await db
    .select({
      commitmentId: commitmentParty.commitmentId,
      partyId: commitmentParty.partyId,
      role: commitmentParty.role,
      name: sql<string>`coalesce(${commitmentParty.nameThen}, ${party.name})`,
    })
    .from(commitmentParty)
    .innerJoin(party, eq(party.id, commitmentParty.partyId))
    .where(among(commitmentParty.commitmentId, ids))
    .orderBy(asc(commitmentParty.commitmentId), asc(commitmentParty.position))
  const followers = await followersOfParties(db, [...new Set(rows.map((row) => row.partyId))])
  return rows.map((row) => ({ ...row, followerId: followers.get(row.partyId) ?? null }))
}

function tagsOf(db: Db | Tx, ids: readonly number[]) {
  return db
    .select()
    .from(commitmentTag)
    .where(among(commitmentTag.commitmentId, ids))
    .orderBy(asc(commitmentTag.commitmentId), asc(commitmentTag.tag))
}

interface OriginRow {
  commitmentId: number
  followerId: number | null
  origin: Origin
}

async function originsOf(db: Db | Tx, ids: readonly number[]): Promise<OriginRow[]> {
  const rows = await db
    .select({ mention, source, ...markAt })
    .from(mention)
    .innerJoin(source, eq(source.id, mention.sourceId))
    .where(sql`${among(mention.commitmentId, ids)} and ${mention.role} = 'origin'`)
    .orderBy(asc(mention.commitmentId), asc(mention.id))
  return rows.map(({ mention: m, source: s, page, atMs }) => ({
    commitmentId: m.commitmentId,
    followerId: s.followerId,
    origin: {
      ...{ sourceId: s.id, title: s.title, said: s.said, zone: s.zone, place: s.place },
      ...{ publisher: s.publisher, url: s.url },
      ...{ quote: m.quote, start: m.start, end: m.end, speaker: m.speaker, page, atMs },
    },
  }))
}
