import { momentWords } from '../../domain/moment.js'
import type { RegisterLine } from '../../domain/register.js'
import type { Day } from '../../domain/window.js'
import { partyWords } from '../../domain/words.js'
import type { Answer } from '../../mail/links.js'
import { ANSWER_ACTS } from '../acts/answers.js'
import { DayField, Select, TextArea, TextField } from './fields.js'
import { HappenedField } from './happened.js'
import { ScheduleStatus } from './status.js'
import { Why, WindowText } from './window.js'

interface AnswerProps {
  answer: Answer
  line: RegisterLine
  today: Day
}

/** The commitment that a mail asks about, as its mail showed it. */
export function Item({ line, today }: { line: RegisterLine; today: Day }) {
  const { origin } = line
  return (
    <>
      <h2>{line.title}</h2>
      <div class="meta">
        <ScheduleStatus line={line} today={today} />
        <span>Promised by {partyWords(line.committedBy)}</span>
        <span>
          <WindowText line={line} />
        </span>
        <Why line={line} />
      </div>
      {origin !== null && <blockquote>“{origin.quote.trim()}”</blockquote>}
      {origin !== null && (
        <p class="cite">
          {[origin.speaker, origin.title, momentWords(origin)].filter(Boolean).join(', ')}
        </p>
      )}
    </>
  )
}

/** One form, one button; the fields are those of the answer. */
export function AnswerForm({ answer, line, today }: AnswerProps) {
  return (
    <form method="post" class="stack">
      <input type="hidden" name="answer" value={answer} />
      <input type="hidden" name="version" value={line.version} />
      {FIELDS[answer]({ line, today })}
      <button type="submit" class="main">
        {ANSWER_ACTS[answer].button}
      </button>
    </form>
  )
}

type Fields = (props: { line: RegisterLine; today: Day }) => unknown

const FIELDS = {
  fulfilled: ({ line, today }) => (
    <>
      <HappenedField line={line} today={today} />
      <TextField name="url" label="Link to evidence" hint="(optional)" type="url" />
      <TextArea name="note" label="Note" hint="(optional)" />
    </>
  ),
  moved: ({ line }) => (
    <>
      <DayField name="until" label="New deadline" required />
      <Select name="kind" label="How it was moved" choices={MOVES} />
      <TextField
        name="by"
        label="Announced by"
        value={line.committedBy.length > 0 ? partyWords(line.committedBy) : ''}
        required
      />
      <TextArea name="why" label="Source or reason" hint="(optional)" />
    </>
  ),
  checked: ({ today }) => (
    <>
      <DayField name="on" label="Day you looked" value={today} max={today} required />
      <TextArea name="note" label="Where you looked" hint="(optional)" />
    </>
  ),
  remind: ({ today }) => <DayField name="until" label="Remind me on" min={today} required />,
} as const satisfies Record<Answer, Fields>

const MOVES = [
  ['agreed', 'Agreed by the parties'],
  ['one_sided', 'Announced by one side'],
] as const

const OTHER: Readonly<Record<Answer, string>> = {
  fulfilled: 'It was fulfilled',
  moved: 'The date was moved',
  checked: 'Checked, nothing found',
  remind: 'Remind me later',
}

interface AnswerLinksProps {
  answer: Answer
  /** What the owner of the link may answer. */
  among: readonly Answer[]
}

export function AnswerLinks({ answer, among }: AnswerLinksProps) {
  return (
    <p class="acts">
      <span class="soft">Or:</span>
      {among
        .filter((one) => one !== answer)
        .map((one) => (
          <a href={`?answer=${one}`}>{OTHER[one]}</a>
        ))}
    </p>
  )
}
