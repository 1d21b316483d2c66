import type { CandidateMatches, Match, SourceMatches } from '../actions/matching/match.js'

/** The stable shape of `match --json`. */
export function sourceJson({ source, candidates, reports }: SourceMatches) {
  return {
    source: { id: source.id, title: source.title, said: source.said },
    candidates: candidates.map(candidateJson),
    reports: reports.map(({ no, report, matches }) => ({
      ref: `${source.id}.${no}`,
      ...{ kind: report.kind, quote: report.quote, start: report.start, end: report.end },
      ...{ when: report.when, speaker: report.speaker, parties: report.parties },
      suggestions: matches.map(suggestionJson),
    })),
  }
}

export function candidateJson({ line, matches }: CandidateMatches) {
  const suggestions = matches.map(suggestionJson)
  const seems = suggestions[0]?.kind ?? 'new'
  return { id: line.id, title: line.title, quote: line.origin?.quote ?? null, seems, suggestions }
}

function suggestionJson({ kind, of, move, oldWindow, newWindow, on, reason, score, line }: Match) {
  return {
    ...{ kind, of, title: line.title, accepted: line.review === 'accepted', move },
    ...{ old: oldWindow, new: newWindow, on, reason, score },
    quote: line.origin?.quote ?? null,
    said: line.origin?.said ?? null,
  }
}
