import { COMPLETIONS, type Completion } from '../domain/commitment.js'
import { PRECISIONS, type Window } from '../domain/window.js'
import { completionWords, shortDay, windowWords } from '../domain/words.js'
import type { Channel } from './schema/history.js'

type Said = Record<string, unknown>

export interface Told {
  kind: string
  before: Said
  after: Said
  channel: Channel
  /** Who did it, as they are shown. */
  actor: string | null
  /** Whom it is about. */
  person: string | null
  party: string | null
  /** What was undone. */
  undoesKind: string | null
}

/** One line of history as people read it: "Recorded as fulfilled on 9 Nov 2024, by desk@example.org from the mail". */
export function eventWords(told: Told): string {
  const say = ACTS[told.kind]
  const act = say ? say(told) : told.kind.replaceAll('_', ' ')
  const who = told.actor === null ? '' : `by ${told.actor} `
  return `${act}, ${who}${CHANNELS[told.channel]}`
}

const CHANNELS: Readonly<Record<Channel, string>> = {
  web: 'on the page',
  mail: 'from the mail',
  cli: 'at the command line',
  job: 'by the clock',
  import: 'by import',
  demo: 'in the demonstration',
}

const ACTS: Readonly<Record<string, (told: Told) => string>> = {
  accepted: ({ after }) =>
    after.unseen === true ? 'Accepted, not looked at' : 'Accepted into the register',
  looked_over: () => 'Looked at and kept',
  rejected: ({ after }) => `Rejected: ${textOf(after.reviewWhy)}`,
  marked_duplicate: ({ after }) => `Marked as a duplicate of ${textOf(after.mergedIntoId)}`,
  merged: ({ after }) => `Merged into ${textOf(after.mergedIntoId)}`,
  superseded: () => 'Set aside: a corrected transcript replaced its source',
  opened: () => 'Opened for the next period of its series',
  edited: ({ after }) => `Changed ${fieldsOf(after)}`,
  window_set: ({ after }) => `Date set to ${dueWords(after)} during review`,
  date_moved: ({ before, after }) =>
    `Date moved from ${dueWords(before)} to ${dueWords(after)}, announced by ${textOf(after.announcedBy)}`,
  reread: ({ before, after }) =>
    `Our reading corrected from ${readWords(before)} to ${readWords(after)}`,
  anchored: ({ after }) =>
    `The event it hangs on dated ${dayOf(after.date)}: due ${readWords(after)}`,
  judged: ({ after }) => `Recorded as ${verdictWords(after)}`,
  share_judged: ({ after, party }) =>
    `${party ?? 'One party'}'s share recorded as ${shareWords(after)}`,
  mentioned: ({ after }) => `Quote added from a later source: ${roleWords(after.mention)}`,
  told_apart: () => 'Compared with another statement and found to be something else',
  checked: ({ after }) => `Checked on ${dayOf(after.on)}, nothing found`,
  evidence_added: ({ after }) =>
    after.stance === 'contradicts' ? 'Evidence against it added' : 'Evidence added',
  evidence_visibility: ({ after }) =>
    after.visibility === 'public' ? 'Evidence made public' : 'Evidence kept internal',
  followed: ({ person }) => `Followed by ${person ?? 'somebody'} from now on`,
  unfollowed: () => 'Followed by nobody of its own from now on',
  tagged: ({ after }) => tagWords(after.tags),
  snoozed: ({ after, person }) =>
    `${person ?? 'Somebody'} asked to be reminded on ${dayOf(after.until)}`,
  muted: ({ person }) => `Mails about it to ${person ?? 'somebody'} stopped`,
  undone: ({ undoesKind }) => `Undone: ${UNDONE[undoesKind ?? ''] ?? 'an earlier act'}`,
}

const UNDONE: Readonly<Record<string, string>> = {
  ...{ accepted: 'acceptance', looked_over: 'having looked at it', rejected: 'rejection' },
  ...{ marked_duplicate: 'the mark as a duplicate', merged: 'the merge', edited: 'the change' },
  ...{ window_set: 'the date set', date_moved: 'the moved date', reread: 'the corrected reading' },
  ...{
    anchored: "the event's date",
    judged: 'the verdict',
    share_judged: 'the verdict on a share',
  },
  ...{ checked: 'the check', evidence_added: 'the evidence', followed: 'the follower' },
  ...{
    evidence_visibility: 'who sees the evidence',
    unfollowed: 'the follower',
    tagged: 'the tags',
  },
  ...{
    snoozed: 'the reminder asked for',
    superseded: 'having set it aside',
    muted: 'the stop of mails',
    undone: 'an undo',
    mentioned: 'the quote added',
    told_apart: 'the comparison',
  },
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : 'nobody named'

const dayOf = (value: unknown): string =>
  typeof value === 'string' ? shortDay(value) : 'an unknown day'

const ROLES: Readonly<Record<string, string>> = {
  repeats: 'it repeats it',
  moves: 'it moves the date',
  reports_done: 'it reports it done',
  withdraws: 'it withdraws it',
}

function roleWords(place: unknown): string {
  const role = typeof place === 'object' && place !== null && 'role' in place ? place.role : ''
  return ROLES[typeof role === 'string' ? role : ''] ?? 'it speaks of it'
}

function fieldsOf(after: Said): string {
  const names: Readonly<Record<string, string>> = {
    ...{ title: 'the title', criterion: 'what counts as done' },
    ...{ committedBy: 'who promised', owedTo: 'to whom' },
  }
  return (
    Object.keys(after)
      .flatMap((key) => names[key] ?? [])
      .join(', ') || 'it'
  )
}

function verdictWords(after: Said): string {
  const completion = completionOf(after.completion)
  const on = typeof after.happenedOn === 'string' ? ` on ${shortDay(after.happenedOn)}` : ''
  if (completion !== 'partially_fulfilled') return `${lower(completion)}${on}`
  return `${lower(completion)}${on}, the rest ${after.restExpected === false ? 'no longer' : 'still'} expected`
}

function shareWords(after: Said): string {
  const { share } = after
  return typeof share === 'object' && share !== null
    ? verdictWords({ restExpected: true, ...share })
    : 'judged'
}

const lower = (completion: Completion): string => completionWords(completion).toLowerCase()

const completionOf = (value: unknown): Completion =>
  COMPLETIONS.find((one) => one === value) ?? 'not_assessed'

function tagWords(tags: unknown): string {
  return Array.isArray(tags) && tags.length > 0 ? `Tagged ${tags.join(', ')}` : 'Tags taken away'
}

const dueWords = (said: Said): string => spanWords(said.dueFrom, said.dueUntil, said)

/** A date that was moved since is not touched: then only the first one was read again. */
const readWords = (said: Said): string =>
  'dueUntil' in said ? dueWords(said) : spanWords(said.firstFrom, said.firstUntil, said)

function spanWords(from: unknown, until: unknown, said: Said): string {
  const window: Pick<Window, 'from' | 'until' | 'precision' | 'text'> = {
    from: typeof from === 'string' ? from : null,
    until: typeof until === 'string' ? until : null,
    precision: PRECISIONS.find((one) => one === said.duePrecision) ?? 'range',
    text: typeof said.dueText === 'string' ? said.dueText : '',
  }
  return windowWords(window)
}
