import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type ErrorCode, PledgeError } from '../domain/errors.js'
import { redactTokens } from '../mail/redact.js'
import type { C } from './deps.js'
import { faultOf } from './fault.js'
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

export function errorPage(error: Error, c: C): Response {
  const told = tell(error)
  if (told === BROKEN) {
    const facts = { path: redactTokens(c.req.path), ...faultOf(error) }
    c.get('deps')?.log.error(facts, 'a page failed')
  }
  return render(c, { title: 'That did not work', status: STATUS[told.code] }, <Told error={told} />)
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
  return render(c, { title: 'No such page', status: 404 }, <Told error={error} />)
}

function Told({ error }: { error: PledgeError }) {
  return (
    <>
      <h1>{error.message}</h1>
      <p>{error.next}</p>
      <p>
        <a href="/">To the overview</a>
      </p>
    </>
  )
}
