import { recorders } from '../../db/recorders.js'
import type { C } from '../deps.js'
import { ReadsOnly } from '../parts/reads-only.js'
import { render } from '../render.js'

const NAMED = 5

export const namedRecorders = (c: C) => recorders(c.get('deps').db, NAMED)

/** The answer to a link of a mail that would write for somebody who may only read. */
export async function readsOnlyPage(c: C): Promise<Response> {
  return render(
    c,
    { title: 'Not recorded', status: 403 },
    <>
      <h1>Not recorded</h1>
      <ReadsOnly recorders={await namedRecorders(c)} />
    </>,
  )
}
