import type { Day } from '../domain/window.js'
import { flatten } from './flat.js'
import { answering, findMentions, type Gazetteer } from './gazetteer.js'
import { dateIn } from './heading-date.js'
import { partiesOf } from './heading-parties.js'
import { isJoint, JOINT } from './joint.js'
import { IMPRINT, type Paragraph } from './paragraphs.js'
import { type Prepared, prepare } from './prepared.js'
import { speakingBody } from './speaking-body.js'
import { hostOf, titleFromUrl } from './url-title.js'

export interface Heading {
  title: string | null
  said: Day | null
  place: string | null
  /** Canonical names, in the order of the heading. */
  parties: string[]
  /** Those that the text speaks for as a whole: a body, or the states of a declaration. */
  body: string[]
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
/** How far into a text a declaration says whose it is. */
const OPENING = 3000

/** Title, day, place, parties and speaker as far as the heading lines, or the address, tell them. */
export const readHeading = (text: string, gazetteer: Gazetteer): Heading =>
  headingOf(prepare(text, gazetteer), gazetteer)

export function headingOf(source: Prepared, gazetteer: Gazetteer): Heading {
  const head = headLines(source)
  const sourceLine = head.find((l) => /^\s*source\s*:/i.test(l)) ?? ''
  const url = URL.exec(sourceLine || head.join('\n'))?.[0] ?? null
  const lines = head.filter(
    (l) => l !== sourceLine && !IMPRINT.test(l) && !/^\s*(?:date|url)\s*:/i.test(l),
  )
  const slug = url ? titleFromUrl(url, gazetteer) : null
  const title = chooseTitle(lines, slug)
  const publisher = (url && publisherOf(url, gazetteer)) ?? sourceOf(sourceLine, gazetteer)
  const place = placeOf([title ?? '', ...lines], gazetteer)
  const body = speakingBody(
    [title ?? '', slug ?? '', ...lines],
    source.text.slice(0, OPENING),
    gazetteer,
  )
  const joint = [title ?? '', slug ?? '', ...lines].some((t) => isJoint(t, gazetteer))
  const origin = {
    title: title ?? '',
    publisher,
    firstSpeaker: firstSpeakerOf(title ?? '', gazetteer),
    place: place?.party ?? null,
    seat: seatIn([title ?? '', ...lines], gazetteer),
  }
  const { parties, host } = partiesOf(origin, source, gazetteer)
  return {
    title,
    said: dateIn([sourceLine, ...head]),
    place: place?.text ?? null,
    parties: body.length > 0 ? body : parties,
    body,
    url,
    publisher,
    jointStatement: body.length > 0 || joint,
    firstSpeaker: origin.firstSpeaker,
    host: body.length > 0 ? null : host,
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

const GIVEN = /^(?:title|transcript(?:ion)?|press release|media release)\s*:\s*(?=\S+ \S+ \S+)/i
function chooseTitle(lines: readonly string[], slug: string | null): string | null {
  const given = lines.find((l) => GIVEN.test(l))
  if (given) return given.replace(GIVEN, '')
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

/** "source: Ministry of Mines of Norway": who published it, in words. */
function sourceOf(line: string, gazetteer: Gazetteer): string | null {
  const words = line.replace(/^\s*source\s*:/i, '').replace(/https?:\S+/g, '')
  const first = findMentions(words.split('|')[0] ?? '', gazetteer)[0]
  return first?.by === 'name' ? answering(first.name, gazetteer) : null
}

/** The state whose parliament the heading names. */
function seatIn(lines: readonly string[], gazetteer: Gazetteer): string | null {
  const names = lines.flatMap((line) => findMentions(line, gazetteer)).map((m) => m.name)
  const seat = names.find((name) => gazetteer.entries.get(name)?.parliament)
  return seat ? answering(seat, gazetteer) : null
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

const REMARKS_OF =
  /^(.{4,90}?)(?:'s|s') (?:opening |closing |press |joint )*(?:remarks|statement|speech|address|answers|interview|news conference|press conference)/i
const REMARKS_BY =
  /\b(?:remarks|statement|speech|address|readout|interview|briefing) (?:by|of|from) (.{4,90}?)(?= and | at | in | on | to | following | during | after |,|$)/i

/** "Readout of the call between", "Joint statement by the ministers of": nobody holds the floor alone. */
const NOBODY =
  /^(?:the |a )?(?:[\p{L}-]+ )?(?:call|contacts|conversation|meeting|talks|visit|summit|consultations)\b|\b(?:ministers|presidents|leaders|heads|governments)\b/iu

/** Who holds the floor of a heading; what several state together has no speaker of its own. */
function firstSpeakerOf(title: string, gazetteer: Gazetteer): string | null {
  if (isJoint(title, gazetteer)) return null
  const flat = flatten(title)
  const name = (REMARKS_OF.exec(flat)?.[1] ?? REMARKS_BY.exec(flat)?.[1])?.trim() ?? null
  return name === null || NOBODY.test(name) ? null : name
}
