import type { RegisterLine } from '../../domain/register.js'
import type { Day } from '../../domain/window.js'
import { countWords, dayWords, shortDay, windowWords } from '../../domain/words.js'

/** The current window; with its deadline counted from today when asked for. */
export function WindowText({ line, today }: { line: RegisterLine; today?: Day }) {
  const { due } = line
  if (due === null) return <>{otherDate(line)}</>
  if (today === undefined || due.until === null) return <>{windowWords(due)}</>
  if (due.from === due.until) return <>{dayWords(due.until, today)}</>
  return (
    <>
      {windowWords(due)}
      {due.from !== null && <span class="soft">, until {dayWords(due.until, today)}</span>}
    </>
  )
}

function otherDate(line: RegisterLine): string {
  if (line.checkBack) return `no date; look again on ${shortDay(line.checkBack.on)}`
  if (line.anchor) return `no date yet; depends on ${line.anchor.event}`
  if (line.recurrence) return `recurring: ${line.recurrence.text}`
  return line.kind === 'ongoing' ? 'ongoing, no date' : 'no date'
}

/** How the dates follow from the words: every computed date can be asked. */
export function Why({ line }: { line: RegisterLine }) {
  const told = explanation(line)
  if (told === null) return null
  return (
    <details class="why">
      <summary>why?</summary>
      <div>
        {told.text !== '' && (
          <p>
            Read from <q class="quote">{told.text}</q>
          </p>
        )}
        <p>{told.basis}</p>
        {told.assumptions.length > 0 && (
          <>
            <p>Taken for granted:</p>
            <ul>
              {told.assumptions.map((one) => (
                <li>{one}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  )
}

interface Explanation {
  text: string
  basis: string
  assumptions: string[]
}

function explanation(line: RegisterLine): Explanation | null {
  const { due, checkBack, recurrence } = line
  if (due && (due.basis !== '' || due.text !== '')) return due
  if (checkBack) return { ...checkBack, assumptions: [] }
  if (recurrence) return { ...recurrence, assumptions: [] }
  return null
}

/** "First date 30 Apr 2024, moved twice", or nothing where the date never moved. */
export function FirstDate({ line }: { line: RegisterLine }) {
  if (line.moves === 0 || line.firstDue === null) return null
  return (
    <span>
      First date {windowWords({ ...line.firstDue, text: '' })}, moved{' '}
      {countWords(line.moves, 'time')}
    </span>
  )
}
