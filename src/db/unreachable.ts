import { PledgeError } from '../domain/errors.js'

const NEXT = 'Check DATABASE_URL, or unset it to use the embedded database in the data folder.'

/** Says why a PostgreSQL server did not take us, without repeating the password. */
export function unreachable(error: unknown, url: string): PledgeError {
  const where = address(url)
  if (where === undefined) {
    return new PledgeError(
      'config',
      'DATABASE_URL is not a PostgreSQL address.',
      'Write it as postgres://user:password@host:5432/database.',
    )
  }
  const reason = reasons[codeOf(error)]
  if (reason) return new PledgeError('unavailable', reason(where), NEXT)
  const detail = error instanceof Error && error.message ? ` (${error.message})` : ''
  return new PledgeError(
    'unavailable',
    `PostgreSQL at ${where.host} did not answer${detail}.`,
    NEXT,
  )
}

interface Address {
  host: string
  database: string
  user: string
}

type Reason = (where: Address) => string

const refused: Reason = (a) => `No PostgreSQL server answers at ${a.host}.`
const unknownHost: Reason = (a) => `The host of the database, ${a.host}, cannot be found.`
const wrongLogin: Reason = (a) =>
  `PostgreSQL at ${a.host} refused the user name or password of "${a.user}".`

const reasons: Record<string, Reason> = {
  ECONNREFUSED: refused,
  ENOENT: refused,
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  '28P01': wrongLogin,
  '28000': wrongLogin,
  '3D000': (a) => `PostgreSQL at ${a.host} has no database named "${a.database}".`,
  '53300': (a) => `PostgreSQL at ${a.host} has no connection left to give.`,
  '57P03': (a) => `PostgreSQL at ${a.host} is starting or stopping.`,
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return ''
}

function address(url: string): Address | undefined {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) return undefined
  const { host, pathname, username, searchParams } = new URL(url)
  return {
    host: host || searchParams.get('host') || 'localhost',
    database: decodeURIComponent(pathname.slice(1)),
    user: decodeURIComponent(username),
  }
}
