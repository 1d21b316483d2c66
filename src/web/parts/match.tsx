import type { Match } from '../../actions/matching/match.js'
import type { Told } from '../../actions/matching/statement.js'
import { suggestionWords, TAKE_WORDS } from '../../domain/matching/words.js'
import type { Origin } from '../../domain/register.js'
import type { Day } from '../../domain/window.js'
import { shortDay } from '../../domain/words.js'
import { ActForm } from './act-form.js'
import { DayField } from './fields.js'

/** The newer words, beside which the older ones are shown. */
export interface Newer {
  quote: string
  said: Day
  title: string
}

interface MatchProps {
  match: Match
  newer: Newer
  told: Told
  back: string
  /** The reader's day. */
  today: Day
}

/** One suggestion: what it does and why, both quotes, one button, and a way to leave it. */
export function MatchBox({ match, newer, told, back, today }: MatchProps) {
  const { line, of, reason } = match
  const words = suggestionWords(match)
  return (
    <div class="match">
      <p>
        <strong>{`Seems known: ${words}:`}</strong> <a href={`/commitments/${of}`}>{line.title}</a>
      </p>
      <p class="soft">{`${reason}.`}</p>
      <div class="quotes">
        <Said label={`#${of}:`} quote={line.origin?.quote ?? null} origin={line.origin} />
        <Said label="This text:" quote={newer.quote} origin={newer} />
      </div>
      {line.review === 'accepted' ? (
        <Take match={match} told={told} back={back} today={today} />
      ) : (
        <p>
          {`#${of} itself waits for review. `}
          <a href={`/commitments/${of}`}>{`Accept #${of} first`}</a>
        </p>
      )}
    </div>
  )
}

interface SaidProps {
  label: string
  quote: string | null
  origin: Pick<Origin, 'said' | 'title'> | null
}

function Said({ label, quote, origin }: SaidProps) {
  return (
    <figure>
      <figcaption class="small">
        {label}
        {origin !== null && (
          <span class="soft">{` ${shortDay(origin.said)}, ${origin.title}`}</span>
        )}
      </figcaption>
      {quote === null ? (
        <p class="soft">Added by hand, without a quote.</p>
      ) : (
        <blockquote>“{quote.trim()}”</blockquote>
      )}
    </figure>
  )
}

function Take({ match, told, back, today }: Omit<MatchProps, 'newer'>) {
  const { kind, of, move, on, line } = match
  return (
    <div class="acts">
      <ActForm
        id={of}
        act="match"
        back={back}
        version={line.version}
        class="inline"
        button={TAKE_WORDS[kind]}
      >
        <input type="hidden" name="kind" value={kind} />
        <WhoTells told={told} />
        {kind === 'done' && (
          <>
            <input type="hidden" name="onAsked" value="yes" />
            <DayField name="on" label="Day it happened" value={on} max={today} />
          </>
        )}
        {move === 'open' && <DayField name="until" label="New deadline" required />}
      </ActForm>
      <ActForm id={of} act="apart" back={back} class="inline" button="It is something else">
        <WhoTells told={told} />
      </ActForm>
    </div>
  )
}

function WhoTells({ told }: { told: Told }) {
  if ('candidate' in told) return <input type="hidden" name="candidate" value={told.candidate} />
  return (
    <>
      <input type="hidden" name="source" value={told.sourceId} />
      <input type="hidden" name="report" value={told.report} />
    </>
  )
}
