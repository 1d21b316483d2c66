import type { Clause, Veto } from './clause.js'
import { asking, conditional } from './condition.js'
import { agenda, floor, gesture } from './floor.js'
import { negated } from './negation.js'
import { idle, opinion } from './opinion.js'
import { kept, pastPerfect } from './past.js'
import { prediction } from './prediction.js'
import { described, nobody, people, told, undated } from './subject.js'

/** Those that ask for the clause's date stand last: most clauses that fall need none read. */
const VETOES: Record<string, Veto> = {
  negated,
  conditional,
  'a question': asking,
  'an opinion or hope': opinion,
  'a gesture': gesture,
  'done already': kept,
  'no act': idle,
  'nobody promises': nobody,
  'running the meeting': floor,
  'the agenda of the day': agenda,
  'a prediction': prediction,
  'a description': described,
  'a description of people': people,
  'told again': told,
  'a promise of old': pastPerfect,
  'no date': undated,
}

const IN_ORDER = Object.entries(VETOES)

/** Why a clause with a cue promises nothing after all; null where nothing speaks against it. */
export function vetoOf(clause: Clause): string | null {
  return IN_ORDER.find(([, veto]) => veto(clause))?.[0] ?? null
}
