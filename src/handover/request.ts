import type { Attempt } from './io.js'

/** What travels to the owner before anything else. */
export interface Request {
  version: string
  argv: string[]
  cwd: string
  columns: number
  isTTY: boolean
  requestId: string
  uncertain: boolean
}

export function writeRequest({ argv, io, uncertain }: Attempt, version: string): string {
  const { cwd, columns, isTTY, requestId } = io
  const request: Request = { version, argv, cwd, columns, isTTY, requestId, uncertain }
  return JSON.stringify(request)
}

/**
 * undefined for what no client of ours sends. No closer look is needed: the socket is private to
 * one user, and the version says whether both ends mean the same.
 */
export function readRequest(payload: Buffer): Request | undefined {
  try {
    const found: Partial<Request> | null = JSON.parse(payload.toString('utf8'))
    return Array.isArray(found?.argv) && found.version ? (found as Request) : undefined
  } catch {
    return undefined
  }
}
