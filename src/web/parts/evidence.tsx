import type { EvidenceView } from '../../db/evidence.js'
import { shortDay } from '../../domain/words.js'
import { webAddress } from '../links.js'
import { ActForm, Fold } from './act-form.js'
import { Check, DayField, Select, TextArea, TextField } from './fields.js'

const STANCES = { supports: 'supports', contradicts: 'contradicts' } as const
const SAYERS = {
  promiser: 'says the promiser',
  counterpart: 'says the counterpart',
  third_party: 'says a third party',
  ourselves: 'found by ourselves',
} as const

interface EvidenceProps {
  evidence: readonly EvidenceView[]
  id: number
  back: string
}

export function EvidenceList({ evidence, id, back }: EvidenceProps) {
  return (
    <>
      {evidence.length === 0 && <p>None recorded.</p>}
      <ul class="plain">
        {evidence.map((one) => (
          <Item one={one} id={id} back={back} />
        ))}
      </ul>
      <Fold word="Add evidence">
        <EvidenceForm id={id} back={back} />
      </Fold>
    </>
  )
}

function Item({ one, id, back }: { one: EvidenceView; id: number; back: string }) {
  const href = webAddress(one.url)
  const name = one.title ?? one.url ?? 'untitled'
  const other = one.visibility === 'public' ? 'internal' : 'public'
  return (
    <li>
      {href === null ? (
        name
      ) : (
        <a href={href} rel="noreferrer">
          {name}
        </a>
      )}
      {one.dated !== null && `, ${shortDay(one.dated)}`}
      <span class="soft">{`: ${STANCES[one.stance]}, ${SAYERS[one.saidBy]}, ${one.visibility}`}</span>
      {one.note !== null && ` (${one.note})`}{' '}
      <ActForm id={id} act="publish" back={back} class="inline" button={`Make ${other}`}>
        <input type="hidden" name="evidenceId" value={one.id} />
        <input type="hidden" name="visibility" value={other} />
      </ActForm>
    </li>
  )
}

function EvidenceForm({ id, back }: { id: number; back: string }) {
  return (
    <ActForm id={id} act="evidence" back={back} button="Add evidence">
      <TextField name="url" label="Link" type="url" />
      <TextField name="evidenceTitle" label="Title" />
      <DayField name="dated" label="Dated" />
      <Select name="stance" label="It" choices={Object.entries(STANCES)} value="supports" />
      <Select
        name="saidBy"
        label="Who says so"
        choices={Object.entries(SAYERS)}
        value="ourselves"
      />
      <TextArea name="evidenceNote" label="Note" />
      <Check name="public" label="May be shown in public" />
    </ActForm>
  )
}
