import { subjectOf } from './clauses.js'
import { findAnchors } from './cues/all.js'
import type { Anchor } from './cues/cue.js'
import { type DateFacts, dueIn } from './due.js'
import type { Found } from './found.js'
import { promiserOf, type Words } from './promiser.js'
import type { Place } from './split.js'
import { at, isGerund, isVerb, skipAdverbs, type Token } from './token.js'

type Material = Words & { facts: DateFacts }

/** The clause of a sentence that a quote takes for a promise; null where the quote holds no verb. */
export function promiseIn(
  tokens: readonly Token[],
  place: Place,
  material: Material,
): Found | null {
  const start = tokens.findIndex((t) => t.start >= place.start)
  const past = tokens.findIndex((t) => t.end > place.end)
  const span = { start, end: past < 0 ? tokens.length : past }
  if (start < 0 || span.end <= start) return null
  const known = findAnchors(tokens).find((a) => a.head >= start && a.act < span.end)
  const anchor = known ?? verbIn(tokens, span)
  if (anchor === null) return null
  const promiser = promiserOf(tokens, anchor, material)
  const from = at(tokens, span.start).start
  const due = dueIn(material.flat.slice(from, at(tokens, span.end - 1).end), material.facts)
  const subject = subjectOf(tokens, anchor.head)
  return {
    ...{ tokens, anchor, subject, kind: promiser.kind, dated: due.window !== null },
    ...{ span, due, promiser, said: material.facts.said },
  }
}

/** Where no cue fires, the first verb says what is promised. */
function verbIn(tokens: readonly Token[], span: Place): Anchor | null {
  for (let i = span.start; i < span.end; i += 1) {
    const t = at(tokens, i)
    if (!isVerb(t) || isGerund(t)) continue
    const act = actAfter(tokens, i)
    if (act >= span.end) return null
    return { family: 'future', head: i, act, cue: '', weight: 0 }
  }
  return null
}

/** "will hold", "agreed to hold": the verb behind the modal or behind "to". */
function actAfter(tokens: readonly Token[], verb: number): number {
  const next = skipAdverbs(tokens, verb + 1)
  if (at(tokens, next).lower === 'to') return skipAdverbs(tokens, next + 1)
  return at(tokens, verb).pos === 'AUX' && isVerb(at(tokens, next)) ? next : verb
}
