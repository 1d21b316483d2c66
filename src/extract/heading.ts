import { Temporal } from 'temporal-polyfill'
import type { Day } from '../domain/window.js'
import { flatten } from './flat.js'
import { answering, findMentions, type Gazetteer } from './gazetteer.js'
import { namedTogether } from './named-together.js'
import type { Paragraph } from './paragraphs.js'
import { type People, partyOf, readPeople } from './people.js'
import { type Prepared, prepare } from './prepared.js'
import { hostOf, titleFromUrl } from './url-title.js'

export interface Heading {
  title: string | null
  said: Day | null
  place: string | null
  /** Canonical names, in the order of the heading. */
  parties: string[]
  url: string | null
  publisher: string | null
  /** The text speaks for all its parties at once. */
  jointStatement: boolean
  /** The one who holds the floor before any label, as the heading names them. */
  firstSpeaker: string | null
  /** The state whose site or place it is; people named without a state speak for it. */
  host: string | null
}

const URL = /https?:\/\/[^\s|<>"')\]]+/
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December'
const LONG_DATE = new RegExp(`\\b(${MONTHS})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i')
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTHS}),?\\s+(\\d{4})\\b`, 'i')
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/
const JOINT =
  /\bjoint (?:\p{L}+[ .-]+){0,4}?(?:statement|declaration|communiqu[eé]|readout|leaders)|\bcommuniqu[eé]\b/iu

/** Title, day, place, parties and speaker as far as the heading lines, or the address, tell them. */
export const readHeading = (text: string, gazetteer: Gazetteer): Heading =>
  headingOf(prepare(text, gazetteer), gazetteer)

export function headingOf(source: Prepared, gazetteer: Gazetteer): Heading {
  const head = headLines(source)
  const sourceLine = head.find((l) => /^\s*source\s*:/i.test(l)) ?? ''
  const url = URL.exec(sourceLine || head.join('\n'))?.[0] ?? null
  const lines = head.filter((l) => l !== sourceLine && !/^\s*(?:date|url)\s*:/i.test(l))
  const slug = url ? titleFromUrl(url) : null
  const title = chooseTitle(lines, slug)
  const publisher = url ? publisherOf(url, gazetteer) : null
  const place = placeOf([title ?? '', ...lines], gazetteer)
  const people = readPeople(title ?? '', source, gazetteer)
  const named = partiesIn(title ?? '', people, gazetteer)
  const host = place?.party ?? publisher
  const parties = withHost(named, title ?? '', people, publisher ?? host)
  return {
    title,
    said: dateIn([sourceLine, ...head]),
    place: place?.text ?? null,
    parties: orNamedTogether(parties, publisher, source, gazetteer),
    url,
    publisher,
    jointStatement: JOINT.test(title ?? '') || JOINT.test(slug ?? ''),
    firstSpeaker: firstSpeakerOf(title ?? ''),
    host: publisher ?? host,
  }
}

/** Heading paragraphs before the first that is speech, at most the first dozen lines. */
function headLines({ text, paragraphs }: Prepared): string[] {
  const lines: string[] = []
  for (const p of paragraphs.slice(0, 12)) {
    if (p.kind === 'speech' || p.kind === 'question') break
    lines.push(...linesOf(text, p))
  }
  return lines
}

const linesOf = (text: string, p: Paragraph): string[] =>
  text
    .slice(p.start, p.end)
    .split(/\r?\n/)
    .map((l) => l.replace(/^\s*#+\s*/, '').trim())
    .filter((l) => l !== '')

function chooseTitle(lines: readonly string[], slug: string | null): string | null {
  const given = lines.find((l) => /^title\s*:/i.test(l))
  if (given) return given.replace(/^title\s*:\s*/i, '')
  const first = lines.find((l) => l.split(/\s+/).length >= 5 && !/^[([*]/.test(l))
  const spoken = first && (slug === null || first.length > 45 || JOINT.test(first))
  return spoken ? first : (slug ?? lines[0] ?? null)
}

function publisherOf(url: string, gazetteer: Gazetteer): string | null {
  const host = hostOf(url)
  for (const entry of gazetteer.entries.values())
    if (entry.hosts?.some((h) => host === h || host.endsWith(`.${h}`)))
      return answering(entry.name, gazetteer)
  return null
}

function dateIn(lines: readonly string[]): Day | null {
  for (const line of lines) {
    const iso = ISO.exec(line)
    const long = LONG_DATE.exec(line)
    const dayFirst = DAY_FIRST.exec(line)
    if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    if (long) return day(Number(long[3]), monthOf(long[1] ?? ''), Number(long[2]))
    if (dayFirst) return day(Number(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]))
  }
  return null
}

const monthOf = (name: string): number =>
  MONTHS.toLowerCase().split('|').indexOf(name.toLowerCase()) + 1

function day(year: number, month: number, dayOfMonth: number): Day | null {
  try {
    return Temporal.PlainDate.from(
      { year, month, day: dayOfMonth },
      { overflow: 'reject' },
    ).toString()
  } catch {
    return null
  }
}

/** A capital or state standing alone between commas or on a line of its own. */
function placeOf(
  lines: readonly string[],
  gazetteer: Gazetteer,
): { text: string; party: string } | null {
  for (const line of lines) {
    for (const part of line.split(/[,;|]|\u2014/)) {
      const trimmed = part.replace(/^\s*(?:place|in)\s*:?\s*/i, '').trim()
      const mention = findMentions(trimmed, gazetteer)[0]
      const whole = mention && mention.start === 0 && mention.end === trimmed.length
      if (whole && (mention.by === 'capital' || line !== lines[0]))
        return { text: trimmed, party: mention.name }
    }
  }
  return null
}

function partiesIn(title: string, people: People, gazetteer: Gazetteer): string[] {
  const names = findMentions(title, gazetteer)
    .filter((m) => m.by !== 'capital' && standsForParty(title, m.end))
    .map((m) => answering(m.name, gazetteer))
  const persons = personsIn(title).map((name) => partyOf(name, people))
  return [...new Set([...persons.filter((p): p is string => p !== null), ...names])]
}

/** In "Russia-Africa Forum" or "the NATO Summit" a name is the event's, not a party. */
const standsForParty = (title: string, end: number): boolean =>
  !/^[ -](?:Summit|Forum|Conference|Retreat)\b/.test(flatten(title).slice(end, end + 14))

const PERSON =
  /(?:President|Prime Minister|Minister|Chancellor|Secretary|Premier|King)\s+((?:\p{Lu}[\p{L}'.-]+\s?){1,4})/gu
const personsIn = (title: string): string[] =>
  [...flatten(title).matchAll(PERSON)].map((m) => (m[1] ?? '').replace(/'s\b/g, ''))

/** Somebody of the heading belongs to no state named there: the host's state is a party too. */
function withHost(named: string[], title: string, people: People, host: string | null): string[] {
  if (!host || named.includes(host)) return named
  const homeless = personsIn(title).some((name) => partyOf(name, people) === null)
  return homeless || named.length <= 1 ? [host, ...named] : named
}

/** A heading that names one side at most ("Fact sheet: the trilateral summit") leaves it to the text. */
function orNamedTogether(
  parties: string[],
  publisher: string | null,
  source: Prepared,
  gazetteer: Gazetteer,
): string[] {
  const known = parties.length > 0 ? parties : publisher ? [publisher] : []
  if (known.length > 1 || spokenByOne(source)) return known
  const together = namedTogether(source, gazetteer)
  return known.every((p) => together.includes(p)) && together.length > 1 ? together : known
}

const spokenByOne = ({ paragraphs }: Prepared): boolean =>
  paragraphs.some((p) => p.speaker !== null)

const REMARKS_OF =
  /^(.{4,90}?)(?:'s|s') (?:opening |closing |press |joint )*(?:remarks|statement|speech|address|answers|interview|news conference|press conference)/i
const REMARKS_BY =
  /\b(?:remarks|statement|speech|address|readout|interview) (?:by|of|from) (.{4,90}?)(?= and | at | in | on | to | following | during | after |,|$)/i

function firstSpeakerOf(title: string): string | null {
  const flat = flatten(title)
  return (REMARKS_OF.exec(flat)?.[1] ?? REMARKS_BY.exec(flat)?.[1])?.trim() ?? null
}
