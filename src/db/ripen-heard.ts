import { type SQL, sql } from 'drizzle-orm'
import { among } from './among.js'
import type { Tx } from './connect.js'
import { goesOnAs } from './merged.js'

const FITS = sql`(
  s.filter = 'all'
  or (s.filter = 'direction' and s.direction = c.direction)
  or (s.filter = 'commitment' and c.id = ${goesOnAs(sql`s.commitment_id`)})
  or (s.filter = 'tag' and exists (
    select 1 from commitment_tag t where t.commitment_id = c.id and lower(t.tag) = lower(s.tag)))
  or (s.filter = 'source' and exists (
    select 1 from mention m
    where m.source_id = s.source_id and c.id = ${goesOnAs(sql`m.commitment_id`)}))
  or (s.filter = 'party' and exists (
    with recursive down(id) as (
      select s.party_id union select p.id from down join party p on p.parent_id = down.id)
    select 1 from commitment_party cp join down on down.id = cp.party_id
    where cp.commitment_id = c.id)))`

/** Makes the check look again at every open commitment that these subscriptions fit. */
export function ripenSubscribed(tx: Tx, subscriptionIds: readonly number[]): Promise<void> {
  const ids = `{${subscriptionIds.join(',')}}`
  return ripenWhere(
    tx,
    sql`exists (select 1 from subscription s where s.id = any(${ids}::int[]) and ${FITS})`,
  )
}

/** Makes the check look again at every open commitment that this person may hear of. */
export function ripenHeardBy(tx: Tx, personId: number): Promise<void> {
  return ripenWhere(
    tx,
    sql`(c.follower_id = ${personId}
      or exists (select 1 from person k where k.id = ${personId} and k.keeper)
      or exists (select 1 from mention m join source o on o.id = m.source_id
        where m.commitment_id = c.id and o.follower_id = ${personId})
      or exists (select 1 from commitment_party cp join party p on p.id = cp.party_id
        left join party up on up.id = p.parent_id
        where cp.commitment_id = c.id and ${personId} in (p.follower_id, up.follower_id))
      or exists (select 1 from subscription s
        where s.person_id = ${personId} and s.ended_at is null and ${FITS}))`,
  )
}

/** Makes the check look again at every open commitment. */
export function ripenAll(tx: Tx): Promise<void> {
  return ripenWhere(tx, sql`true`)
}

/** Makes the check look again at these, where they are open. */
export function ripenThese(tx: Tx, ids: readonly number[]): Promise<void> {
  return ripenWhere(tx, among(sql`c.id`, ids))
}

/** Rows are locked in the order of their ids, as every other bulk act does. */
async function ripenWhere(tx: Tx, where: SQL): Promise<void> {
  await tx.execute(sql`
    update commitment set next_check_at = '-infinity' where id in (
      select c.id from commitment c
      where c.review = 'accepted' and not c.closed and c.next_check_at <> '-infinity' and ${where}
      order by c.id for update)`)
}
