import { matchAll, matchSource } from '../../actions/matching/match.js'
import { lines } from '../../db/lines.js'
import { people } from '../../db/people.js'
import { sourceReaders } from '../../db/source-readers.js'
import { sources, sourceWithText } from '../../db/sources.js'
import { allUnread, unreadIn } from '../../domain/language.js'
import type { RegisterLine } from '../../domain/register.js'
import { surestFirst } from '../../domain/sureness.js'
import { countWords, shortDay } from '../../domain/words.js'
import { ctxOf, idOf } from '../ctx.js'
import type { C, Page } from '../deps.js'
import { Flash, hereOf } from '../parts/flash.js'
import { HowRead } from '../parts/how-read.js'
import { ForEditors } from '../parts/reader.js'
import { ReportingSources } from '../parts/reporting-sources.js'
import { Reports, reportMarks } from '../parts/reports.js'
import { ReviewEntry } from '../parts/review-entry.js'
import { ReviewForms } from '../parts/review-forms.js'
import { marksOf, SourceText } from '../parts/source-text.js'
import { render } from '../render.js'

export const review: Page = (app) => {
  app.get('/review', overview)
  app.get('/review/:id{[0-9]+}', oneSource)
}

/** Older ones were looked at when they were new. */
const NEWEST = 20

async function overview(c: C): Promise<Response> {
  const { db } = c.get('deps')
  const [all, unseen, known] = await Promise.all([
    sources(db),
    lines(db, { unseen: true }),
    matchAll(ctxOf(c), { newest: NEWEST }),
  ])
  const waiting = all.filter((source) => source.candidates > 0)
  return render(
    c,
    { title: 'Review' },
    <>
      <Flash c={c} />
      <h1>Review</h1>
      {waiting.length === 0 ? (
        <p>
          No candidate waits.
          <ForEditors>
            {' '}
            <a href="/sources/new">Add a source</a> to find more.
          </ForEditors>
        </p>
      ) : (
        <ul class="plain needs">
          {waiting.map((source) => (
            <li>
              <a href={`/review/${source.id}`}>{source.title}</a>{' '}
              <span class="soft">
                {`${shortDay(source.said)} · ${countWords(source.candidates, 'candidate waits', 'candidates wait')}, ${source.accepted} accepted`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ReportingSources found={known} />
      <Unseen found={unseen} back={hereOf(c)} />
    </>,
  )
}

function Unseen({ found, back }: { found: readonly RegisterLine[]; back: string }) {
  if (found.length === 0) return null
  return (
    <>
      <h2 id="unseen">Accepted without anybody looking</h2>
      <ol class="entries">
        {found.map((line) => (
          <li>
            <h3>
              <a href={`/commitments/${line.id}`}>{line.title}</a>
            </h3>
            {line.origin !== null && <blockquote>“{line.origin.quote.trim()}”</blockquote>}
            <ReviewForms line={line} people={[]} back={`${back}#unseen`} />
          </li>
        ))}
      </ol>
    </>
  )
}

async function oneSource(c: C): Promise<Response> {
  const { db, settings } = c.get('deps')
  const id = idOf(c)
  const [source, found, everybody, readers, known] = await Promise.all([
    sourceWithText(db, id),
    lines(db, { sourceId: id }),
    people(db, settings),
    sourceReaders(db, id),
    matchSource(ctxOf(c), id),
  ])
  const own = found.filter(({ origin }) => origin?.sourceId === id)
  const asSaid = c.req.query('order') === 'text'
  const inOrder = asSaid ? asInText(own) : surestFirst(own)
  const today = c.get('today')
  const matches = new Map(known.candidates.map((one) => [one.line.id, one.matches]))
  const back = hereOf(c)
  return render(
    c,
    { title: `Review: ${source.title}` },
    <>
      <Flash c={c} people={everybody} />
      <h1>{source.title}</h1>
      <Progress found={inOrder} />
      <HowRead source={source} readers={readers} />
      <div class="beside">
        <section class="list" aria-labelledby="candidates">
          <h2 id="candidates">Candidates</h2>
          {inOrder.length === 0 && !allUnread(source.passages) && (
            <p>No commitment was found in this text.</p>
          )}
          {inOrder.length > 1 && <Order id={id} asSaid={asSaid} />}
          <ol class="entries">
            {inOrder.map((line) => (
              <ReviewEntry
                line={line}
                people={everybody}
                back={back}
                today={today}
                matches={matches.get(line.id) ?? []}
              />
            ))}
          </ol>
          <Reports found={known} back={back} today={today} />
        </section>
        <section aria-labelledby="text">
          <h2 id="text">The text</h2>
          <SourceText
            text={source.text}
            marks={[...marksOf(inOrder, id), ...reportMarks(known)]}
            unread={unreadIn(source.passages)}
          />
        </section>
      </div>
    </>,
  )
}

const asInText = (found: readonly RegisterLine[]): RegisterLine[] =>
  found.toSorted((a, b) => (a.origin?.start ?? 0) - (b.origin?.start ?? 0))

function Order({ id, asSaid }: { id: number; asSaid: boolean }) {
  return (
    <p class="soft">
      {asSaid ? 'In the order of the text. ' : 'The surest first. '}
      <a href={asSaid ? `/review/${id}` : `/review/${id}?order=text`}>
        {asSaid ? 'Show the surest first' : 'Show in the order of the text'}
      </a>
    </p>
  )
}

function Progress({ found }: { found: readonly RegisterLine[] }) {
  const done = found.filter((line) => line.review !== 'candidate' && !line.unseen).length
  const accepted = found.filter((line) => line.review === 'accepted').length
  return (
    <p class="lead">
      {`${done} of ${found.length} reviewed, ${accepted} accepted.`}
      {done === found.length && found.length > 0 && (
        <>
          {' '}
          <a href="/review">On to the next source</a>
        </>
      )}
    </p>
  )
}
