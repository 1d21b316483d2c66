import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type ErrorCode, PledgeError } from '../domain/errors.js'
import { redactTokens } from '../mail/redact.js'
import { adviceOf } from './advice.js'
import { cameFrom } from './came-from.js'
import type { C } from './deps.js'
import { faultOf } from './fault.js'
import { type Form, readForm } from './form.js'
import { Typed } from './parts/typed.js'
import { render } from './render.js'

const STATUS: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  bad_input: 400,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  config: 500,
  unavailable: 503,
  newer_schema: 503,
}

const BROKEN = new PledgeError(
  'config',
  'Something went wrong here, and nothing was changed.',
  'Try again; if it happens again, look into the log of the server.',
)

const FOREIGN = new PledgeError(
  'not_allowed',
  'This form came from another site and was not taken.',
  'Open the page here and press the button there.',
)

export async function errorPage(error: Error, c: C): Promise<Response> {
  const told = tell(error)
  if (told === BROKEN) {
    const facts = { path: redactTokens(c.req.path), ...faultOf(error) }
    c.get('deps')?.log.error(facts, 'a page failed')
  }
  const form = told === FOREIGN ? null : await sentForm(c)
  return render(
    c,
    { title: 'That did not work', status: STATUS[told.code] },
    <>
      <Told error={told} path={c.req.path} back={cameFrom(c, form)} />
      <Typed form={form} />
    </>,
  )
}

/** Null where nothing was sent, or it did not arrive whole. */
async function sentForm(c: C): Promise<Form | null> {
  if (c.req.method !== 'POST') return null
  return readForm(c).catch(() => null)
}

function tell(error: Error): PledgeError {
  if (error instanceof PledgeError) return error
  return error instanceof HTTPException && error.status === 403 ? FOREIGN : BROKEN
}

export function missingPage(c: C): Response {
  const error = new PledgeError(
    'not_found',
    'There is no such page.',
    'Look for it in the register or in the overview.',
  )
  return render(
    c,
    { title: 'No such page', status: 404 },
    <Told error={error} path={c.req.path} back={cameFrom(c, null)} />,
  )
}

interface ToldProps {
  error: PledgeError
  path: string
  /** Where the reader came from, where that is known. */
  back: string | null
}

function Told({ error, path, back }: ToldProps) {
  const { words, place } = adviceOf(error, path)
  return (
    <>
      <h1>{error.message}</h1>
      <p>
        {words}
        {place !== null && (
          <>
            <a href={place.href}>{place.name}</a> lists what there is.
          </>
        )}
      </p>
      <p>
        {back !== null && (
          <>
            <a href={back}>Back to where you were</a> ·{' '}
          </>
        )}
        <a href="/">To the overview</a>
      </p>
    </>
  )
}
