import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Db, Tx } from './connect.js'
import { authUser } from './schema/auth.js'

/** Makes the account of a known person; one that is there already stays as it is. */
export async function ensureAuthUser(
  db: Db | Tx,
  who: { address: string; name: string | null },
  now: Temporal.Instant,
): Promise<void> {
  const moment = new Date(now.epochMilliseconds)
  await db
    .insert(authUser)
    .values({
      id: randomUUID(),
      name: who.name ?? '',
      email: who.address.toLowerCase(),
      emailVerified: true,
      createdAt: moment,
      updatedAt: moment,
    })
    .onConflictDoNothing({ target: authUser.email })
}

/** Ends the account and all its sessions, for instance when the person is erased. */
export async function dropAuthUser(db: Db | Tx, address: string): Promise<void> {
  await db.delete(authUser).where(eq(authUser.email, address.toLowerCase()))
}
