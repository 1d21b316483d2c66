import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type ErrorCode, PledgeError } from '../domain/errors.js'
import { pageError } from './advice.js'
import type { C } from './deps.js'
import type { Form } from './form.js'
import { Refused } from './parts/filled.js'
import { render } from './render.js'

interface Again {
  title: string
  /** As it was sent. */
  form: Form
  /** The page that the form stood on. */
  back: { href: string; words: string }
  /** The same form. */
  content: Child
}

const MENDABLE: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  bad_input: 400,
  not_found: 404,
  conflict: 409,
}

/** The form again with what was typed, for an error that the person can mend; others are thrown on. */
export function refusedForm(c: C, error: unknown, again: Again): Response {
  const status = error instanceof PledgeError ? MENDABLE[error.code] : undefined
  if (!(error instanceof PledgeError) || status === undefined) throw error
  return render(
    c,
    { title: again.title, status },
    <>
      <h1>{again.title}</h1>
      <Refused error={pageError(error)} form={again.form}>
        {again.content}
      </Refused>
      <p>
        <a href={again.back.href}>{again.back.words}</a>
      </p>
    </>,
  )
}
