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

/** The socket is private to one user, and both ends check that they are the same version. */
export function readRequest(payload: Buffer): Request {
  return JSON.parse(payload.toString('utf8')) as Request
}
