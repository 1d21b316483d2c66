import type { Match } from '../../actions/matching/match.js'
import { momentWords } from '../../domain/moment.js'
import { readerWords } from '../../domain/reader.js'
import type { Person, RegisterLine } from '../../domain/register.js'
import { sureWords } from '../../domain/sureness.js'
import type { Day } from '../../domain/window.js'
import { capital, partyWords } from '../../domain/words.js'
import { Known } from './known.js'
import { ReviewForms } from './review-forms.js'
import { Why, WindowText } from './window.js'

interface EntryProps {
  line: RegisterLine
  people: readonly Person[]
  back: string
  today: Day
  matches: readonly Match[]
}

/** A find of a source as the review page shows it. */
export function ReviewEntry({ line, people, back, today, matches }: EntryProps) {
  return (
    <li id={`c${line.id}`}>
      <h3>
        <a href={`/commitments/${line.id}`}>{line.title}</a>
      </h3>
      {line.origin !== null && <blockquote>“{line.origin.quote.trim()}”</blockquote>}
      <div class="meta">
        <span>Promised by {partyWords(line.committedBy)}</span>
        <span>{foundWords(line)}</span>
        {line.confidence !== null && <span>{capital(sureWords(line.confidence))}</span>}
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
