import type { Child } from 'hono/jsx'
import { bySecond, readerWords } from '../../domain/reader.js'
import type { Person, RegisterLine } from '../../domain/register.js'
import type { Day } from '../../domain/window.js'
import { dayWords, directionWords, partyWords } from '../../domain/words.js'
import { CompletionStatus, ScheduleStatus } from './status.js'
import { FirstDate, Why, WindowText } from './window.js'

interface FactsProps {
  line: RegisterLine
  today: Day
  people: readonly Person[]
}

const REVIEW_WORDS = {
  candidate: 'Candidate: nobody has confirmed it yet',
  accepted: 'In the register',
  rejected: 'Rejected',
  duplicate: 'Duplicate',
  superseded: 'Superseded by a corrected source',
} as const

/** What the register knows of one line, as label and value. */
export function CommitmentFacts({ line, today, people }: FactsProps) {
  return (
    <dl class="facts">
      {line.review === 'accepted' ? (
        <Fact term="Stands">
          <ScheduleStatus line={line} today={today} />
        </Fact>
      ) : (
        <Fact term="Review">
          {REVIEW_WORDS[line.review]}
          {line.reviewWhy !== null && `: ${line.reviewWhy}`}
          {line.mergedIntoId !== null && (
            <a href={`/commitments/${line.mergedIntoId}`}>{` of #${line.mergedIntoId}`}</a>
          )}
        </Fact>
      )}
      <Fact term="Due">
        <WindowText line={line} today={today} /> <FirstDate line={line} />
        <Why line={line} />
      </Fact>
      <Fact term="Verdict">
        <CompletionStatus completion={line.completion} />
      </Fact>
      <Fact term="Promised by">
        {partyWords(line.committedBy)}
        {line.direction !== null && ` (${directionWords(line.direction).toLowerCase()})`}
      </Fact>
      {line.owedTo.length > 0 && <Fact term="Promised to">{partyWords(line.owedTo)}</Fact>}
      <Fact term="Counts as done when">{line.criterion ?? 'not written down yet'}</Fact>
      <Fact term="Followed by">{followerWords(line, people)}</Fact>
      <Fact term="Last checked">
        {line.lastChecked === null ? 'never' : dayWords(line.lastChecked, today)}
      </Fact>
      {line.tags.length > 0 && <Fact term="Tags">{line.tags.join(', ')}</Fact>}
      <Fact term="Number">
        {`#${line.id}`}
        {line.unseen && ', accepted without anybody looking at it'}
        {line.seriesId !== null && (
          <>
            , of the series <a href={`/commitments/${line.seriesId}`}>{`#${line.seriesId}`}</a>
          </>
        )}
      </Fact>
      {bySecond(line.reader) && <Fact term="Reader">{readerWords(line.reader)}</Fact>}
      {line.cues.length > 0 && <Fact term="Found because">{line.cues.join('; ')}</Fact>}
    </dl>
  )
}

function Fact({ term, children }: { term: string; children?: Child }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}

function followerWords(line: RegisterLine, people: readonly Person[]): string {
  const person = people.find((one) => one.id === line.followerId)
  if (person) return person.name ?? person.address ?? 'somebody who was erased'
  return 'nobody in particular'
}
