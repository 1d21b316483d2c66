import { lockCommitment } from '../../db/commitments.js'
import { line as lineById } from '../../db/lines.js'
import { spend } from '../../db/spent.js'
import { PledgeError } from '../../domain/errors.js'
import type { Person } from '../../domain/register.js'
import { ANSWERS, type Answer } from '../../mail/links.js'
import { ANSWER_ACTS } from '../acts/answers.js'
import type { C, Page } from '../deps.js'
import { type Form, readForm } from '../form.js'
import { AnswerForm, AnswerLinks, Item } from '../parts/answer.js'
import { DonePage } from '../parts/done.js'
import { ReadsOnly } from '../parts/reads-only.js'
import { refusedForm } from '../refused.js'
import { render } from '../render.js'
import { ctxOfToken, type Held, heldToken, undoPath } from '../token.js'
import { meanwhilePage } from './meanwhile.js'
import { namedRecorders, readsOnlyPage } from './reads-only.js'

/** Acting from a mail: looking changes nothing, one button does. */
export const act: Page = (app) => {
  app.get('/act/:token', show)
  app.post('/act/:token', record)
}

const answerOf = (text: string | null | undefined): Answer =>
  ANSWERS.find((one) => one === text) ?? 'fulfilled'

/** Links act as their owner, with the owner's role; a reminder concerns only their own mails. */
const allowed = (person: Person, answer: Answer) => person.role !== 'viewer' || answer === 'remind'

async function show(c: C): Promise<Response> {
  const held = await heldToken(c, 'respond')
  const answer = answerOf(c.req.query('answer'))
  const line = await lineById(c.get('deps').db, held.payload.commitmentId ?? 0)
  const { today, person } = held
  const refused = allowed(person, answer) ? null : await namedRecorders(c)
  return render(
    c,
    { title: line.title },
    <>
      <h1>{ANSWER_ACTS[answer].heading}</h1>
      <Item line={line} today={today} />
      {refused !== null && <ReadsOnly recorders={refused} />}
      {refused === null && !line.closed && <AnswerForm answer={answer} line={line} today={today} />}
      {line.closed ? (
        <p>It is closed already, so there is nothing to record. Sign in to change the verdict.</p>
      ) : (
        <AnswerLinks answer={answer} among={ANSWERS.filter((one) => allowed(person, one))} />
      )}
      <p class="soft">{`You act as ${person.name ?? person.address ?? 'the owner of this link'}.`}</p>
    </>,
  )
}

async function record(c: C): Promise<Response> {
  const held = await heldToken(c, 'respond')
  const form = await readForm(c)
  const answer = answerOf(form.text('answer'))
  if (!allowed(held.person, answer)) return readsOnlyPage(c)
  try {
    const eventId = await once(c, held, answer, form)
    return done(c, held, answer, eventId)
  } catch (error) {
    const told = error === SPENT ? null : await changed(c, held, error, { answer, form })
    if (told !== null) return told
    return again(c, held, error, { answer, form })
  }
}

/** The form with what was typed in it; the link stays good until something is recorded. */
async function again(c: C, held: Held, error: unknown, sent: Sent): Promise<Response> {
  if (!(error instanceof PledgeError) || error.code !== 'bad_input') throw error
  const line = await lineById(c.get('deps').db, held.payload.commitmentId ?? 0)
  const { answer, form } = sent
  return refusedForm(c, error, {
    title: ANSWER_ACTS[answer].heading,
    form,
    back: { href: `?answer=${answer}`, words: 'Begin again' },
    content: (
      <>
        <AnswerForm answer={answer} line={line} today={held.today} />
        <Item line={line} today={held.today} />
      </>
    ),
  })
}

async function done(c: C, held: Held, answer: Answer, eventId: number | null): Promise<Response> {
  const undo = eventId === null ? null : await undoPath(c, held, eventId)
  const id = held.payload.commitmentId ?? 0
  return render(
    c,
    { title: 'Recorded' },
    <DonePage words={ANSWER_ACTS[answer].said} undo={undo} open={`/commitments/${id}`} />,
  )
}

interface Sent {
  answer: Answer
  form: Form
}

function changed(c: C, held: Held, error: unknown, sent: Sent) {
  return meanwhilePage(c, error, {
    id: held.payload.commitmentId ?? 0,
    form: sent.form,
    again: error === CLOSED ? null : ANSWER_ACTS[sent.answer].button,
    person: held.person,
  })
}

/** The link is spent in the transaction of the act: both happen, or neither. */
function once(c: C, held: Held, answer: Answer, form: Form): Promise<number | null> {
  const ctx = ctxOfToken(c, held)
  return ctx.db.transaction(async (db) => {
    if (!(await spend(db, held.token, answer))) throw SPENT
    const id = held.payload.commitmentId ?? 0
    if ((await lockCommitment(db, id)).closed) throw CLOSED
    const { eventId } = await ANSWER_ACTS[answer].act({ ...ctx, db }, id, form)
    return eventId
  })
}

const SPENT = new PledgeError(
  'conflict',
  'This answer was recorded already; each link of a mail works once.',
  'Open the register to change it, or use the links of a newer mail.',
)

const CLOSED = new PledgeError(
  'conflict',
  'It was closed meanwhile.',
  'Sign in to change the verdict.',
)
