import { sources as allSources, type SourceView } from '../../db/sources.js'
import { shortDay } from '../../domain/words.js'
import type { C, Page } from '../deps.js'
import { ForEditors } from '../parts/reader.js'
import { render } from '../render.js'

export const sources: Page = (app) => {
  app.get('/sources', async (c: C) => {
    const found = await allSources(c.get('deps').db)
    return render(
      c,
      { title: 'Sources' },
      <>
        <h1>Sources</h1>
        <ForEditors>
          <p>
            <a class="button" href="/sources/new">
              Add a source
            </a>
          </p>
        </ForEditors>
        {found.length === 0 ? (
          <p>
            No source yet. A transcript, a communiqué or a press release makes a good first one.
          </p>
        ) : (
          <SourceTable found={found} />
        )}
      </>,
    )
  })
}

function SourceTable({ found }: { found: readonly SourceView[] }) {
  return (
    <table>
      <caption>{found.length === 1 ? '1 source' : `${found.length} sources`}</caption>
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col">Said</th>
          <th scope="col">Parties</th>
          <th scope="col">Candidates</th>
          <th scope="col">Accepted</th>
        </tr>
      </thead>
      <tbody>
        {found.map((source) => (
          <tr>
            <th scope="row">
              <a href={`/sources/${source.id}`}>{source.title}</a>
              {source.publisher !== null && <div class="small soft">{source.publisher}</div>}
            </th>
            <td class="day" data-label="Said">
              {shortDay(source.said)}
            </td>
            <td data-label="Parties">{source.parties.join(', ')}</td>
            <td data-label="Candidates">
              {source.candidates > 0 ? (
                <a href={`/review/${source.id}`}>{`${source.candidates} to review`}</a>
              ) : (
                'none waiting'
              )}
            </td>
            <td data-label="Accepted">
              <a href={`/commitments?source=${source.id}`}>{source.accepted}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
