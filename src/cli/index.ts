import type { CommandModule } from './command.js'

/** 'nothing': no database; 'owner-process': keeps it to itself; 'interactive': talks in a terminal. */
export type Needs = 'nothing' | 'database' | 'owner-process' | 'interactive'

export interface CommandEntry {
  name: string
  summary: string
  needs: Needs
  /** Doing it twice changes nothing more than doing it once. */
  safeToRepeat: boolean
  load(): Promise<CommandModule>
}

/** Every command; a new one is a file and a line here. The files load when first needed. */
export const COMMANDS: readonly CommandEntry[] = [
  entry(
    'demo',
    'the whole loop on an example, with a simulated clock',
    'owner-process',
    true,
    () => import('./demo.js'),
  ),
  entry(
    'extract',
    'print the commitments of a text, storing nothing',
    'nothing',
    true,
    () => import('./extract.js'),
  ),
  entry('when', 'print how a date expression is read', 'nothing', true, () => import('./when.js')),
  entry(
    'ingest',
    'add a source and list its candidates',
    'database',
    true,
    () => import('./ingest.js'),
  ),
  entry(
    'source',
    'list, show, correct or replace sources',
    'database',
    false,
    () => import('./source.js'),
  ),
  entry(
    'review',
    'go through the candidates one by one',
    'interactive',
    true,
    () => import('./review.js'),
  ),
  entry(
    'accept',
    'accept candidates into the register',
    'database',
    true,
    () => import('./accept.js'),
  ),
  entry('reject', 'reject candidates, saying why', 'database', true, () => import('./reject.js')),
  entry('add', 'add a commitment by hand', 'database', false, () => import('./add.js')),
  entry(
    'edit',
    'change title, parties, criterion or follower',
    'database',
    true,
    () => import('./edit.js'),
  ),
  entry(
    'merge',
    'merge a line into the one it repeats',
    'database',
    true,
    () => import('./merge.js'),
  ),
  entry(
    'match',
    'compare what a source says with the open lines, and take what fits',
    'database',
    false,
    () => import('./match.js'),
  ),
  entry('list', 'the register, or what is overdue', 'database', true, () => import('./list.js')),
  entry(
    'show',
    'one commitment with its quote and windows',
    'database',
    true,
    () => import('./show.js'),
  ),
  entry('history', 'what happened to a commitment', 'database', true, () => import('./history.js')),
  entry('judge', 'record a verdict', 'database', false, () => import('./judge.js')),
  entry(
    'checked',
    'record "checked, nothing found"',
    'database',
    false,
    () => import('./checked.js'),
  ),
  entry(
    'evidence',
    'add, list or publish evidence',
    'database',
    false,
    () => import('./evidence.js'),
  ),
  entry('undo', 'undo an event of the history', 'database', false, () => import('./undo.js')),
  entry('revise', 'record that a date moved', 'database', false, () => import('./revise.js')),
  entry('reread', 'correct our reading of a date', 'database', false, () => import('./reread.js')),
  entry(
    'anchor',
    'give the day of the event a date hangs on',
    'database',
    false,
    () => import('./anchor.js'),
  ),
  entry(
    'follow',
    'name the person who follows a commitment',
    'database',
    true,
    () => import('./follow.js'),
  ),
  entry(
    'snooze',
    'be reminded of it on a later day',
    'database',
    true,
    () => import('./snooze.js'),
  ),
  entry('tag', 'tag a commitment', 'database', true, () => import('./tag.js')),
  entry('party', 'list, add or edit parties', 'database', true, () => import('./party.js')),
  entry(
    'person',
    'list, add, edit, remove or erase people',
    'database',
    true,
    () => import('./person.js'),
  ),
  entry(
    'subscribe',
    'send a person reminders and digests',
    'database',
    true,
    () => import('./subscribe.js'),
  ),
  entry(
    'unsubscribe',
    'stop mails to a person',
    'database',
    true,
    () => import('./unsubscribe.js'),
  ),
  entry(
    'sign-in',
    'print a one-time sign-in link for a person',
    'database',
    true,
    () => import('./sign-in.js'),
  ),
  entry(
    'check',
    'find what is due and put it into mails',
    'database',
    true,
    () => import('./check.js'),
  ),
  entry(
    'deliver',
    'send the mails that are waiting',
    'database',
    true,
    () => import('./deliver.js'),
  ),
  entry(
    'digest',
    'put digests that are due into mails, or preview one',
    'database',
    true,
    () => import('./digest.js'),
  ),
  entry('mail', 'list, show, retry or drop mails', 'database', true, () => import('./mail.js')),
  entry(
    'simulate',
    'what would be sent to whom and when',
    'database',
    true,
    () => import('./simulate.js'),
  ),
  entry('serve', 'the web pages and the worker', 'owner-process', true, () => import('./serve.js')),
  entry('worker', 'the worker alone', 'owner-process', true, () => import('./worker.js')),
  entry(
    'migrate',
    'bring the database schema up to date',
    'database',
    true,
    () => import('./migrate.js'),
  ),
]

export function findCommand(name: string | undefined): CommandEntry | undefined {
  return COMMANDS.find((command) => command.name === name)
}

function entry(
  name: string,
  summary: string,
  needs: Needs,
  safeToRepeat: boolean,
  load: () => Promise<CommandModule>,
): CommandEntry {
  return { name, summary, needs, safeToRepeat, load }
}
