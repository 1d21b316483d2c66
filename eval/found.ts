import type { Candidate } from '../src/domain/commitment.js'

type Place = 'quote' | 'start' | 'end' | 'also'

/** What a reader of commitments brings back; a baseline knows places only. */
export type Found = Pick<Candidate, Place> &
  Partial<Pick<Candidate, 'title' | 'committed_by' | 'kind' | 'due' | 'confidence'>>
