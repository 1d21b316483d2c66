import { type MailView, mails, mailWithBody } from '../../db/mail-log.js'
import type { MessageState } from '../../db/schema/delivery.js'
import { PledgeError } from '../../domain/errors.js'
import { readMime } from '../../mail/read-mime.js'
import { redactTokens } from '../../mail/redact.js'
import { asOf } from '../as-of.js'
import { idOf } from '../ctx.js'
import type { C, Page } from '../deps.js'
import { queryForm } from '../form.js'
import { withQuery } from '../links.js'
import { hereOf } from '../parts/flash.js'
import { MailState, MailTable, subjectOf } from '../parts/mail-table.js'
import { ForEditors } from '../parts/reader.js'
import { instantWords, render } from '../render.js'

const PAGE = 100
const TROUBLE: readonly MessageState[] = ['failed', 'dead', 'suppressed']

export const mail: Page = (app) => {
  app.get('/mail', list)
  app.get('/mail/:id{[0-9]+}', one)
}

const zoneOf = (c: C) => c.get('person')?.zone ?? c.get('deps').settings.zone

async function list(c: C): Promise<Response> {
  const query = queryForm(c)
  const trouble = query.text('state') === 'failed'
  const filter = {
    states: trouble ? TROUBLE : undefined,
    before: query.number('before') ?? undefined,
  }
  const found = await mails(c.get('deps').db, filter, PAGE + 1)
  const shown = found.slice(0, PAGE)
  const next = found.length > PAGE ? shown.at(-1)?.id : undefined
  return render(
    c,
    { title: 'Mail', asOf: await asOf(c) },
    <>
      <h1>Mail</h1>
      <p>
        {trouble ? (
          <a href="/mail">All mails</a>
        ) : (
          <a href="/mail?state=failed">Only undelivered ones</a>
        )}
      </p>
      <MailTable
        mails={shown}
        zone={zoneOf(c)}
        empty={
          trouble
            ? 'Every mail was delivered.'
            : 'No mail yet. Accept a commitment that somebody follows; its reminders show here.'
        }
      />
      {next !== undefined && <a href={withQuery(hereOf(c), { before: next })}>Earlier mails</a>}
    </>,
  )
}

async function one(c: C): Promise<Response> {
  const { db, mailer } = c.get('deps')
  const id = idOf(c)
  const found = await mailWithBody(db, id)
  if (found === null)
    throw new PledgeError('not_found', `There is no mail ${id}.`, 'The Mail page lists them all.')
  const zone = zoneOf(c)
  return render(
    c,
    { title: subjectOf(found) },
    <>
      <h1>{redactTokens(subjectOf(found))}</h1>
      <dl class="facts">
        <dt>State</dt>
        <dd>
          <MailState state={found.state} />
        </dd>
        <dt>To</dt>
        <dd>{found.to ?? 'an erased address'}</dd>
        <dt>Composed</dt>
        <dd>{instantWords(found.composedAt, zone)}</dd>
        {found.sentAt !== null && (
          <>
            <dt>Sent</dt>
            <dd>{instantWords(found.sentAt, zone)}</dd>
          </>
        )}
        <dt>Attempts</dt>
        <dd>{found.attempts}</dd>
        <dt>The server said</dt>
        <dd>{found.response === null ? 'nothing yet' : redactTokens(found.response)}</dd>
        <dt>Leaves by</dt>
        <dd>{mailer.describe()}</dd>
      </dl>
      <ForEditors>
        <Trouble found={found} />
      </ForEditors>
      <h2>Text</h2>
      <Body mime={found.mime} />
    </>,
  )
}

const DROPPED: readonly MessageState[] = ['queued', 'failed']

function Trouble({ found }: { found: MailView }) {
  return (
    <div class="acts">
      {TROUBLE.includes(found.state) && (
        <form method="post" action={`/mail/${found.id}/retry`} class="inline">
          <button type="submit">Try again now</button>
        </form>
      )}
      {DROPPED.includes(found.state) && (
        <form method="post" action={`/mail/${found.id}/drop`} class="inline">
          <button type="submit">Do not send it</button>
        </form>
      )}
    </div>
  )
}

/** Personal links act as their owner: they are left out. */
function Body({ mime }: { mime: string | null }) {
  if (mime === null) return <p>Not written yet, or no longer kept.</p>
  return (
    <>
      <p class="soft">Personal links are left out: “…” stands in their place.</p>
      <pre class="mail">{redactTokens(readMime(mime).text)}</pre>
    </>
  )
}
