import { type Page as Cut, lines } from '../../db/lines.js'
import { parties } from '../../db/parties.js'
import { countWords } from '../../domain/words.js'
import { asOf } from '../as-of.js'
import type { C, Page } from '../deps.js'
import { queryForm } from '../form.js'
import { withQuery } from '../links.js'
import { filterFrom, isFiltered } from '../parts/filter-words.js'
import { Filters } from '../parts/filters.js'
import { Flash, hereOf } from '../parts/flash.js'
import { LineTable } from '../parts/line-table.js'
import { ForEditors } from '../parts/reader.js'
import { render } from '../render.js'

const PAGE = 100

export const register: Page = (app) => {
  app.get('/commitments', async (c: C) => {
    const { db, settings } = c.get('deps')
    const today = c.get('today')
    const query = queryForm(c)
    const cut: Cut = { limit: PAGE + 1, after: query.number('after') ?? undefined }
    const [found, known, stamp] = await Promise.all([
      lines(db, filterFrom(query, today), cut),
      parties(db),
      asOf(c),
    ])
    const shown = found.slice(0, PAGE)
    const next = found.length > PAGE ? shown.at(-1)?.id : undefined
    return render(
      c,
      { title: 'Register', asOf: stamp },
      <>
        <Flash c={c} />
        <h1>Register</h1>
        <Filters
          query={query}
          parties={known.map((party) => party.name)}
          home={settings.home.length > 0}
        />
        {shown.length === 0 ? (
          <Nothing filtered={isFiltered(query)} />
        ) : (
          <LineTable lines={shown} today={today} caption={caption(shown.length, next)} />
        )}
        {next !== undefined && <a href={withQuery(hereOf(c), { after: next })}>Next {PAGE}</a>}
        <ForEditors>
          <p class="no-print">
            <a href="/commitments/new">Add a commitment by hand</a>
          </p>
        </ForEditors>
      </>,
    )
  })
}

const caption = (shown: number, next: number | undefined) =>
  next === undefined ? countWords(shown, 'commitment') : `The first ${shown} commitments`

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <p>
      Nothing in the register fits. <a href="/commitments">Show everything</a>, or loosen a filter.
    </p>
  ) : (
    <p>
      Nothing has been accepted yet.
      <ForEditors>
        {' '}
        <a href="/sources/new">Add a source</a>, then <a href="/review">review its candidates</a>.
      </ForEditors>
    </p>
  )
}
