import { calibrate } from '../calibration.js'
import type { Group, TextResult } from '../groups.js'
import { total } from '../total.js'

/** The same as the report with all its details, for scripts. */
export function asJson(groups: readonly Group[]) {
  return groups.map(({ folder, texts, chronoDeadlines, dates, oddities }) => ({
    folder,
    texts: texts.length,
    ours: total(texts.map((t) => t.ours)),
    bare_rule: total(texts.map((t) => t.bare)),
    chrono_deadlines: chronoDeadlines,
    calibration: calibrate(texts.map((t) => t.ours)),
    each_text: texts.map(one),
    dates,
    oddities,
  }))
}

const one = ({ name, ours }: TextResult) => {
  const { missed, wrong, taken, matches } = ours
  return {
    name,
    ...total([ours]),
    missed,
    wrong: wrong.map(({ quote, confidence }) => ({ quote, confidence })),
    near_misses_taken: taken.map(({ nearMiss }) => nearMiss),
    matches: matches.map(({ label, candidate }) => ({ label, candidate })),
  }
}
