import { tellsOfThePast } from '../dates/cases.js'
import type { DateResult } from '../groups.js'
import { row, share } from './table.js'

/** How the date cases of one list were read, beside chrono-node. */
export function printDates({ file, ours, chrono }: DateResult): string[] {
  const head = row(`${file}, ${ours.name}`.slice(0, 37), 'Pledgewatch', 'chrono-node')
  return [head.slice(2), ...dated({ file, ours, chrono }), ...without({ file, ours, chrono })]
}

function dated({ ours, chrono }: DateResult): string[] {
  if (ours.bothEnds.all === 0) return []
  return [
    row('both ends exact', share(ours.bothEnds), share(chrono.bothEnds)),
    row('deadline exact', share(ours.deadlines), share(chrono.deadlines)),
    row('deadline within a day', share(ours.withinADay), share(chrono.withinADay)),
  ]
}

function without({ ours, chrono }: DateResult): string[] {
  if (ours.fooled.all === 0) return []
  if (tellsOfThePast(ours.name)) {
    return [
      row('window not over when it was said', share(ours.fooledAhead), share(chrono.fooledAhead)),
      row('  given any window, over or not', share(ours.fooled), share(chrono.fooled)),
    ]
  }
  return [
    row('given a window that is none', share(ours.fooled), share(chrono.fooled)),
    row('  one not over when it was said', share(ours.fooledAhead), share(chrono.fooledAhead)),
  ]
}
