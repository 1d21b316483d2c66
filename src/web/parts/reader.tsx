import { createContext, Fragment, type PropsWithChildren, useContext } from 'hono/jsx'
import type { Person } from '../../domain/register.js'

/** Whoever the page is made for; null when nobody is signed in. */
export type Reader = Pick<Person, 'id' | 'role'> | null

export const ReaderContext = createContext<Reader>(null)

export const useReader = () => useContext(ReaderContext)

/** Left out for somebody who may only read. */
export function ForEditors(props: PropsWithChildren) {
  if (useReader()?.role === 'viewer') return null
  return <Fragment>{props.children}</Fragment>
}

/** Says why there is no form on the page of somebody who may only read. */
export function ViewerNote() {
  if (useReader()?.role !== 'viewer') return null
  return (
    <p class="soft no-print">
      You may read this register but not change it, so its forms are left out. To have something
      recorded, tell an editor; the People page shows who they are.
    </p>
  )
}
