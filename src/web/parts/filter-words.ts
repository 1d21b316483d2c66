import type { LineFilter } from '../../db/lines.js'
import { addDays } from '../../domain/calendar.js'
import { COMPLETIONS, DIRECTIONS, KINDS } from '../../domain/commitment.js'
import type { Day } from '../../domain/window.js'
import type { Form } from '../form.js'

export const STATES = ['open', 'overdue', 'closed'] as const
export const SORTS = ['deadline', 'newest', 'lateness'] as const
const NAMES = 'search party direction status state due kind tag follower source'.split(' ')

/** The filter that the address asks for; unknown words in it are left aside. */
export function filterFrom(query: Form, today: Day): LineFilter {
  const state = query.choice('state', STATES)
  const completion = query.choice('status', COMPLETIONS)
  const days = query.choice('due', ['7', '30', '90'])
  const follower = query.text('follower')
  return {
    search: query.text('search') ?? undefined,
    party: query.text('party') ?? undefined,
    direction: query.choice('direction', DIRECTIONS) ?? undefined,
    kind: query.choice('kind', KINDS) ?? undefined,
    tag: query.text('tag') ?? undefined,
    completion: completion ? [completion] : undefined,
    closed: state === 'closed' ? true : state === 'open' || days ? false : undefined,
    overdueOn: state === 'overdue' ? today : undefined,
    dueBetween: days ? { from: today, until: addDays(today, Number(days)) } : undefined,
    followerId: follower === 'none' ? 'none' : (query.number('follower') ?? undefined),
    ...(query.has('source') && sourceOf(query)),
    sort: query.choice('sort', SORTS) ?? 'deadline',
  }
}

function sourceOf(query: Form): LineFilter {
  const sourceId = query.number('source')
  return sourceId === null ? {} : { sourceId, review: ['accepted'] }
}

export const isFiltered = (query: Form) => NAMES.some((name) => query.text(name) !== null)
