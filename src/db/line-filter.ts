import { and, eq, gte, inArray, isNotNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import { among } from './among.js'
import type { LineFilter } from './line-query.js'
import { commitment } from './schema/commitment.js'

/** The `where` of a filter; parties come resolved, with what belongs to them. */
export function lineWhere(filter: LineFilter, partyIds: readonly number[] | null): SQL | undefined {
  return and(
    filter.ids && among(commitment.id, filter.ids),
    byReview(filter),
    byClosed(filter),
    ...byDeadline(filter),
    partyIds ? byParty(partyIds) : undefined,
    filter.direction && eq(commitment.direction, filter.direction),
    filter.completion && inArray(commitment.completion, [...filter.completion]),
    filter.kind && eq(commitment.kind, filter.kind),
    filter.unseen === undefined ? undefined : eq(commitment.unseen, filter.unseen),
    filter.sourceId === undefined ? undefined : bySource(filter.sourceId),
    filter.tag === undefined ? undefined : byTag(filter.tag),
    filter.followerId === undefined ? undefined : byFollower(filter.followerId),
    filter.search?.trim() ? bySearch(filter.search.trim()) : undefined,
  )
}

function byReview({ review, ids, sourceId, overdueOn }: LineFilter): SQL | undefined {
  const implied = overdueOn !== undefined || (ids === undefined && sourceId === undefined)
  const wanted = review ?? (implied ? (['accepted'] as const) : undefined)
  // One literal, so that the planner can use the indexes that hold accepted ones only.
  if (wanted?.length === 1 && wanted[0] === 'accepted')
    return sql`${commitment.review} = 'accepted'`
  return wanted && inArray(commitment.review, [...wanted])
}

function byClosed({ closed, overdueOn }: LineFilter): SQL | undefined {
  const wanted = closed ?? (overdueOn === undefined ? undefined : false)
  if (wanted === undefined) return undefined
  return wanted ? sql`${commitment.closed}` : sql`not ${commitment.closed}`
}

function byDeadline({ overdueOn, dueBetween }: LineFilter): Array<SQL | undefined> {
  return [
    overdueOn === undefined ? undefined : lt(commitment.dueUntil, overdueOn),
    dueBetween && isNotNull(commitment.dueUntil),
    dueBetween && gte(commitment.dueUntil, dueBetween.from),
    dueBetween && lte(commitment.dueUntil, dueBetween.until),
  ]
}

/** Spelt out: in a list of columns the builder would drop the table's name. */
const ID = sql.raw('commitment.id')

const byParty = (ids: readonly number[]): SQL =>
  sql`exists (select 1 from commitment_party cp
    where cp.commitment_id = ${ID} and ${among(sql`cp.party_id`, ids)})`

const bySource = (id: number): SQL =>
  sql`exists (select 1 from mention m where m.commitment_id = ${ID} and m.source_id = ${id})`

const byTag = (tag: string): SQL =>
  sql`exists (select 1 from commitment_tag t
    where t.commitment_id = ${ID} and lower(t.tag) = lower(${tag}))`

const OF_SOURCE = sql`(select s.follower_id from mention m join source s on s.id = m.source_id
  where m.commitment_id = ${ID} and m.role = 'origin' order by m.id limit 1)`

const OF_PARTY = sql`(select coalesce(p.follower_id, up.follower_id)
  from commitment_party cp join party p on p.id = cp.party_id left join party up on up.id = p.parent_id
  where cp.commitment_id = ${ID} and cp.role = 'by'
    and coalesce(p.follower_id, up.follower_id) is not null
  order by cp.position limit 1)`

/** Its own follower, else its source's, else a promising party's. */
const EFFECTIVE_FOLLOWER = sql`coalesce(commitment.follower_id, ${OF_SOURCE}, ${OF_PARTY})`

const byFollower = (id: number | 'none'): SQL =>
  id === 'none' ? UNFOLLOWED : sql`${EFFECTIVE_FOLLOWER} = ${id}`

/** Nobody follows it, by itself or by default; as anti-joins, which stay quick for a whole register. */
export const UNFOLLOWED = sql`(commitment.follower_id is null
  and not exists (select 1 from mention m join source s on s.id = m.source_id
    where m.commitment_id = ${ID} and m.role = 'origin' and s.follower_id is not null)
  and not exists (select 1
    from commitment_party cp join party p on p.id = cp.party_id
      left join party up on up.id = p.parent_id
    where cp.commitment_id = ${ID} and cp.role = 'by'
      and coalesce(p.follower_id, up.follower_id) is not null))`

function bySearch(words: string): SQL | undefined {
  return and(...words.split(/\s+/).map(byWord))
}

function byWord(word: string): SQL {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return sql`(${commitment.title} ilike ${pattern} or ${commitment.criterion} ilike ${pattern}
    or exists (select 1 from mention m
      where m.commitment_id = ${ID} and m.quote ilike ${pattern})
    or exists (select 1 from commitment_tag t
      where t.commitment_id = ${ID} and t.tag ilike ${pattern})
    or exists (select 1 from commitment_party cp join party p on p.id = cp.party_id
      where cp.commitment_id = ${ID} and p.name ilike ${pattern}))`
}
