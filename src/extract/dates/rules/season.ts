import { isBefore } from '../../../domain/calendar.js'
import { addMonths, longDay, monthsSpan, yearOf } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { oneOf, word } from '../grammar/words.js'
import { SEASONS, type Season } from '../lexicon.js'
import { plainNumber } from '../numbers.js'
import { type Period, period, rolled } from '../period.js'
import { isCapital } from '../tokens.js'
import { yearHead, yearTail } from './year-tail.js'

const NORTH: Record<Season, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 }
const SOUTH: Record<Season, number> = { spring: 9, summer: 12, autumn: 3, winter: 6 }

const capital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1)

/** The season that begins in the year; one that begins in December ends in the next. */
export function season(cx: Context, which: Season, year: number): Period {
  const first = (cx.hemisphere === 'south' ? SOUTH : NORTH)[which]
  const span = monthsSpan(year, first, 3)
  const months = `${longDay(span.from).split(' ')[1]} to ${longDay(span.until).split(' ')[1]}`
  const name = `${which} ${yearOf(span.from) === yearOf(span.until) ? year : `${year}–${year + 1}`}`
  const basis = `${capital(which)} is ${months} (${cx.hemisphere}ern hemisphere).`
  return period(span, 'season', name, basis)
}

function explain(p: Period, how: string): Period {
  return { ...p, basis: p.basis.replace(/\.$/, `; ${how}.`) }
}

/** The one running or next to come. */
function coming(cx: Context, at: number, which: Season): Period | null {
  const hit = rolled(cx, at, (year) => season(cx, which, year))
  if (hit === null) return null
  const running = !isBefore(cx.said, hit.from) && !isBefore(hit.until, cx.said)
  const how = running
    ? 'the one running on'
    : cx.isPast(at)
      ? 'the last one before'
      : 'the next one after'
  return explain(hit, `${how} ${longDay(cx.said)}`)
}

/** "This summer" is one summer, whatever year stands beside it. */
const fixed = (p: Period | null): Period | null => p && { ...p, inYear: undefined }

/** The next to come; the one after where that begins within two months. */
function next(cx: Context, which: Season): Period | null {
  const start = yearOf(cx.said)
  const options = [start, start + 1, start + 2].map((year) => season(cx, which, year))
  const ahead = options.filter((p) => isBefore(cx.said, p.from))
  const [first, second] = ahead
  if (first === undefined || second === undefined) return null
  const near = !isBefore(addMonths(cx.said, 2), first.from)
  const how = `“next” counted from ${longDay(cx.said)}`
  if (!near) return explain(first, how)
  const note = `${capital(first.name)} was less than two months away, so “next ${which}” was taken as the one after.`
  return { ...explain(second, how), notes: [note] }
}

const seasonWord = oneOf(SEASONS)

/** `winter 2024/25`, `winter of 2024-2025`: the second figure only repeats the first. */
const secondYear = opt(
  map(seq(word('-', '/'), plainNumber), ([, n], cx, at) => {
    const before = Number(cx.tokens[at - 1]?.raw)
    return cx.tokens[at]?.glued && (n === before + 1 || n === (before + 1) % 100) ? n : null
  }),
)

const withYear: Rule<Period> = longest(
  map(
    seq(opt(word('this', 'next', 'coming')), seasonWord, yearTail, secondYear),
    ([, which, year], cx) => season(cx, which, year),
  ),
  map(seq(yearHead, seasonWord), ([year, which], cx, _at, end) =>
    isCapital(cx.tokens[end]) ? null : season(cx, which, year),
  ),
)

/** "The summer break", "the spring meetings": events of which the season is only a name. */
const SEASONAL = new Set(
  `break recess holidays holiday vacation vacations session sessions term semester school olympics
   games meeting meetings summit conference offensive campaign tour festival solstice equinox camp
   budget statement package plenary collection heat course palace universities university schools
   water action rain rains fighting war`.split(/\s+/),
)

export const isSeason = (cx: Context, end: number) => !SEASONAL.has(cx.tokens[end]?.text ?? '')

const led: Rule<Period> = either(
  map(
    seq(word('this', 'coming', 'upcoming', 'current'), opt(word('coming', 'current')), seasonWord),
    ([, , which], cx, at, end) => (isSeason(cx, end) ? fixed(coming(cx, at, which)) : null),
  ),
  map(seq(word('next'), seasonWord), ([, which], cx, at, end) =>
    cx.isPast(at) || !isSeason(cx, end) ? null : next(cx, which),
  ),
  map(seq(seasonWord, phrase('after next', 'after the next')), ([which], cx) => {
    const again = next(cx, which)
    return again === null ? null : { ...season(cx, which, yearOf(again.from) + 1), notes: [] }
  }),
)

/** "in spring"; a spring in a step, the fall of a government and the Summer Olympics are none. */
const alone: Rule<Period> = map(seasonWord, (which, cx, at, end) => {
  const after = cx.tokens[end]
  if (
    after?.text === 'of' ||
    SEASONAL.has(after?.text ?? '') ||
    (after && isCapital(after) && isCapital(cx.tokens[at]))
  )
    return null
  if (cx.tokens[at]?.text === 'fall' && !fallIsSeason(cx, at)) return null
  const p = coming(cx, at, which)
  return p === null ? null : { ...p, bare: true }
})

function fallIsSeason(cx: Context, at: number): boolean {
  return /^(the|in|by|until|this|next|early|late|mid|before|after|or|and|-)$/.test(
    cx.tokens[at - 1]?.text ?? '',
  )
}

const HEMISPHERES = new Map<string, Context['hemisphere']>([
  ['southern', 'south'],
  ['austral', 'south'],
  ['northern', 'north'],
  ['boreal', 'north'],
])

/** `the southern autumn of 2025`, `next northern winter`, `the southern hemisphere summer`. */
const ofHemisphere: Rule<Period> = map(
  seq(
    opt(word('this', 'next', 'coming', 'upcoming')),
    oneOf(HEMISPHERES),
    opt(phrase("hemisphere ' s", 'hemisphere')),
    seasonWord,
    opt(yearTail),
    secondYear,
  ),
  ([lead, hemisphere, , which, year], given, at) => {
    const cx = { ...given, hemisphere }
    if (year !== null) return season(cx, which, year)
    return lead === 'next' ? next(cx, which) : coming(cx, at, which)
  },
)

const ASSEMBLY = phrase(
  'session',
  'sessions',
  'sitting',
  'sittings',
  'term',
  'semester',
  'parliamentary session',
  'legislative session',
)

/** `the spring session of 2025`: some time in that season. */
const session: Rule<Period> = map(
  seq(seasonWord, ASSEMBLY, yearTail),
  ([which, what, year], cx) => {
    const p = season(cx, which, year)
    const note = `The ${which} ${what} was taken to lie within ${p.name}.`
    return { ...p, notes: [...p.notes, note] }
  },
)

const the: Rule<string | null> = opt(word('the'))

const months = opt(word('months', 'season', 'period', 'time'))

const withArticle: Rule<Period> = map(
  seq(the, opt(word('coming')), longest(withYear, led, ofHemisphere, session, alone), months),
  ([, more, p]) => (more === null ? p : { ...p, bare: false }),
)

/** `this spring`, `next winter`, `the summer of 2025`, `winter 2024/25`, `autumn`. */
export const seasonRule: Rule<Period> = withArticle
