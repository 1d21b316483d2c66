import { type Match, matchSource } from '../../actions/matching/match.js'
import { lines } from '../../db/lines.js'
import { people } from '../../db/people.js'
import { sourceReaders } from '../../db/source-readers.js'
import { sources, sourceWithText } from '../../db/sources.js'
import { allUnread, unreadIn } from '../../domain/language.js'
import { momentWords } from '../../domain/moment.js'
import { readerWords } from '../../domain/reader.js'
import type { Person, RegisterLine } from '../../domain/register.js'
import type { Day } from '../../domain/window.js'
import { capital, countWords, partyWords, shortDay } from '../../domain/words.js'
import { ctxOf, idOf } from '../ctx.js'
import type { C, Page } from '../deps.js'
import { Flash, hereOf } from '../parts/flash.js'
import { HowRead } from '../parts/how-read.js'
import { Known } from '../parts/known.js'
import { ForEditors } from '../parts/reader.js'
import { Reports, reportMarks } from '../parts/reports.js'
import { ReviewForms } from '../parts/review-forms.js'
import { marksOf, SourceText } from '../parts/source-text.js'
import { Why, WindowText } from '../parts/window.js'
import { render } from '../render.js'

export const review: Page = (app) => {
  app.get('/review', overview)
  app.get('/review/:id{[0-9]+}', oneSource)
}

async function overview(c: C): Promise<Response> {
  const { db } = c.get('deps')
  const [all, unseen] = await Promise.all([sources(db), lines(db, { unseen: true })])
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
  const inOrder = found
    .filter(({ origin }) => origin?.sourceId === id)
    .toSorted((a, b) => (a.origin?.start ?? 0) - (b.origin?.start ?? 0))
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
          <ol class="entries">
            {inOrder.map((line) => (
              <Entry
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

interface EntryProps {
  line: RegisterLine
  people: readonly Person[]
  back: string
  today: Day
  matches: readonly Match[]
}

function Entry({ line, people, back, today, matches }: EntryProps) {
  return (
    <li id={`c${line.id}`}>
      <h3>
        <a href={`/commitments/${line.id}`}>{line.title}</a>
      </h3>
      {line.origin !== null && <blockquote>“{line.origin.quote.trim()}”</blockquote>}
      <div class="meta">
        <span>Promised by {partyWords(line.committedBy)}</span>
        <span>{foundWords(line)}</span>
        <span>
          Due: <WindowText line={line} />
        </span>
        <Why line={line} />
        {line.origin !== null && (
          <a href={`#m${line.origin.start}`}>
            {['in the text', momentWords(line.origin)].filter(Boolean).join(', ')}
          </a>
        )}
      </div>
      {line.review !== 'candidate' && <p>{decision(line)}</p>}
      <Known line={line} matches={matches} back={`${back}#c${line.id}`} today={today} />
      <ReviewForms line={line} people={people} back={`${back}#c${line.id}`} />
    </li>
  )
}

/** "Found by the rules: a promise in the future tense". */
function foundWords({ reader, cues }: RegisterLine): string {
  const by = capital(readerWords(reader))
  return cues.length === 0 ? by : `${by}: ${cues.join('; ')}`
}

function decision(line: RegisterLine): string {
  if (line.review === 'accepted')
    return line.unseen ? 'Accepted without anybody looking.' : 'Accepted.'
  return line.reviewWhy === null
    ? `Decided: ${line.review}.`
    : `Decided: ${line.review} (${line.reviewWhy}).`
}
