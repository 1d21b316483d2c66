import type { Person } from '../../domain/register.js'
import { ACTS, isAct } from '../acts/table.js'
import type { C } from '../deps.js'
import { withQuery } from '../links.js'
import { ForEditors } from './reader.js'

const FLASH = { done: null, item: null, event: null, heard: null, waits: null }

/** The address of this page without what was said after the last act. */
export function hereOf(c: C): string {
  const url = new URL(c.req.url)
  return withQuery(url.pathname + url.search, FLASH)
}

/** What was done just now, with a way back. Only words of our own are shown. */
export function Flash({ c, people = [] }: { c: C; people?: readonly Person[] }) {
  const done = c.req.query('done') ?? ''
  if (!isAct(done)) return null
  const item = digits(c.req.query('item'))
  const waits = digits(c.req.query('waits'))
  const unheard = c.req.query('heard') === '0' && waits === null
  return (
    <div class={unheard ? 'notice warn' : 'notice'} role="status">
      <p>
        {ACTS[done].said} {item !== null && <a href={`/commitments/${item}`}>{`#${item}`}</a>}
        {waits !== null && ` ${waitWords(people.find((one) => String(one.id) === waits))}`}
        {unheard && ' Nobody would hear about it: name a follower or subscribe somebody.'}
      </p>
      {item !== null && done !== 'undo' && (
        <ForEditors>
          <form method="post" action={`/commitments/${item}/undo`} class="inline">
            <input type="hidden" name="event" value={digits(c.req.query('event')) ?? ''} />
            <input type="hidden" name="back" value={hereOf(c)} />
            <button type="submit">Undo</button>
          </form>
        </ForEditors>
      )}
    </div>
  )
}

const digits = (text: string | undefined) => (text && /^\d{1,9}$/.test(text) ? text : null)

const waitWords = (follower: Person | undefined) =>
  `A mail asks ${follower?.address ?? 'the follower'} to confirm the address; reminders wait for that.`
