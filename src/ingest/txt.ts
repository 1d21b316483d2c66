import type { Reading } from './types.js'

/** Plain text is stored as it is: every offset into it stays true to the file. */
export function readPlain(text: string): Reading {
  return { text }
}
