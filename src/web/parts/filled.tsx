import { createContext, type PropsWithChildren, useContext } from 'hono/jsx'
import type { PledgeError } from '../../domain/errors.js'
import type { Form } from '../form.js'

/** What was sent by a form that was refused: its fields show it again. */
const FilledContext = createContext<Form | null>(null)

export const useFilled = () => useContext(FilledContext)

/** A refused form with the reason above it and all that was typed still in it. */
export function Refused(props: PropsWithChildren<{ error: PledgeError; form: Form }>) {
  const { error, form, children } = props
  return (
    <>
      <div class="notice warn" role="alert">
        <p>
          {error.message} {hereWords(error.next)} Nothing was recorded yet.
          {form.file('file') !== null && ' The file has to be chosen again.'}
        </p>
      </div>
      <FilledContext.Provider value={form}>{children}</FilledContext.Provider>
    </>
  )
}

/** "Go back and fill it in." makes no sense at the form itself. */
function hereWords(next: string): string {
  const here = next.replace(/^Go back and /, '')
  return here.charAt(0).toUpperCase() + here.slice(1)
}
