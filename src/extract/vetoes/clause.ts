import type { Day } from '../../domain/window.js'
import type { Anchor } from '../cues/cue.js'
import { isPassive as passive } from '../passive.js'
import type { SubjectKind } from '../subject-kind.js'
import type { SubjectSpan } from '../subject-span.js'
import { at, type Token, text } from '../token.js'

/** A clause in which a cue fired, as the vetoes look at it. */
export interface Clause {
  tokens: readonly Token[]
  anchor: Anchor
  subject: SubjectSpan
  kind: SubjectKind
  /** A window not yet over stands inside the clause; read when first asked for. */
  readonly dated: boolean
  /** The day the words were said. */
  said: Day
}

/** True where the clause promises nothing after all. */
export type Veto = (c: Clause) => boolean

export const act = (c: Clause): Token => at(c.tokens, c.anchor.act)

/** Words from the act on, in lower case. */
export const actWords = (c: Clause, n: number): string =>
  text(c.tokens, c.anchor.act, c.anchor.act + n)

export const isPassive = (c: Clause): boolean => passive(c.tokens, c.anchor)
