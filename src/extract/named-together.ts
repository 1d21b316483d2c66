import { answering, type Gazetteer, type Mention } from './gazetteer.js'
import type { Prepared } from './prepared.js'

/** Named together at least this often before a list counts as the parties of the statement. */
const OFTEN = 2
const JOINED = /^(?:,|,? and(?: the)?|,? the|, and the|-)? ?(?:the )?$/

/**
 * The states that a text names together most often ("the United States, Japan, and the ROK"),
 * where the heading does not say who speaks; empty where there is no such list.
 */
export function namedTogether({ flat, mentions }: Prepared, gazetteer: Gazetteer): string[] {
  const counts = new Map<string, { names: string[]; times: number }>()
  for (const run of runsOf(flat, mentions)) {
    const names = [...new Set(run.map((m) => answering(m.name, gazetteer)))]
    if (names.length < 2 || names.some((n) => gazetteer.entries.get(n)?.kind !== 'state')) continue
    const key = [...names].sort().join('|')
    const known = counts.get(key) ?? { names, times: 0 }
    counts.set(key, { names: known.names, times: known.times + 1 })
  }
  const best = [...counts.values()].sort((a, b) => b.times - a.times)[0]
  return best && best.times >= OFTEN ? best.names : []
}

/** Names with nothing but a comma or "and" between them. */
function runsOf(flat: string, mentions: readonly Mention[]): Mention[][] {
  const runs: Mention[][] = []
  for (const m of mentions) {
    if (m.by !== 'name') continue
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (last && before && JOINED.test(flat.slice(before.end, m.start))) last.push(m)
    else runs.push([m])
  }
  return runs.filter((r) => r.length > 1)
}
