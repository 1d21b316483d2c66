import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { digestParts, isQuiet } from '../../src/domain/digest.js'
import { nextPeriodAt, periodAt } from '../../src/domain/digest-period.js'
import type { RegisterLine } from '../../src/domain/register.js'
import type { Day, Precision } from '../../src/domain/window.js'

let ids = 0

function line(from: Day | null, until: Day | null, over: Partial<RegisterLine> = {}): RegisterLine {
  const precision: Precision = 'range'
  ids += 1
  return {
    ...{ id: ids, title: `Pledge ${ids}`, action: 'act', criterion: null, kind: 'dated' },
    ...{ direction: 'ours', review: 'accepted', unseen: false, reviewWhy: null },
    ...{ mergedIntoId: null, committedBy: ['Russia'], owedTo: ['Mali'] },
    ...{ completion: 'not_assessed', restExpected: null, happenedOn: null, closed: false },
    due: { from, until, precision, text: '', basis: '', assumptions: [] },
    firstDue: { from, until, precision },
    ...{ moves: 0, arm: 0, checkBack: null, anchor: null, recurrence: null, seriesId: null },
    ...{ lastChecked: null, cadenceMonths: 3, followerId: null, tags: [], confidence: null },
    ...{ cues: [], reader: 'person', version: 0, origin: null },
    ...over,
  }
}

const approximate = (until: Day) =>
  line(null, until, {
    due: { from: null, until, precision: 'season', text: '', basis: '', assumptions: [] },
  })

const NOTHING = { moved: [], judged: [], waiting: null }
/** A Monday. */
const TODAY = '2024-04-29'

describe('the parts of a digest', () => {
  it('put the one that is late the longest first and show ten at most', () => {
    const late = Array.from({ length: 12 }, (_, i) =>
      line(null, `2024-04-${String(i + 10).padStart(2, '0')}`),
    )
    const parts = digestParts([...late].reverse(), TODAY, NOTHING)
    expect(parts.pastDue.map((l) => l.due?.until)).toEqual(
      late.slice(0, 10).map((l) => l.due?.until),
    )
    expect(parts.pastDueTotal).toBe(12)
  })

  it('tell this week from the next thirty days, and exact dates from approximate ones', () => {
    const [sunday, monday, last, beyond] = ['2024-05-05', '2024-05-06', '2024-05-29', '2024-05-30']
    const all = [sunday, monday, last, beyond].map((day) => line(null, day ?? null))
    const soon = approximate('2024-05-03')
    const parts = digestParts([...all, soon], TODAY, NOTHING)
    expect(parts.dueThisWeek.exact).toEqual([all[0]])
    expect(parts.dueThisWeek.approximate).toEqual([soon])
    expect(parts.dueWithin30.exact).toEqual([all[1], all[2]])
  })

  it('list windows that run now, unless they end so soon that they are listed as due', () => {
    const running = line('2024-04-01', '2024-08-31')
    const ending = line('2024-04-01', '2024-05-10')
    const coming = line('2024-06-01', '2024-08-31')
    const endless = line('2024-04-01', null)
    const parts = digestParts([ending, coming, endless, running], TODAY, NOTHING)
    expect(parts.openWindows).toEqual([running, endless])
  })

  it('count what became of all that was due so far', () => {
    const done = (completion: RegisterLine['completion'], happenedOn: Day | null = null) =>
      line(null, '2024-04-10', { completion, happenedOn, closed: true })
    const lines = [
      done('fulfilled', '2024-04-10'),
      done('fulfilled', '2024-04-12'),
      done('partially_fulfilled'),
      done('not_fulfilled'),
      done('lapsed'),
      line(null, '2024-04-28'),
      line(null, '2024-04-29'),
    ]
    expect(digestParts(lines, TODAY, NOTHING).counts).toEqual({
      ...{ due: 6, fulfilled: 2, byFirstDate: 1, partly: 1, not: 1 },
      ...{ otherwiseClosed: 1, notAssessed: 1 },
    })
  })

  it('are quiet when there is nothing to tell, and say what is due next', () => {
    const parts = digestParts([line(null, '2024-09-01'), line(null, '2024-08-01')], TODAY, NOTHING)
    expect(isQuiet(parts)).toBe(true)
    expect(parts.nextDue).toBe('2024-08-01')
  })

  it('are not quiet while candidates wait for a keeper', () => {
    const waiting = { candidates: 1, unfollowed: 0, undeliverable: 0 }
    expect(isQuiet(digestParts([], TODAY, { ...NOTHING, waiting }))).toBe(false)
  })
})

describe('the period of a digest', () => {
  const times = { hour: 7, weekday: 1, monthDay: 31 }
  const at = (text: string) => Temporal.Instant.from(text)
  const key = (rhythm: 'daily' | 'weekdays' | 'weekly' | 'monthly', now: string, zone = 'UTC') =>
    periodAt(rhythm, times, zone, at(now)).key

  it('begins at the hour of the reader’s own zone', () => {
    expect(key('daily', '2024-04-29T06:59Z')).toBe('daily:2024-04-28')
    expect(key('daily', '2024-04-29T07:00Z')).toBe('daily:2024-04-29')
    expect(key('daily', '2024-04-28T22:00Z', 'Asia/Tokyo')).toBe('daily:2024-04-29')
  })

  it('is Friday’s at the weekend, Monday’s all week, and the last day of a shorter month', () => {
    expect(key('weekdays', '2024-04-28T12:00Z')).toBe('weekdays:2024-04-26')
    expect(key('weekly', '2024-04-28T12:00Z')).toBe('weekly:2024-04-22')
    expect(key('weekly', '2024-04-29T07:00Z')).toBe('weekly:2024-04-29')
    expect(key('monthly', '2024-03-01T07:00Z')).toBe('monthly:2024-02-29')
  })

  it('is followed by the next one', () => {
    const next = (rhythm: 'weekly' | 'monthly', now: string) =>
      nextPeriodAt(rhythm, times, 'UTC', at(now)).toString()
    expect(next('weekly', '2024-04-29T07:00Z')).toBe('2024-05-06T07:00:00Z')
    expect(next('monthly', '2024-02-01T07:00Z')).toBe('2024-02-29T07:00:00Z')
  })
})
