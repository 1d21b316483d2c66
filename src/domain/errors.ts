/** Errors that a person can act on: `message` says what is wrong, `next` what to do. */
export type ErrorCode =
  | 'bad_input'
  | 'not_found'
  | 'conflict'
  | 'not_allowed'
  | 'config'
  | 'unavailable'
  | 'newer_schema'

export class PledgeError extends Error {
  readonly code: ErrorCode
  readonly next: string

  constructor(code: ErrorCode, message: string, next: string) {
    super(message)
    this.name = 'PledgeError'
    this.code = code
    this.next = next
  }
}
