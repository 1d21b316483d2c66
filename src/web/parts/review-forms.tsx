import type { Person, RegisterLine } from '../../domain/register.js'
import { ActForm, Fold } from './act-form.js'
import { DayField, Select, TextArea, TextField } from './fields.js'
import { personChoices } from './person-choices.js'

interface ReviewProps {
  line: RegisterLine
  people: readonly Person[]
  back: string
}

/** What a reviewer decides: accept as it is, accept with changes, reject, duplicate. */
export function ReviewForms(props: ReviewProps) {
  const { line, back } = props
  if (line.review !== 'candidate') return <Decided line={line} back={back} />
  return (
    <div class="acts">
      <ActForm id={line.id} act="accept" back={back} class="inline" button="Accept">
        <input type="hidden" name="version" value={line.version} />
      </ActForm>
      <Fold word="Accept with changes">
        <AcceptForm {...props} />
      </Fold>
      <Fold word="Reject">
        <ActForm id={line.id} act="reject" back={back} button="Reject">
          <TextArea name="why" label="Reason" required />
        </ActForm>
      </Fold>
      <Fold word="Mark as duplicate">
        <ActForm id={line.id} act="duplicate" back={back} button="Mark as duplicate">
          <TextField name="of" label="Number of the one it repeats" required />
        </ActForm>
      </Fold>
    </div>
  )
}

function Decided({ line, back }: { line: RegisterLine; back: string }) {
  return (
    <div class="acts">
      <LookedOver line={line} back={back} />
      <ActForm
        id={line.id}
        act="undo"
        back={back}
        class="inline"
        button="Take this decision back"
      />
    </div>
  )
}

/** For a line that was accepted in bulk: somebody has read it now. */
export function LookedOver({ line, back }: { line: RegisterLine; back: string }) {
  if (!line.unseen || line.review !== 'accepted') return null
  return (
    <ActForm id={line.id} act="confirm" back={back} class="inline" button="Looked at, keep it" />
  )
}

function AcceptForm({ line, people, back }: ReviewProps) {
  return (
    <ActForm id={line.id} act="accept" back={back} button="Accept with these changes">
      <input type="hidden" name="version" value={line.version} />
      <input type="hidden" name="fromWas" value={line.due?.from ?? ''} />
      <input type="hidden" name="untilWas" value={line.due?.until ?? ''} />
      <TextField name="title" label="Title" value={line.title} required />
      <TextArea
        name="committedBy"
        label="Promised by"
        hint="(one a line)"
        value={line.committedBy.join('\n')}
      />
      <TextArea
        name="owedTo"
        label="Promised to"
        hint="(one a line)"
        value={line.owedTo.join('\n')}
      />
      <div class="fields">
        <DayField name="from" label="Window from" value={line.due?.from} />
        <DayField name="until" label="Deadline" value={line.due?.until} />
      </div>
      <TextArea name="criterion" label="Counts as done when" value={line.criterion} />
      <Select name="follower" label="Followed by" choices={personChoices(people)} />
    </ActForm>
  )
}
