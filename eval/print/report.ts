import { wrap } from '../../src/cli/format.js'
import type { Asked } from '../arguments.js'
import type { Group } from '../groups.js'
import { printDates } from './dates.js'
import { printDateMisses, printTextMisses } from './misses.js'
import { printEachText, printTexts } from './texts.js'

/** The whole report, in at most 80 columns. */
export function report(groups: readonly Group[], asked: Asked): string {
  return groups.map((group) => part(group, asked).join('\n')).join('\n\n')
}

function part(group: Group, asked: Asked): string[] {
  const blocks = [
    group.texts.length > 0 ? printTexts(group) : [group.folder],
    ...(asked.texts && group.texts.length > 0 ? [printEachText(group.texts)] : []),
    ...(asked.misses ? group.texts.map(printTextMisses) : []),
    ...group.dates.flatMap((d) => [
      printDates(d),
      ...(asked.misses ? [printDateMisses(d.ours)] : []),
    ]),
    group.oddities.map((words) => wrap(words, 80, 8, '  Note: ')),
  ]
  return blocks.filter((b) => b.length > 0).flatMap((b, at) => (at === 0 ? b : ['', ...b]))
}
