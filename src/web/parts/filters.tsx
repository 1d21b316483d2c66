import { COMPLETIONS, DIRECTIONS } from '../../domain/commitment.js'
import { completionWords, directionWords } from '../../domain/words.js'
import type { Form } from '../form.js'
import { type Choices, Select, TextField } from './fields.js'
import { isFiltered } from './filter-words.js'

const ANY = ['', 'any'] as const
const DUE = [
  ANY,
  ['7', 'within 7 days'],
  ['30', 'within 30 days'],
  ['90', 'within 90 days'],
] as const
const STATE = [ANY, ['open', 'open'], ['overdue', 'overdue'], ['closed', 'closed']] as const
const SORT = [
  ['deadline', 'deadline'],
  ['lateness', 'longest past due'],
  ['newest', 'newest'],
] as const

interface FiltersProps {
  query: Form
  parties: readonly string[]
  /** Whether it is known which parties are at home: whose a promise is hangs on it. */
  home: boolean
}

/** The filters live in the address: a filtered register can be bookmarked and sent on. */
export function Filters({ query, parties, home }: FiltersProps) {
  return (
    <search>
      <form method="get" action="/commitments" class="row">
        <TextField name="search" label="Words" type="search" value={query.text('search')} />
        <Select name="party" label="Party" value={query.text('party')} choices={named(parties)} />
        {home && (
          <Select
            name="direction"
            label="Whose"
            value={query.text('direction')}
            choices={[ANY, ...DIRECTIONS.map((one) => [one, directionWords(one)] as const)]}
          />
        )}
        <Select name="state" label="Open or closed" value={query.text('state')} choices={STATE} />
        <Select
          name="status"
          label="Verdict"
          value={query.text('status')}
          choices={[ANY, ...COMPLETIONS.map((one) => [one, completionWords(one)] as const)]}
        />
        <Select name="due" label="Due" value={query.text('due')} choices={DUE} />
        <Select name="sort" label="Order by" value={query.text('sort')} choices={SORT} />
        {[...(home ? [] : ['direction']), 'kind', 'tag', 'follower', 'source'].map((name) => (
          <Kept query={query} name={name} />
        ))}
        <div>
          <button type="submit">Show</button>{' '}
          {isFiltered(query) && <a href="/commitments">Clear filters</a>}
        </div>
      </form>
      {!home && (
        <p class="hint no-print">
          To tell ours from theirs and joint ones, name the home parties in config/pledgewatch.yaml.
        </p>
      )}
    </search>
  )
}

const named = (parties: readonly string[]): Choices => [
  ANY,
  ...[...parties].sort().map((name) => [name, name] as const),
]

/** Filters that come by a link stay when the form is sent again. */
function Kept({ query, name }: { query: Form; name: string }) {
  const value = query.text(name)
  return value === null ? null : <input type="hidden" name={name} value={value} />
}
