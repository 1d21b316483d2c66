import type { OpenLine, Side, ToldReport } from '../../../src/domain/matching/types.js'
import type { Window } from '../../../src/domain/window.js'

export const window = (from: string | null, until: string | null): Window => ({
  ...{ from, until, precision: from === until ? 'day' : 'range' },
  ...{ text: '', basis: '', assumptions: [] },
})

/** A line promised by Norway to Kenya on 10 January 2025, unless told otherwise. */
export const line = (title: string, more: Partial<OpenLine> = {}): OpenLine => ({
  ...{ id: 1, title, quote: '', by: ['Norway'], to: ['Kenya'], around: ['Norway', 'Kenya'] },
  ...{ names: ['Norway', 'Kenya'], kind: more.due === null ? 'undated' : 'dated' },
  ...{ due: window('2025-06-01', '2025-06-30'), said: '2025-01-10', sourceId: 1, seriesId: null },
  ...more,
})

/** A candidate of a later source, with the same window unless told otherwise. */
export const candidate = (title: string, more: Partial<Side> = {}): Side => ({
  ...line(title),
  ...{ id: 50, said: '2025-03-10', sourceId: 2 },
  ...more,
})

export const report = (about: string, more: Partial<ToldReport> = {}): ToldReport => ({
  ...{ kind: 'done', quote: about, start: 0, end: about.length, speaker: null, acts: ['held'] },
  ...{ cue: 'was held', about, when: null, parties: [], around: ['Norway', 'Kenya'] },
  ...{ names: ['Norway', 'Kenya'], said: '2025-07-01', sourceId: 2 },
  ...more,
})
