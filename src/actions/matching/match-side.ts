import type { PartyView } from '../../db/parties.js'
import type { OpenLine, Side } from '../../domain/matching/types.js'
import type { RegisterLine } from '../../domain/register.js'
import type { Day } from '../../domain/window.js'
import { findMentions, type Gazetteer } from '../../extract/gazetteer.js'

/** What is needed of the whole register to compare its lines. */
export interface Background {
  gazetteer: Gazetteer
  /** Names of what each party belongs to. */
  parents: ReadonlyMap<string, string>
  /** Parties and day of each source. */
  sources: ReadonlyMap<number, { parties: readonly string[]; said: Day }>
}

export function parentsOf(parties: readonly PartyView[]): Map<string, string> {
  return new Map(parties.flatMap(({ name, parent }) => (parent === null ? [] : [[name, parent]])))
}

/** A line as it is compared: its parties with what they belong to, its words without their names. */
export function sideOf(line: RegisterLine, background: Background): Side {
  const { origin } = line
  const source = origin === null ? undefined : background.sources.get(origin.sourceId)
  const quote = origin?.quote ?? ''
  return {
    ...{ id: line.id, title: line.title, quote, kind: line.kind, due: line.due },
    by: withParents(line.committedBy, background),
    to: withParents(line.owedTo, background),
    around: withParents(source?.parties ?? [], background),
    names: namesIn(`${line.title}\n${quote}`, background.gazetteer),
    ...{ said: origin?.said ?? null, sourceId: origin?.sourceId ?? null },
  }
}

export const openLineOf = (line: RegisterLine, background: Background): OpenLine => ({
  ...sideOf(line, background),
  seriesId: line.seriesId,
})

/** The parties and all that they belong to, so that a ministry and its state go together. */
export function withParents(names: readonly string[], { parents }: Background): string[] {
  const all = new Set(names)
  for (const name of all) {
    const parent = parents.get(name)
    if (parent !== undefined) all.add(parent)
  }
  return [...all]
}

/** Party names as they stand in a text; capitals are left, since they say where. */
function namesIn(text: string, gazetteer: Gazetteer): string[] {
  const found = findMentions(text, gazetteer).filter(({ by }) => by !== 'capital')
  return [...new Set(found.map(({ start, end }) => text.slice(start, end)))]
}
