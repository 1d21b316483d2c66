import { Hono } from 'hono'
import { guard, session } from './auth/session.js'
import type { Env, Page, WebDeps } from './deps.js'
import { errorPage, missingPage } from './errors.js'
import { act } from './pages/act.js'
import { acts } from './pages/acts.js'
import { addCommitment } from './pages/add-commitment.js'
import { addSource } from './pages/add-source.js'
import { commitment } from './pages/commitment.js'
import { confirm } from './pages/confirm.js'
import { health } from './pages/health.js'
import { mail } from './pages/mail.js'
import { mailActs } from './pages/mail-acts.js'
import { overdue } from './pages/overdue.js'
import { overview } from './pages/overview.js'
import { people } from './pages/people.js'
import { peopleActs } from './pages/people-acts.js'
import { register } from './pages/register.js'
import { report } from './pages/report.js'
import { review } from './pages/review.js'
import { signIn } from './pages/sign-in.js'
import { source } from './pages/source.js'
import { sources } from './pages/sources.js'
import { stop } from './pages/stop.js'
import { undo } from './pages/undo.js'
import { headers, limitBody, privacy, sameSite } from './security.js'
import { styles } from './static.js'

/** Open to everybody: they give nothing away, or their address holds a token. */
const OPEN: readonly Page[] = [styles, health, signIn, act, stop, confirm, undo]

/** For people of the register. */
const PERSONAL: readonly Page[] = [
  overview,
  overdue,
  register,
  addCommitment,
  commitment,
  acts,
  review,
  sources,
  addSource,
  source,
  mail,
  mailActs,
  people,
  peopleActs,
  report,
]

/** The web application; it does not listen (see listen.ts). */
export function createWeb(deps: WebDeps): Hono<Env> {
  const app = new Hono<Env>()
  const { publicUrl } = deps.settings
  app.onError(errorPage)
  app.use(privacy, headers(publicUrl.startsWith('https:')))
  // The page that refuses a body is made with what the session brings.
  app.use(session(deps), limitBody, sameSite(publicUrl))
  for (const page of OPEN) page(app)
  app.use(guard)
  for (const page of PERSONAL) page(app)
  app.notFound(missingPage)
  return app
}
