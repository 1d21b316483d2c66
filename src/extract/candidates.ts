import type { Candidate, Kind } from '../domain/commitment.js'
import { subjectOf } from './clauses.js'
import { coordinated } from './coordination.js'
import { findAnchors } from './cues/all.js'
import type { Anchor } from './cues/cue.js'
import { type DateFacts, type Due, dueIn } from './due.js'
import { scoreOf, WORTH_A_LOOK } from './score.js'
import { clauseSpan, type Span } from './span.js'
import { subjectKind } from './subject-kind.js'
import { soundsOngoing, taskOf } from './title.js'
import { at, type Sentence, type Token } from './token.js'
import { type Clause, vetoOf } from './vetoes.js'
import { beneficiaries, type Circle, mentionsIn, promisers } from './who.js'

/** Who speaks a sentence and for whom. */
export interface Standing {
  speaker: string | null
  stands: readonly string[]
}

export interface Material {
  text: string
  /** The text with plain marks, of the same length. */
  flat: string
  sentences: readonly Sentence[]
  facts: DateFacts
  circle: Circle
  standing: (s: Sentence) => Standing
}

interface Found extends Clause {
  span: Span
  due: Due
}

/** Candidates of all sentences, in order of the text. */
export function candidatesOf(material: Material): Candidate[] {
  const candidates: Candidate[] = []
  let earlier: readonly string[] = []
  for (const sentence of material.sentences) {
    const found = absorb(clausesOf(sentence, material))
    for (const clause of found) {
      const candidate = candidateOf(sentence, clause, material, earlier)
      if (candidate.confidence >= WORTH_A_LOOK) candidates.push(candidate)
    }
    const named = mentionsIn(material.flat, sentence.start, sentence.end, material.circle.gazetteer)
    const parties = named.map((m) => m.name).filter((n) => material.circle.parties.includes(n))
    if (parties.length > 0) earlier = [...new Set(parties)]
  }
  return candidates
}

function clausesOf(sentence: Sentence, material: Material): Found[] {
  const { tokens } = sentence
  const first = findAnchors(tokens)
  const anchors = [...first, ...first.flatMap((a) => coordinated(tokens, a))]
  const seen = new Set<number>()
  const unique = anchors
    .sort((a, b) => a.act - b.act)
    .filter((a) => !seen.has(a.act) && seen.add(a.act))
  return unique.flatMap((a) => clauseOf(sentence, a, unique, material) ?? [])
}

function clauseOf(
  sentence: Sentence,
  anchor: Anchor,
  all: readonly Anchor[],
  material: Material,
): Found | null {
  const { tokens } = sentence
  const own = anchor.subjectOf !== undefined && anchor.subjectOf >= 0
  const subject = subjectOf(tokens, anchor.head)
  const promising =
    own && anchor.family === 'decision' ? subjectOf(tokens, anchor.subjectOf ?? 0) : subject
  const phrase = tokens.slice(promising.start, promising.end)
  const mentions = mentionsOf(phrase, material)
  const kind =
    anchor.family === 'noun' && anchor.subjectOf === -1 ? 'party' : subjectKind(phrase, mentions)
  const span = isSecond(anchor, all)
    ? clauseSpan(
        tokens,
        { ...anchor, head: anchor.act },
        { ...subject, elliptic: true, start: anchor.act },
        starts(all, anchor),
      )
    : clauseSpan(tokens, anchor, subject, starts(all, anchor))
  const upTo =
    anchor.family === 'future' ? 0 : at(tokens, anchor.act).start - at(tokens, span.start).start
  const due = dueIn(textOf(material.flat, tokens, span), material.facts, upTo)
  const clause: Clause = {
    tokens,
    anchor,
    subject: isSecond(anchor, all) ? subject : subject,
    kind,
    dated: due.window !== null,
  }
  return vetoOf(clause) === null ? { ...clause, span, due } : null
}

/** A second act under the same verb: its quote begins at the act itself. */
const isSecond = (anchor: Anchor, all: readonly Anchor[]): boolean =>
  all.some((a) => a !== anchor && a.head === anchor.head && a.act < anchor.act)

/** Where the clauses of the other anchors begin: a quote ends there at the latest. */
function starts(all: readonly Anchor[], anchor: Anchor): number[] {
  return all.filter((a) => a.act > anchor.act && a.head === anchor.head).map((a) => a.act - 1)
}

const mentionsOf = (tokens: readonly Token[], material: Material) => {
  const first = tokens[0]
  const last = tokens.at(-1)
  return first && last
    ? mentionsIn(material.flat, first.start, last.end, material.circle.gazetteer)
    : []
}

const textOf = (flat: string, tokens: readonly Token[], span: Span): string =>
  flat.slice(at(tokens, span.start).start, at(tokens, span.end - 1).end)

/** A clause inside another's quote tells more about the same promise. */
function absorb(found: readonly Found[]): Found[] {
  return found.filter(
    (f) =>
      !found.some(
        (g) =>
          g !== f &&
          g.span.start <= f.span.start &&
          g.span.end >= f.span.end &&
          (g.span.end - g.span.start > f.span.end - f.span.start || g.anchor.act < f.anchor.act),
      ),
  )
}

function candidateOf(
  sentence: Sentence,
  found: Found,
  material: Material,
  earlier: readonly string[],
): Candidate {
  const { tokens } = sentence
  const { anchor, span, due } = found
  const start = at(tokens, span.start).start
  const end = at(tokens, span.end - 1).end
  const own =
    anchor.subjectOf !== undefined && anchor.subjectOf >= 0 && anchor.family === 'decision'
  const promising = own ? subjectOf(tokens, anchor.subjectOf ?? 0) : found.subject
  const phraseTokens = tokens.slice(promising.start, promising.end)
  const phrase = phraseTokens.map((t) => t.text).join(' ')
  const standing = material.standing(sentence)
  const clause = material.flat.slice(start, end)
  const by = promisers(phrase, found.kind, mentionsOf(phraseTokens, material), material.circle, {
    speaker: standing.stands,
    joint: anchor.joint === true,
    earlier,
    clause,
  })
  const acted = tokens.slice(anchor.act, span.end)
  const owed = beneficiaries(acted, mentionsOf(acted, material), by, material.circle)
  const personal = /^(?:we|i|they|party|none)$/.test(found.kind)
  const shift = start
  const task = taskOf({
    tokens,
    anchor,
    end: span.end,
    subject: subjectWords(phraseTokens),
    personal,
    dates: due.spans.map((s) => ({ start: s.start + shift, end: s.end + shift })),
    others: owed,
  })
  const outsider =
    by.length > 0 &&
    material.circle.parties.length > 0 &&
    !by.some((p) => material.circle.parties.includes(p))
  return {
    quote: material.text.slice(start, end),
    start,
    end,
    speaker: standing.speaker,
    committed_by: by,
    owed_to: owed,
    title: task.title,
    action: task.action,
    kind: kindOf(found),
    due: due.window,
    check_back: due.checkBack,
    anchor: due.anchor,
    recurrence: due.recurrence,
    assumptions: due.assumptions,
    confidence: scoreOf(found, { outsider, inherited: false }),
    cues: [anchor.cue],
    also: [],
  }
}

function kindOf(found: Found): Kind {
  if (found.due.recurrence) return 'recurring'
  if (found.due.window) return 'dated'
  return soundsOngoing(found.tokens, found.anchor) ? 'ongoing' : 'undated'
}

/** The subject without its first article's capital, for use inside a title. */
function subjectWords(tokens: readonly Token[]): string {
  const first = tokens[0]
  if (!first) return ''
  let out = ''
  for (const [i, t] of tokens.entries()) {
    const glued = i > 0 && tokens[i - 1]?.end === t.start
    out += (glued || i === 0 ? '' : ' ') + (i === 0 && first.pos !== 'PROPN' ? t.lower : t.text)
  }
  return out
}
