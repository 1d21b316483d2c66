import type { Counts } from '../../db/counts.js'
import { DIRECTIONS } from '../../domain/commitment.js'
import { countWords, directionWords } from '../../domain/words.js'
import type { Figures } from '../figures.js'

/** Counts with their base; never percentages of few. */
export function Tally({ total }: { total: Figures }) {
  const { dueSoFar } = total
  return (
    <>
      <p>
        {dueSoFar.total === 0
          ? 'No deadline has passed so far.'
          : `Due so far ${dueSoFar.total} = ${soFar(dueSoFar)}.`}
      </p>
      <ul class="counts">
        <Figure count={total.pastDue} words="past due" href="/overdue" />
        {total.toCheck > 0 && (
          <Figure count={total.toCheck} words="time to check" href="/overdue" />
        )}
        <Figure count={total.dueIn7} words="due within 7 days" href="/commitments?due=7" />
        <Figure count={total.dueIn30} words="due within 30 days" href="/commitments?due=30" />
        <Figure count={total.running} words="windows open now" href="/commitments?state=open" />
        <Figure count={total.noDate} words="without a date" href="/commitments?kind=undated" />
        <Figure count={total.closed} words="closed" href="/commitments?state=closed" />
      </ul>
      <Directions total={total} />
    </>
  )
}

/** "Of 7 commitments: Ours 3 (2 open) · …", where it is known which parties are at home. */
function Directions({ total }: { total: Figures }) {
  const { byDirection, accepted } = total
  if (byDirection === null) return null
  return (
    <p>
      {`Of ${countWords(accepted, 'commitment')}: `}
      {DIRECTIONS.map((one, i) => (
        <>
          {i > 0 && ' · '}
          <a href={`/commitments?direction=${one}`}>
            {`${directionWords(one)} ${byDirection[one].accepted}`}
          </a>
          {` (${byDirection[one].open} open)`}
        </>
      ))}
    </p>
  )
}

function soFar(due: Counts['dueSoFar']): string {
  const fulfilled =
    due.fulfilled === 0
      ? '0 fulfilled'
      : `${due.fulfilled} fulfilled (${due.byFirstDate} by the first date)`
  const rest = [
    [due.partly, 'partly'],
    [due.notFulfilled, 'not fulfilled'],
    [due.other, 'closed otherwise'],
    [due.notAssessed, 'not assessed'],
  ] as const
  return [
    fulfilled,
    ...rest.filter(([many]) => many > 0).map(([many, word]) => `${many} ${word}`),
  ].join(', ')
}

function Figure({ count, words, href }: { count: number; words: string; href: string }) {
  return (
    <li>
      <a href={href}>
        <b>{count}</b>
        {words}
      </a>
    </li>
  )
}
