import type { Counts } from '../../db/counts.js'
import { lines } from '../../db/lines.js'
import { undelivered } from '../../db/mail-log.js'
import { addDays } from '../../domain/calendar.js'
import { asOf } from '../as-of.js'
import type { C, Page } from '../deps.js'
import { figuresOf } from '../figures.js'
import { Flash } from '../parts/flash.js'
import { Needs } from '../parts/needs.js'
import { ForEditors } from '../parts/reader.js'
import { Tally } from '../parts/tally.js'
import { Timeline } from '../parts/timeline.js'
import { render } from '../render.js'

/** How many windows the drawing shows. */
const DRAWN = 14

export const overview: Page = (app) => {
  app.get('/', async (c: C) => {
    const { db } = c.get('deps')
    const today = c.get('today')
    const [total, failed, drawn, week, stamp] = await Promise.all([
      figuresOf(c),
      undelivered(db),
      lines(db, { closed: false, sort: 'deadline' }, { limit: DRAWN }),
      lines(db, { closed: false, dueBetween: { from: today, until: addDays(today, 7) } }),
      asOf(c),
    ])
    if (total.sources === 0 && total.accepted === 0) {
      return render(c, { title: 'Overview', asOf: stamp }, <Empty />)
    }
    return render(
      c,
      { title: 'Overview', asOf: stamp },
      <>
        <Flash c={c} />
        <h1>Overview</h1>
        <Base total={total} />
        <h2>What needs somebody</h2>
        <Needs total={total} failed={failed} week={week} today={today} />
        <h2>Windows</h2>
        <Timeline lines={drawn} today={today} />
        <h2>How it stands</h2>
        <Tally total={total} />
      </>,
    )
  })
}

function Base({ total }: { total: Counts }) {
  const { accepted, sources, open, closed } = total
  return (
    <p class="lead">
      {`${accepted} ${accepted === 1 ? 'commitment' : 'commitments'} from ${sources} ${
        sources === 1 ? 'source' : 'sources'
      }: ${open} open, ${closed} closed.`}
    </p>
  )
}

function Empty() {
  return (
    <>
      <h1>The register is empty</h1>
      <p>
        Add a transcript, a communiqué or a press release. Pledgewatch finds the commitments in it;
        you accept the ones that count, and it reminds you when they fall due.
      </p>
      <ForEditors>
        <p>
          <a class="button" href="/sources/new">
            Add a source
          </a>
        </p>
        <h2>After that</h2>
        <ol>
          <li>
            <a href="/review">Review</a> what was found: accept it as it is, correct it, or reject
            it with a reason.
          </li>
          <li>
            Say under <a href="/people">People</a> who hears about it; nobody is mailed before they
            confirmed their address.
          </li>
          <li>
            Something promised without a transcript at hand?{' '}
            <a href="/commitments/new">Add it by hand</a>.
          </li>
        </ol>
      </ForEditors>
    </>
  )
}
