import { COMPLETIONS, type Completion } from '../domain/commitment.js'
import { PledgeError } from '../domain/errors.js'
import type { Day } from '../domain/window.js'
import { checkEvidence, type EvidenceInput } from './evidence-input.js'
import type { Whole } from './merge-into.js'
import { checkDay, checkPast } from './today.js'

export interface JudgeInput {
  id: number
  completion: Completion
  /** The day it happened. Absent: today for fulfilled, unknown for the others; null: unknown. */
  on?: Day | null
  evidence?: EvidenceInput | null
  note?: string | null
  /** Required for not_fulfilled, withdrawn (by whom) and lapsed (overtaken by what). */
  reason?: string | null
  /** Name of the promising party whose share of a joint commitment this is. */
  party?: string | null
  /** Of a partly fulfilled one: is the rest still expected (yes unless told), and by when. */
  restExpected?: boolean | null
  restBy?: Day | null
  version?: number
  /** The larger act that it is part of. */
  part?: Whole
}

/** A judgement whose parts fit together. */
export interface Judgement {
  completion: Completion
  happenedOn: Day | null
  restExpected: boolean | null
  restBy: Day | null
}

const REASONS: Partial<Record<Completion, string>> = {
  not_fulfilled: 'why it was not fulfilled',
  withdrawn: 'who withdrew it',
  lapsed: 'what overtook it',
}

/** Checks what a person said; PledgeError 'bad_input' tells what is missing or cannot be. */
export function readJudgement(input: JudgeInput, today: Day): Judgement {
  const { completion, reason, evidence } = input
  if (!COMPLETIONS.includes(completion)) throw unknown(completion)
  const missing = REASONS[completion]
  if (missing && !reason?.trim()) throw noReason(missing)
  const happenedOn = completion === 'not_assessed' ? null : dayOf(input, today)
  checkPast(happenedOn, today, 'It cannot have happened')
  checkDay(input.restBy)
  if (evidence) checkEvidence(evidence)
  if (completion !== 'partially_fulfilled') {
    return { completion, happenedOn, restExpected: null, restBy: null }
  }
  const restExpected = input.restExpected ?? true
  return {
    completion,
    happenedOn,
    restExpected,
    restBy: restExpected ? (input.restBy ?? null) : null,
  }
}

function dayOf({ on, completion }: JudgeInput, today: Day): Day | null {
  if (on !== undefined) return on
  return completion === 'fulfilled' ? today : null
}

function unknown(completion: string): PledgeError {
  return new PledgeError(
    'bad_input',
    `“${completion}” is not a verdict.`,
    `It is one of ${COMPLETIONS.join(', ')}.`,
  )
}

function noReason(missing: string): PledgeError {
  return new PledgeError(
    'bad_input',
    `This verdict needs a reason: ${missing}.`,
    'Add it in a few words (--reason "…").',
  )
}
