/** A stretch of a source by one speaker; `start`, `end` are UTF-16 offsets. */
export interface Passage {
  kind: 'heading' | 'speech' | 'question' | 'direction'
  speaker: string | null
  start: number
  end: number
  /** ISO 639-1 code of a language that is not read; null for English. */
  language: string | null
}
