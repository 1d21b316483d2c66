import type { Anchor } from './cues/cue.js'
import type { Token } from './token.js'

/** The promise as a task: "Hold the first meeting of the working group". */
export interface Task {
  title: string
  action: string
  /** How a pronoun was read. */
  note?: string
  /** The act is told by a pronoun that names nothing, so the title is the clause as said. */
  vague: boolean
}

export interface TaskFacts {
  tokens: readonly Token[]
  anchor: Anchor
  /** End of the quote, as a token index. */
  end: number
  /** The subject phrase as said, for events and passives. */
  subject: string
  /** The subject is a person, a state or "we": it needs no place in the title. */
  personal: boolean
  /** The subject is a thing, which others must make act. */
  thing: boolean
  /** Date words, as source offsets: they are told by the due date. */
  dates: ReadonlyArray<{ start: number; end: number }>
  /** What "them" stands for, if known. */
  others: readonly string[]
  /** The quote with its subject, for a promise whose act means nothing by itself. */
  clause: string
  /** Words before the act, without its subject, and those of the sentence before. */
  before: readonly Token[]
  previous: () => readonly Token[]
}

/** The same once a pronoun is read. */
export interface Known extends TaskFacts {
  /** The pronoun and what it stands for. */
  meant?: { at: number; phrase: string }
}
