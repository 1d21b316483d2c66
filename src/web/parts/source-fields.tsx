import type { SourceFacts } from '../../actions/add-source.js'
import type { Form } from '../form.js'
import { DayField, Select, TextArea, TextField } from './fields.js'

const HEMISPHERES = ['north', 'south'] as const
const ORDERS = ['day_first', 'month_first'] as const

/** The facts about a source; empty ones are read from its heading. */
export function SourceFields({ given }: { given: Partial<SourceFacts> }) {
  return (
    <>
      <TextField name="title" label="Title" value={given.title} />
      <div class="fields">
        <DayField name="said" label="Date said" value={given.said} />
        <TextField name="place" label="Place" value={given.place} />
        <TextField name="zone" label="Time zone" hint="(Europe/Moscow)" value={given.zone} />
      </div>
      <TextArea
        name="parties"
        label="Parties"
        hint="(one a line)"
        value={given.parties?.join('\n')}
      />
      <div class="fields">
        <TextField name="publisher" label="Published by" value={given.publisher} />
        <TextField name="url" label="Published at" type="url" value={given.url} />
      </div>
      <div class="fields">
        <Select name="hemisphere" label="Seasons of" value={given.hemisphere} choices={SEASONS} />
        <Select name="dayOrder" label="04/05/2024 is" value={given.dayOrder} choices={DAY_ORDERS} />
      </div>
    </>
  )
}

const SEASONS = [
  ['', 'as configured'],
  ['north', 'the north'],
  ['south', 'the south'],
] as const
const DAY_ORDERS = [
  ['', 'as configured'],
  ['day_first', '4 May'],
  ['month_first', '5 April'],
] as const

/** The facts that the form gives; empty fields are left to the heading. */
export function givenFrom(form: Form): Partial<SourceFacts> {
  const facts: Partial<SourceFacts> = {}
  const said = form.day('said')
  if (said !== null) facts.said = said
  const hemisphere = form.choice('hemisphere', HEMISPHERES)
  if (hemisphere !== null) facts.hemisphere = hemisphere
  const dayOrder = form.choice('dayOrder', ORDERS)
  if (dayOrder !== null) facts.dayOrder = dayOrder
  const parties = form.list('parties')
  if (parties !== undefined && parties.length > 0) facts.parties = parties
  for (const name of ['title', 'place', 'zone', 'publisher', 'url'] as const) {
    const text = form.text(name)
    if (text !== null) facts[name] = text
  }
  return facts
}
