import type { Tx } from './connect.js'
import { note } from './schema/history.js'

/** Keeps what a person wrote and gives its id; null for nothing but white space. */
export async function addNote(
  tx: Tx,
  text: string | null | undefined,
  authorId: number | null,
): Promise<number | null> {
  const words = text?.trim()
  if (!words) return null
  const [row] = await tx.insert(note).values({ text: words, authorId }).returning({ id: note.id })
  return row?.id ?? null
}
