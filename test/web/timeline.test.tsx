import { describe, expect, it } from 'vitest'
import type { RegisterLine } from '../../src/domain/register.js'
import type { Precision } from '../../src/domain/window.js'
import { Timeline } from '../../src/web/parts/timeline.js'
import { timelineScale } from '../../src/web/parts/timeline-scale.js'

const window = (from: string | null, until: string | null, precision: Precision = 'month') => ({
  from,
  until,
  precision,
  text: '',
  basis: '',
  assumptions: [],
})

function lineOf(id: number, more: Partial<RegisterLine>): RegisterLine {
  return {
    id,
    title: `Promise ${id}`,
    action: '',
    criterion: null,
    kind: 'dated',
    direction: null,
    review: 'accepted',
    unseen: false,
    reviewWhy: null,
    mergedIntoId: null,
    committedBy: ['Mali'],
    owedTo: [],
    completion: 'not_assessed',
    restExpected: null,
    happenedOn: null,
    closed: false,
    due: window('2024-04-01', '2024-04-30'),
    firstDue: window('2024-04-01', '2024-04-30'),
    moves: 0,
    arm: 0,
    checkBack: null,
    anchor: null,
    recurrence: null,
    seriesId: null,
    lastChecked: null,
    cadenceMonths: 3,
    followerId: null,
    tags: [],
    confidence: null,
    cues: [],
    reader: 'rules',
    version: 0,
    origin: null,
    ...more,
  }
}

const TODAY = '2024-04-10'

describe('the drawing of windows', () => {
  it('keeps every window and today inside its width', () => {
    const lines = [
      lineOf(1, {}),
      lineOf(2, { due: window(null, '2025-12-31') }),
      lineOf(3, { due: window('2023-01-01', null) }),
    ]
    const scale = timelineScale(lines, TODAY)
    expect(scale.at(TODAY)).toBeGreaterThan(0)
    expect(scale.at(TODAY)).toBeLessThan(100)
    for (const { due } of lines) {
      const band = scale.band(due ?? window(null, null), null)
      expect(band.x).toBeGreaterThanOrEqual(0)
      expect(band.x + band.width).toBeLessThanOrEqual(100.01)
      expect(band.width).toBeGreaterThan(0)
    }
  })

  it('draws the first date beside the current one only when it moved', () => {
    const moved = lineOf(1, { moves: 1, due: window('2024-06-01', '2024-06-30') })
    const draw = (line: RegisterLine) => `${<Timeline lines={[line]} today={TODAY} />}`
    const bars = (html: string) => html.match(/class="bar first" x="[\d.]+%"/g)?.length ?? 0
    expect(bars(draw(moved))).toBe(1)
    expect(bars(draw(lineOf(1, {})))).toBe(0)
  })

  it('tells the same in a table, with the state in words', () => {
    const html = `${<Timeline lines={[lineOf(1, {})]} today="2024-05-10" />}`
    expect(html).toContain('The same as a table')
    expect(html).toContain('Past due since 30 Apr 2024, not checked')
  })
})
