import { COMPLETIONS } from '../../domain/commitment.js'
import type { Person } from '../../domain/register.js'
import { completionWords } from '../../domain/words.js'
import { ActForm, Fold } from './act-form.js'
import type { ActProps } from './acts.js'
import { DayField, Select, TextArea, TextField } from './fields.js'
import { personChoices } from './person-choices.js'

type MoreProps = ActProps & { people: readonly Person[] }

/** The rarer acts of the commitment page. */
export function MoreActs(props: MoreProps) {
  const { line } = props
  return (
    <div class="acts">
      <Fold word="Other verdict">
        <VerdictForm {...props} />
      </Fold>
      <Fold word="Followed by">
        <FollowForm {...props} />
      </Fold>
      <Fold word="Title, parties, criterion">
        <EditForm {...props} />
      </Fold>
      <Fold word="Correct our reading of the date">
        <RereadForm {...props} />
      </Fold>
      {line.anchor !== null && (
        <Fold word={`Date of ${line.anchor.event}`}>
          <AnchorForm {...props} />
        </Fold>
      )}
      <Fold word="Tags">
        <TagForm {...props} />
      </Fold>
      <Fold word="Merge into another">
        <MergeForm {...props} />
      </Fold>
    </div>
  )
}

function VerdictForm({ line, today, back }: MoreProps) {
  const shares = line.committedBy.length > 1 ? line.committedBy : []
  return (
    <ActForm id={line.id} version={line.version} act="judge" back={back} button="Record verdict">
      <Select
        name="completion"
        label="Verdict"
        choices={COMPLETIONS.map((one) => [one, completionWords(one)] as const)}
        value="in_progress"
      />
      {shares.length > 0 && (
        <Select
          name="party"
          label="For"
          choices={[['', 'the whole'], ...shares.map((one) => [one, `${one} only`] as const)]}
        />
      )}
      <input type="hidden" name="dayOptional" value="yes" />
      <DayField name="on" label="Day it happened" max={today} hint="(if known)" />
      <TextArea name="reason" label="Reason" hint="(needed for not fulfilled, withdrawn, lapsed)" />
      <TextField name="url" label="Link to evidence" hint="(optional)" type="url" />
      <TextArea name="note" label="Note" hint="(optional)" />
    </ActForm>
  )
}

function FollowForm({ line, back, people }: MoreProps) {
  const follower = people.find((one) => one.id === line.followerId)
  return (
    <ActForm id={line.id} act="follow" back={back} button="Set follower">
      <Select
        name="address"
        label="Followed by"
        value={follower?.address}
        choices={personChoices(people)}
      />
    </ActForm>
  )
}

function EditForm({ line, back }: MoreProps) {
  return (
    <ActForm id={line.id} act="edit" back={back} button="Save changes">
      <input type="hidden" name="version" value={line.version} />
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
      <TextArea name="criterion" label="Counts as done when" value={line.criterion} />
    </ActForm>
  )
}

function RereadForm({ line, back }: MoreProps) {
  return (
    <ActForm
      id={line.id}
      version={line.version}
      act="reread"
      back={back}
      button="Correct our reading"
    >
      <p class="hint">
        For a date that was read wrongly here. If the parties moved it, use “Date moved”.
      </p>
      <DayField name="from" label="Start" value={line.due?.from} />
      <DayField name="until" label="Deadline" value={line.due?.until} required />
      <TextArea name="why" label="Why" required />
    </ActForm>
  )
}

function AnchorForm({ line, back }: MoreProps) {
  return (
    <ActForm id={line.id} act="anchor" back={back} button="Record the date of the event">
      <DayField name="date" label={`Date of ${line.anchor?.event ?? 'the event'}`} required />
    </ActForm>
  )
}

function TagForm({ line, back }: MoreProps) {
  return (
    <>
      <ActForm id={line.id} act="tag" back={back} button="Add tags">
        <TextField name="tags" label="Tags" hint="(a semicolon between)" required />
      </ActForm>
      {line.tags.map((tag) => (
        <ActForm id={line.id} act="tag" back={back} class="inline" button={`Remove ${tag}`}>
          <input type="hidden" name="tags" value={tag} />
          <input type="hidden" name="remove" value="yes" />
        </ActForm>
      ))}
    </>
  )
}

function MergeForm({ line, back }: MoreProps) {
  return (
    <ActForm id={line.id} act="merge" back={back} button="Merge into that one">
      <TextField name="of" label="Number of the commitment that stays" required />
    </ActForm>
  )
}
