import { calibrate } from '../calibration.js'
import type { Group, TextResult } from '../groups.js'
import { type Total, total } from '../total.js'
import { plain, row, share } from './table.js'

/** How the texts of one folder were read, beside the bare rule, and what confidence is worth. */
export function printTexts({ folder, texts, chronoDeadlines }: Group): string[] {
  const ours = total(texts.map((t) => t.ours))
  const bare = total(texts.map((t) => t.bare))
  const borderline = texts.reduce((sum, t) => sum + t.borderline, 0)
  const { recall, nearMisses } = ours.counts
  return [
    `${folder}: ${texts.length} ${texts.length === 1 ? 'text' : 'texts'}`,
    `  ${recall.all} commitments, ${borderline} borderline ones beside them, ${nearMisses.all} near misses`,
    '',
    row('', 'Pledgewatch', 'bare "will" rule'),
    ...found(ours, bare),
    row(
      'deadlines right, found dated ones',
      share(ours.counts.deadlines),
      `chrono ${share(chronoDeadlines)}`,
    ),
    row('found undated ones left undated', share(ours.counts.undated)),
    row('party that promises right', share(ours.counts.parties)),
    row('kind right', share(ours.counts.kinds)),
    row('quotes verbatim at their offsets', share(ours.counts.verbatim)),
    '',
    ...calibration(texts),
  ]
}

const found = (ours: Total, bare: Total): string[] => [
  row('recall', share(ours.counts.recall), share(bare.counts.recall)),
  row('  with a candidate each', share(ours.counts.ownRecall), share(bare.counts.ownRecall)),
  row("borderline labels as don't-care"),
  row('  precision', share(ours.counts.precision), share(bare.counts.precision)),
  row('  F1', ours.f1.toFixed(2), bare.f1.toFixed(2)),
  row('borderline labels as absent'),
  row('  precision', share(ours.counts.strictPrecision), share(bare.counts.strictPrecision)),
  row('  F1', ours.strictF1.toFixed(2), bare.strictF1.toFixed(2)),
  row('near misses taken', share(ours.counts.nearMisses), share(bare.counts.nearMisses)),
]

function calibration(texts: readonly TextResult[]): string[] {
  const { bands, sure } = calibrate(texts.map((t) => t.ours))
  return [
    row('confidence', 'candidates right'),
    ...bands.map((b) => row(`  ${b.from.toFixed(1)} to ${b.to.toFixed(1)}`, share(b))),
    `  Of those with 0.8 or more: ${plain(sure)} right.`,
  ]
}

/** One line a text: found of its commitments, right of its candidates, near misses, deadlines. */
export function printEachText(texts: readonly TextResult[]): string[] {
  const width = 36
  const line = (name: string, cells: string[]): string =>
    `  ${name.slice(0, width - 2).padEnd(width)}${cells.map((c) => c.padStart(10)).join('')}`
  return [
    line('text', ['found', 'right', 'near', 'deadlines']),
    ...texts.map(({ name, ours }) =>
      line(
        name,
        [ours.recall, ours.precision, ours.nearMisses, ours.deadlines].map(
          ({ right, all }) => `${right}/${all}`,
        ),
      ),
    ),
  ]
}
