import type { RegisterLine } from '../../domain/register.js'
import type { Day } from '../../domain/window.js'
import { partyWords } from '../../domain/words.js'
import { ActForm, Fold } from './act-form.js'
import { DayField, Select, TextArea, TextField } from './fields.js'
import { HappenedField } from './happened.js'
import { LookedOver } from './review-forms.js'

export interface ActProps {
  line: RegisterLine
  today: Day
  back: string
}

/** The acts that end or delay the question "was it done?". */
export function Acts(props: ActProps) {
  return (
    <div class="acts">
      <LookedOver {...props} />
      <Fold word="Fulfilled">
        <FulfilledForm {...props} />
      </Fold>
      <Fold word="Partly">
        <PartlyForm {...props} />
      </Fold>
      <Fold word="Checked, nothing found">
        <LookedForm {...props} />
      </Fold>
      <Fold word="Date moved">
        <MovedForm {...props} />
      </Fold>
      <Fold word="Not fulfilled">
        <NotFulfilledForm {...props} />
      </Fold>
      <Fold word="Remind me on …">
        <RemindForm {...props} />
      </Fold>
    </div>
  )
}

function FulfilledForm({ line, today, back }: ActProps) {
  return (
    <ActForm
      id={line.id}
      version={line.version}
      act="judge"
      back={back}
      button="Record as fulfilled"
    >
      <input type="hidden" name="completion" value="fulfilled" />
      <HappenedField line={line} today={today} />
      <TextField name="url" label="Link to evidence" hint="(optional)" type="url" />
      <TextArea name="note" label="Note" hint="(optional)" />
    </ActForm>
  )
}

function PartlyForm({ line, today, back }: ActProps) {
  return (
    <ActForm
      id={line.id}
      version={line.version}
      act="judge"
      back={back}
      button="Record as partly fulfilled"
    >
      <input type="hidden" name="completion" value="partially_fulfilled" />
      <input type="hidden" name="restAsked" value="yes" />
      <HappenedField line={line} today={today} />
      <Select name="rest" label="Is the rest still expected?" choices={REST} />
      <DayField name="restBy" label="The rest by" hint="(optional)" />
      <TextField name="url" label="Link to evidence" hint="(optional)" type="url" />
      <TextArea name="note" label="What was done, what is missing" />
    </ActForm>
  )
}

const REST = [
  ['yes', 'Yes, keep reminding'],
  ['no', 'No, close it'],
] as const

function LookedForm({ line, today, back }: ActProps) {
  return (
    <ActForm id={line.id} act="looked" back={back} button="Checked, nothing found">
      <DayField name="on" label="Day you looked" value={today} max={today} required />
      <TextArea name="note" label="Where you looked" hint="(optional)" />
    </ActForm>
  )
}

export function MovedForm({ line, back }: ActProps) {
  return (
    <ActForm
      id={line.id}
      version={line.version}
      act="moved"
      back={back}
      button="Record the new date"
    >
      <div class="fields">
        <DayField name="from" label="New start" hint="(optional)" />
        <DayField name="until" label="New deadline" required />
      </div>
      <Select name="kind" label="How it was moved" choices={MOVES} />
      <TextField name="by" label="Announced by" value={partyName(line)} required />
      <TextArea name="why" label="Source or reason" hint="(optional)" />
    </ActForm>
  )
}

const MOVES = [
  ['agreed', 'Agreed by the parties'],
  ['one_sided', 'Announced by one side'],
] as const

const partyName = (line: RegisterLine) =>
  line.committedBy.length > 0 ? partyWords(line.committedBy) : ''

function NotFulfilledForm({ line, back }: ActProps) {
  return (
    <ActForm
      id={line.id}
      version={line.version}
      act="judge"
      back={back}
      button="Record as not fulfilled"
    >
      <input type="hidden" name="completion" value="not_fulfilled" />
      <TextArea name="reason" label="Reason" hint="(needed: it will be read)" required />
      <TextField name="url" label="Link to evidence" hint="(optional)" type="url" />
    </ActForm>
  )
}

function RemindForm({ line, today, back }: ActProps) {
  return (
    <ActForm id={line.id} act="remind" back={back} button="Remind me on this day">
      <DayField name="until" label="Remind me on" min={today} required />
    </ActForm>
  )
}
