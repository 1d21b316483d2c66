/**
 * A row of a benchmark: `what` was measured, `ours` and `beside` as numbers in `unit`, what the
 * second one is (`besideWhat`), how they compare in words, the goal in words and whether it is met
 * (null where there is none).
 */
const COLUMNS = [
  ['bench', (row) => row.bench],
  ['what', (row) => row.what],
  ['ours', (row) => figure(row.ours, row.unit)],
  ['beside', (row) => figure(row.beside, row.unit)],
  ['beside is', (row) => row.besideWhat],
  ['compared', (row) => row.compared],
  ['goal', (row) => goal(row)],
]

export function format(rows) {
  const cells = [
    COLUMNS.map(([head]) => head),
    ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row))),
  ]
  const widths = COLUMNS.map((_, at) => Math.max(...cells.map((line) => line[at].length)))
  return cells
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function figure(value, unit) {
  return `${value >= 100 ? value.toFixed(0) : value.toFixed(1)} ${unit}`
}

function goal({ goal: words, met }) {
  if (met === null) return 'none'
  return `${words}: ${met ? 'met' : 'MISSED'}`
}
