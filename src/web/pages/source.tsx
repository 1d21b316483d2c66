import type { SourceFacts } from '../../actions/add-source.js'
import { correctSource } from '../../actions/correct-source.js'
import { lines } from '../../db/lines.js'
import { people } from '../../db/people.js'
import { sourceReaders } from '../../db/source-readers.js'
import { type SourceView, sourceWithText } from '../../db/sources.js'
import { unreadIn } from '../../domain/language.js'
import type { Person } from '../../domain/register.js'
import { FORMAT_WORDS, shortDay } from '../../domain/words.js'
import { ctxOf, idOf } from '../ctx.js'
import type { C, Page } from '../deps.js'
import { type Form, readForm } from '../form.js'
import { webAddress } from '../links.js'
import { Select } from '../parts/fields.js'
import { HowRead } from '../parts/how-read.js'
import { personChoices } from '../parts/person-choices.js'
import { ForEditors } from '../parts/reader.js'
import { givenFrom, SourceFields } from '../parts/source-fields.js'
import { marksOf, SourceText } from '../parts/source-text.js'
import { WindowChanges } from '../parts/window-changes.js'
import { refusedForm } from '../refused.js'
import { render } from '../render.js'

export const source: Page = (app) => {
  app.get('/sources/:id{[0-9]+}', show)
  app.post('/sources/:id{[0-9]+}', correct)
}

async function show(c: C): Promise<Response> {
  const { db, settings } = c.get('deps')
  const id = idOf(c)
  const [found, mentioned, everybody, readers] = await Promise.all([
    sourceWithText(db, id),
    lines(db, { sourceId: id, review: ['candidate', 'accepted'] }),
    people(db, settings),
    sourceReaders(db, id),
  ])
  return render(
    c,
    { title: found.title },
    <>
      <h1>{found.title}</h1>
      <Facts found={found} />
      <HowRead source={found} readers={readers} />
      <p>
        <a href={`/review/${id}`}>Review its candidates</a> ·{' '}
        <a href={`/commitments?source=${id}`}>Its commitments</a>
      </p>
      <ForEditors>
        <details class="no-print">
          <summary>Correct these facts</summary>
          <CorrectForm found={found} everybody={everybody} />
        </details>
      </ForEditors>
      <h2>The text</h2>
      <SourceText
        text={found.text}
        marks={marksOf(mentioned, id)}
        unread={unreadIn(found.passages)}
      />
    </>,
  )
}

function CorrectForm({ found, everybody }: { found: SourceView; everybody: readonly Person[] }) {
  return (
    <form method="post" class="stack" action={`/sources/${found.id}`}>
      <p class="hint">
        The text itself never changes. A corrected date or hemisphere is read again, and you see
        which windows would change before anything does.
      </p>
      <SourceFields given={found} />
      <Select
        name="follower"
        label="Followed by, unless a commitment says otherwise"
        value={everybody.find((one) => one.id === found.followerId)?.address}
        choices={personChoices(everybody)}
      />
      <button type="submit">Save these facts and show what changes</button>
    </form>
  )
}

/** First the facts and the differences; then, from that page, the windows somebody approved. */
async function correct(c: C): Promise<Response> {
  const form = await readForm(c)
  try {
    return await corrected(c, form)
  } catch (error) {
    const { db, settings } = c.get('deps')
    const [found, everybody] = await Promise.all([
      sourceWithText(db, idOf(c)),
      people(db, settings),
    ])
    const back = { href: `/sources/${found.id}`, words: 'Back to the source' }
    const content = <CorrectForm found={found} everybody={everybody} />
    return refusedForm(c, error, { title: `Correct: ${found.title}`, form, back, content })
  }
}

async function corrected(c: C, form: Form): Promise<Response> {
  const id = idOf(c)
  const approve = form.list('approve')?.map(Number).filter(Number.isSafeInteger) ?? 'none'
  const facts: Partial<SourceFacts> = givenFrom(form)
  const followerAddress = form.maybe('follower')
  const { changes } = await correctSource(ctxOf(c), {
    id,
    facts: followerAddress === undefined ? facts : { ...facts, followerAddress },
    approve,
  })
  const open = changes.filter((change) => !change.approved)
  if (approve !== 'none' || open.length === 0) return c.redirect(`/sources/${id}`, 303)
  return render(c, { title: 'Corrected facts' }, <WindowChanges id={id} changes={open} />)
}

function Facts({ found }: { found: SourceView }) {
  const url = webAddress(found.url)
  const said = [shortDay(found.said), found.place, found.zone].filter((one) => one !== null)
  return (
    <dl class="facts">
      <dt>Said</dt>
      <dd>{said.join(', ')}</dd>
      <dt>Parties</dt>
      <dd>{found.parties.join(', ') || 'none named'}</dd>
      <dt>Published by</dt>
      <dd>
        {url === null ? (
          (found.publisher ?? 'not known')
        ) : (
          <a href={url} rel="noreferrer">
            {found.publisher ?? url}
          </a>
        )}
      </dd>
      <dt>Taken from</dt>
      <dd>{takenFrom(found)}</dd>
      <dt>SHA-256</dt>
      <dd class="small">{found.sha256}</dd>
      {found.originalSha256 !== null && found.originalSha256 !== found.sha256 && (
        <>
          <dt>of the original</dt>
          <dd class="small">{found.originalSha256}</dd>
        </>
      )}
    </dl>
  )
}

/** "a PDF (statement.pdf), fetched from its address on 3 May 2024" */
function takenFrom({ format, fileName, fetchedAt, zone }: SourceView): string {
  const name = fileName === null ? '' : ` (${fileName})`
  const day = fetchedAt?.toZonedDateTimeISO(zone).toPlainDate().toString()
  const fetched = day === undefined ? '' : `, fetched from its address on ${shortDay(day)}`
  return `${FORMAT_WORDS[format] ?? format}${name}${fetched}`
}
