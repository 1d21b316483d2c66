import type { RegisterLine } from '../domain/register.js'
import { countWords } from '../domain/words.js'
import { lineFacts, moveWords, verdictWords } from './digest-words.js'
import { pageLink } from './links.js'
import { plain } from './plain.js'
import type { DigestData, DigestEvidence, DigestMove, DigestVerdict, DueParts } from './types.js'
import { type EntryView, isLink, type SectionView, type Tone } from './view.js'

/** The parts in the order people read them in; empty ones are left out. */
export function digestSections(data: DigestData): SectionView[] {
  return [
    pastDue(data),
    due('Due this week', 'soon', data.dueThisWeek, data),
    due('Due within 30 days', 'calm', data.dueWithin30, data),
    plainSection(
      'Windows open now',
      'calm',
      data.openWindows.map((line) => entry(line, data)),
    ),
    plainSection(
      'Dates moved',
      'plain',
      data.moved.map((move) => moved(move, data)),
    ),
    plainSection(
      'Verdicts',
      'plain',
      data.verdicts.map((verdict) => judged(verdict, data)),
    ),
    plainSection('Waiting', 'plain', waiting(data)),
  ].flatMap((section) => section ?? [])
}

/** True when no part has anything to tell. */
export function isQuiet(data: DigestData): boolean {
  return digestSections(data).length === 0
}

function pastDue(data: DigestData): SectionView | null {
  const shown = data.pastDue.map((line) => entry(line, data))
  const section = plainSection(`Past due (${data.pastDueTotal})`, 'past', shown)
  const more = data.pastDueTotal - shown.length
  if (section === null || more <= 0) return section
  return {
    ...section,
    after: [{ words: `${more} more on the Overdue page`, href: data.links.overdue }],
  }
}

function due(heading: string, tone: Tone, parts: DueParts, data: DigestData): SectionView | null {
  const group = (name: string | null, lines: RegisterLine[]) =>
    lines.length === 0 ? [] : [{ heading: name, entries: lines.map((line) => entry(line, data)) }]
  const groups = [...group(null, parts.exact), ...group('Approximate dates', parts.approximate)]
  const count = parts.exact.length + parts.approximate.length
  return count === 0 ? null : { heading: `${heading} (${count})`, tone, groups, after: [] }
}

function plainSection(heading: string, tone: Tone, entries: EntryView[]): SectionView | null {
  if (entries.length === 0) return null
  return { heading, tone, groups: [{ heading: null, entries }], after: [] }
}

function entry(line: RegisterLine, data: DigestData): EntryView {
  return { ...titled(line, data), facts: lineFacts(line, data.today).map(plain) }
}

function moved(move: DigestMove, data: DigestData): EntryView {
  return {
    ...titled(move.line, data),
    facts: [plain(moveWords(move))],
    quote: move.quote === null ? null : plain(move.quote),
  }
}

function judged(verdict: DigestVerdict, data: DigestData): EntryView {
  const bare = verdict.evidence.filter(({ url }) => !isLink(url ?? ''))
  return {
    ...titled(verdict.line, data),
    facts: [...verdictWords(verdict), ...bare.map(evidenceWords)].map(plain),
    links: verdict.evidence.flatMap((one) =>
      isLink(one.url ?? '') ? [{ words: evidenceWords(one), href: one.url ?? '' }] : [],
    ),
  }
}

const evidenceWords = (evidence: DigestEvidence) =>
  plain(
    `Evidence: ${evidence.title || (isLink(evidence.url ?? '') ? 'link' : evidence.url || 'a note')}`,
  )

function titled(line: RegisterLine, data: DigestData): Pick<EntryView, 'title' | 'href'> {
  return { title: plain(line.title), href: pageLink(data.settings, `/commitments/${line.id}`) }
}

function waiting(data: DigestData): EntryView[] {
  const { waiting: counts, links } = data
  if (counts === null) return []
  const rows: Array<[number, string, string]> = [
    [
      counts.candidates,
      countWords(counts.candidates, 'candidate to review', 'candidates to review'),
      links.review,
    ],
    [
      counts.unfollowed,
      countWords(
        counts.unfollowed,
        'commitment that nobody follows',
        'commitments that nobody follows',
      ),
      links.register,
    ],
    [
      counts.undeliverable,
      countWords(
        counts.undeliverable,
        'mail that could not be delivered',
        'mails that could not be delivered',
      ),
      links.mail,
    ],
  ]
  return rows.filter(([count]) => count > 0).map(([, title, href]) => ({ title, href, facts: [] }))
}
