import { subjectOf } from './clauses.js'
import { coordinated } from './coordination.js'
import { findAnchors } from './cues/all.js'
import type { Anchor } from './cues/cue.js'
import { type DateFacts, type Due, dueIn } from './due.js'
import { once } from './once.js'
import { type Promiser, promiserOf, type Words } from './promiser.js'
import { clauseSpan, type Span } from './span.js'
import type { SubjectSpan } from './subject-span.js'
import { at, type Sentence, type Token } from './token.js'
import { vetoOf } from './vetoes/all.js'
import type { Clause } from './vetoes/clause.js'

/** A clause that promises, with its quote's tokens, its promiser and its date. */
export interface Found extends Clause {
  span: Span
  due: Due
  promiser: Promiser
}

/** All clauses of a sentence that promise something, in order. */
export function findPromises(sentence: Sentence, words: Words, facts: DateFacts): Found[] {
  const { tokens } = sentence
  const first = findAnchors(tokens)
  const second = first.flatMap((a) => coordinated(tokens, a))
  const anchors = [...first, ...second]
    .sort((a, b) => a.act - b.act)
    .filter((a, i, all) => all.findIndex((b) => b.act === a.act) === i)
  const found = absorb(anchors.flatMap((a) => findOne(tokens, a, anchors, words, facts) ?? []))
  return found.map((f, i) => (i === 0 ? f : withLeadIn(f, tokens, words, facts)))
}

function findOne(
  tokens: readonly Token[],
  anchor: Anchor,
  all: readonly Anchor[],
  words: Words,
  facts: DateFacts,
): Found | null {
  const promiser = promiserOf(tokens, anchor, words)
  const subject = subjectOf(tokens, anchor.head)
  const span = spanOf(tokens, anchor, subject, all)
  const start = at(tokens, span.start).start
  const quote = words.flat.slice(start, at(tokens, span.end - 1).end)
  const actAt = at(tokens, anchor.act).start - start
  const due = once(() => dueIn(quote, facts, anchor.family === 'future' ? 0 : actAt, actAt))
  const clause = {
    tokens,
    anchor,
    subject,
    kind: promiser.kind,
    get dated() {
      return due().window !== null
    },
    said: facts.said,
  }
  return vetoOf(clause) === null ? { ...clause, span, due: due(), promiser } : null
}

/** A second act under the same verb has a quote of its own, which begins at the act. */
function spanOf(
  tokens: readonly Token[],
  anchor: Anchor,
  subject: SubjectSpan,
  all: readonly Anchor[],
): Span {
  const twins = all.filter((a) => a !== anchor && a.head === anchor.head)
  const ends = twins.filter((a) => a.act > anchor.act).map((a) => a.act - 1)
  if (!twins.some((a) => a.act < anchor.act)) return clauseSpan(tokens, anchor, subject, ends)
  const second = { ...subject, elliptic: true, start: anchor.act }
  return clauseSpan(tokens, { ...anchor, head: anchor.act }, second, ends)
}

/** A clause inside another's quote tells more about the same promise. */
function absorb(found: readonly Found[]): Found[] {
  return found.filter((f) => !found.some((g) => g !== f && covers(g, f)))
}

function covers(g: Found, f: Found): boolean {
  if (g.span.start > f.span.start || g.span.end < f.span.end) return false
  const longer = g.span.end - g.span.start > f.span.end - f.span.start
  return longer || g.anchor.act < f.anchor.act
}

/** "Next week, A will meet and B will sign": the date at the head holds for all that follows. */
function withLeadIn(found: Found, tokens: readonly Token[], words: Words, facts: DateFacts): Found {
  const { due } = found
  if (due.window || due.recurrence || due.checkBack || due.anchor) return found
  const comma = tokens.findIndex((t) => t.text === ',')
  if (comma < 1 || comma > 9 || comma >= found.span.start) return found
  const lead = words.flat.slice(at(tokens, 0).start, at(tokens, comma).start)
  const given = dueIn(lead, facts)
  if (!given.window && !given.recurrence) return found
  const note = `The date stands at the head of the sentence: "${lead}".`
  return { ...found, due: { ...given, spans: [], assumptions: [...given.assumptions, note] } }
}
