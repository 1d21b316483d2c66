import { PledgeError } from '../domain/errors.js'
import type { Gazetteer, GazetteerEntry } from '../extract/gazetteer.js'
import { type Heading, readHeading } from '../extract/heading.js'
import type { Ctx } from './context.js'
import { canonicalParty } from './party-canon.js'
import type { AddSourceInput, SourceFacts } from './source-input.js'
import { checkDay } from './today.js'
import { checkZone } from './zone.js'

/** No database is needed to read facts. */
type FactsCtx = Pick<Ctx, 'gazetteer' | 'settings' | 'now'>

/** What a person gave, else what the heading tells, else the settings. PledgeError without a date. */
export function readFacts(
  ctx: FactsCtx,
  { text, fileName, fallbackTitle, given = {} }: AddSourceInput,
): SourceFacts {
  const heading = readHeading(text, ctx.gazetteer)
  const said = given.said ?? heading.said
  if (said === null) throw noDate(fileName ?? null)
  const named = given.title?.trim() || heading.title
  const title = named || fallbackTitle || fileName || `Statement of ${said}`
  const facts: SourceFacts = {
    ...{ title, said, place: given.place ?? heading.place },
    zone: given.zone ?? ctx.settings.zone,
    hemisphere: given.hemisphere ?? hemisphereOf(ctx, heading),
    dayOrder: given.dayOrder ?? ctx.settings.dayOrder,
    url: given.url ?? heading.url,
    publisher: given.publisher ?? heading.publisher,
    parties: canonicalNames(ctx, given.parties ?? heading.parties),
  }
  checkFacts(ctx, facts)
  return facts
}

/** PledgeError 'bad_input' for a day that is none, a zone that is none, an empty title. */
export function checkFacts(ctx: FactsCtx, facts: Partial<SourceFacts>): void {
  checkDay(facts.said)
  if (facts.zone !== undefined) checkZone(ctx, facts.zone)
  if (facts.title !== undefined && facts.title.trim() === '') {
    throw new PledgeError('bad_input', 'The title of a source is empty.', 'Give it with --title.')
  }
}

/** Names as the gazetteer has them, without repeats. */
export function canonicalNames(ctx: FactsCtx, names: readonly string[]): string[] {
  return [...new Set(names.map((name) => canonicalParty(ctx.gazetteer, name).name))]
}

/** Of the state that hosts, as the heading names it; else south where all its states lie there. */
function hemisphereOf({ gazetteer, settings }: FactsCtx, heading: Heading): 'north' | 'south' {
  const host = stateOf(gazetteer, heading.host)
  if (host) return host.hemisphere ?? 'north'
  const states = heading.parties.flatMap((name) => stateOf(gazetteer, name) ?? [])
  const southern = states.length > 0 && states.every((state) => state.hemisphere === 'south')
  return southern ? 'south' : settings.hemisphere
}

function stateOf(gazetteer: Gazetteer, name: string | null): GazetteerEntry | null {
  const entry = name === null ? undefined : gazetteer.entries.get(name)
  return entry?.kind === 'state' ? entry : null
}

function noDate(fileName: string | null): PledgeError {
  return new PledgeError(
    'bad_input',
    `No day was found on which ${fileName === null ? 'this text' : `“${fileName}”`} was said.`,
    'Give it with --said YYYY-MM-DD.',
  )
}
