import type { RegisterLine } from '../../domain/register.js'
import { scheduleOf } from '../../domain/schedule.js'
import { type Day, isApproximate } from '../../domain/window.js'
import { windowWords } from '../../domain/words.js'
import { type Band, roomyTicks, type Scale, timelineScale } from './timeline-scale.js'
import { TimelineTable } from './timeline-table.js'

/** Windows over time: the first one dashed, the current one filled, today marked. */
export function Timeline({ lines, today }: { lines: readonly RegisterLine[]; today: Day }) {
  const dated = lines.filter((line) => line.due !== null)
  if (dated.length === 0) return <p class="soft">Nothing with a date yet.</p>
  const scale = timelineScale(dated, today)
  return (
    <>
      <ol class="timeline">
        <Axis scale={scale} today={today} />
        {dated.map((line) => (
          <Row line={line} scale={scale} today={today} />
        ))}
      </ol>
      <Legend />
      <TimelineTable lines={dated} today={today} />
    </>
  )
}

function Axis({ scale, today }: { scale: Scale; today: Day }) {
  const now = scale.at(today)
  return (
    <li class="axis" aria-hidden="true">
      <span class="name soft" />
      <svg width="100%" height="18" aria-hidden="true" focusable="false">
        <Patterns />
        {roomyTicks(scale, today).map((tick) => (
          <text x={`${tick.x}%`} y="13">
            {tick.words}
          </text>
        ))}
        <text class="today-word" x={`${now}%`} y="13" text-anchor={now > 90 ? 'end' : 'middle'}>
          Today
        </text>
      </svg>
    </li>
  )
}

const hatch = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' } as const

function Patterns() {
  return (
    <defs>
      <pattern id="hatch-open" {...hatch} patternTransform="rotate(45)">
        <line class="hatch-open" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
      <pattern id="hatch-late" {...hatch} patternTransform="rotate(-45)">
        <line class="hatch-late" x1="0" y1="0" x2="0" y2="6" />
        <line class="hatch-late" x1="0" y1="0" x2="6" y2="0" />
      </pattern>
    </defs>
  )
}

function Row({ line, scale, today }: { line: RegisterLine; scale: Scale; today: Day }) {
  if (line.due === null) return null
  const now = `${scale.at(today)}%`
  const said = line.origin?.said ?? null
  return (
    <li>
      <span class="name">
        <a href={`/commitments/${line.id}`}>{line.title}</a>{' '}
        <span class="soft">{windowWords(line.due)}</span>
      </span>
      <svg width="100%" height="26" aria-hidden="true" focusable="false">
        {scale.ticks.map((tick) => (
          <line class="grid" x1={`${tick.x}%`} x2={`${tick.x}%`} y1="0" y2="26" />
        ))}
        {line.moves > 0 && line.firstDue !== null && (
          <Bar band={scale.band(line.firstDue, said)} kind="first" y={2} height={8} />
        )}
        <Bar band={scale.band(line.due, said)} kind={kindOf(line, today)} y={12} height={11} />
        <line class="today" x1={now} x2={now} y1="0" y2="26" />
      </svg>
    </li>
  )
}

type BarKind = 'future' | 'open' | 'late' | 'done' | 'first'

function kindOf(line: RegisterLine, today: Day): BarKind {
  const schedule = scheduleOf(line, today)
  if (schedule === 'closed') return 'done'
  if (schedule === 'past_due') return line.due && isApproximate(line.due) ? 'open' : 'late'
  return schedule === 'upcoming' ? 'future' : 'open'
}

const FILLS: Partial<Record<BarKind, string>> = {
  open: 'url(#hatch-open)',
  late: 'url(#hatch-late)',
}

function Bar(props: { band: Band; kind: BarKind; y: number; height: number }) {
  const { band, kind, y, height } = props
  return (
    <rect
      class={`bar ${kind}`}
      x={`${band.x}%`}
      width={`${band.width}%`}
      y={y}
      height={height}
      fill={FILLS[kind]}
      stroke-dasharray={band.openLeft || band.openRight ? '5 2' : undefined}
    />
  )
}

const LEGEND: ReadonlyArray<readonly [BarKind, string]> = [
  ['future', 'not open yet'],
  ['open', 'open, or time to check'],
  ['late', 'past due'],
  ['done', 'closed'],
  ['first', 'first date, before it moved'],
]

function Legend() {
  return (
    <ul class="legend">
      {LEGEND.map(([kind, words]) => (
        <li>
          <svg width="26" height="12" aria-hidden="true" focusable="false">
            <rect class={`bar ${kind}`} x="1" y="1" width="24" height="10" fill={FILLS[kind]} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}
