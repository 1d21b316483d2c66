import { isCapital, type Token } from './tokens.js'

const set = (words: string) => new Set(words.split(/\s+/))

const PAST = set(
  `was were had did went came met won held took gave made began became said told saw found left
   brought built bought sold sent kept led spoke wrote rose fell grew drew chose broke knew put
   paid born been stood laid began ended spent lost sat ran thought felt heard understood
   taught caught fought sought dealt arose threw swore struck withdrew forgot forgave`,
)
/** Verbs whose object may lie ahead: "agreed on a summit in May". */
const PROMISING = set(
  `agreed decided pledged committed promised undertook undertaken announced confirmed invited
   scheduled planned slated expected set proposed intended anticipated envisaged foreseen due
   resolved determined requested called asked instructed tasked mandated extended postponed
   rescheduled targeted aimed projected`,
)
const OPEN = set(
  `will shall ll would should could can may might must to is are am be plan plans intend intends
   expect expects aim aims hope hopes want wants commit commits agree agrees pledge pledges
   undertake undertakes promise promises invite invites meet meets take takes start starts begin
   begins open opens resume resumes enter enters follow follows come comes go goes convene convenes
   provide provides remain remains continue continues last lasts run runs expire expires submit
   report arrive arrives visit visits hold holds launch launches publish complete let lets does do
   ensure deliver finish sign return leave travel`,
)
const NOT_PAST = set(
  `need needed indeed speed proceed exceed succeed feed seed breed agreed united limited red bed
   hundred detailed shared interested related advanced continued renewed increased`,
)
/** As irregular as common, and the same as the past participle. */
const PARTICIPLES = set('made held built sold bought sent led left brought lost paid')
const AUXILIARY = set('will shall would should could can may might must to be is are am being get')
/** "20,000 recognised refugees", "five wanted men". */
const COUNTS =
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion)$/
/** Before a participle that only describes a noun: "of liquefied gas". */
const QUALIFIED = set('of with for from by in on at into through')
const DETERMINERS = set('the a an our their its his her this that these those all any more further')
const SUBORDINATE = set('that which who whom whose whether where if because unless')
const DATED_ACTS = set(
  'agreed decided pledged promised undertook announced confirmed invited requested resolved asked postponed extended called',
)
const BETWEEN = set('on in at during the earlier')
const REACH = 40

type Mark = 'past' | 'open' | 'promising' | null

function markOf(tokens: readonly Token[], at: number): Mark {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const before = tokens[at - 1]?.text ?? ''
  if (PROMISING.has(token.text) || isHoping(tokens, at)) return 'promising'
  const isPast = PAST.has(token.text) || (/..ed$/.test(token.text) && !NOT_PAST.has(token.text))
  if (isPast) return pastOrParticiple(before)
  if (before === 'the' || before === 'a' || before === 'first') return null
  if (token.text === 'may' && isMonth(tokens, at)) return null
  if (token.text === 'to') {
    if (!isInfinitive(tokens, at)) return null
    return isTold(tokens, at) ? 'past' : 'open'
  }
  return OPEN.has(token.text) ? 'open' : null
}

/** "They looked forward to the forum in May". */
function isHoping(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'looked' && tokens[at + 1]?.text === 'forward'
}

/** "Between March and May", "May 5"; "May I ask" begins a sentence. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  return isCapital(tokens[at]) && (at > 0 || tokens[at + 1]?.kind === 'number')
}

/** "to hold", but not "to Moscow", "to 3.5 million" or "to the summit". */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next?.kind === 'word' && !isCapital(next) && !DETERMINERS.has(next.text)
}

const FELT = set(
  `good great nice happy glad pleased honored honoured proud able unable pleasure honor honour
   privilege wonderful right wrong easy hard important delighted sorry sad surprised`,
)

/** "It was good to speak", "we were able to meet": told of the past. */
function isTold(tokens: readonly Token[], at: number): boolean {
  if (!FELT.has(tokens[at - 1]?.text ?? '')) return false
  const verbs = tokens.slice(Math.max(0, at - 4), at - 1)
  return verbs.some((t) => t.text === 'was' || t.text === 'were')
}

/** "will be held", "the proposed talks" and "medium-sized firms" are not about the past. */
function pastOrParticiple(before: string): Mark {
  if (AUXILIARY.has(before)) return 'open'
  if (before === '-' || COUNTS.test(before)) return null
  return DETERMINERS.has(before) || QUALIFIED.has(before) ? null : 'past'
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'mark') return false
  if (token.text === ';' || token.text === '!' || token.text === '?') return true
  const before = tokens[at - 1]
  return token.text === '.' && !tokens[at + 1]?.glued && (before?.text.length ?? 0) > 3
}

type Stop = Exclude<Mark, null> | 'border' | 'none'

/** Verbs, the sentence's end and words that open another clause; all others are passed over. */
function stopOf(tokens: readonly Token[], at: number): Stop {
  if (endsSentence(tokens, at)) return 'border'
  const mark = markOf(tokens, at)
  if (mark !== null) return mark
  return SUBORDINATE.has(tokens[at]?.text ?? '') ? 'border' : 'none'
}

type Stops = (at: number) => Stop

function backward(tokens: readonly Token[], stops: Stops, at: number): Stop {
  for (let i = at - 1; i >= 0 && i >= at - REACH; i -= 1) {
    const stop = stops(i)
    if (stop === 'promising' && i >= at - 4 && isDated(tokens, i, at)) return 'past'
    if (stop === 'past' && isAttribute(tokens, stops, i)) return 'open'
    if (stop !== 'none') return stop
  }
  return 'border'
}

const SUBJECTS = set('i we he she it they you who which that and but or not also have has had')
/** How far before a participle the verb may stand whose object it describes. */
const NEAR = 10

/** "To buy the vaccines used at home by 2030": the participle only says which vaccines. */
function isAttribute(tokens: readonly Token[], stops: Stops, at: number): boolean {
  const before = tokens[at - 1]
  if (!isRegular(tokens[at]) || before?.kind !== 'word' || isCapital(before)) return false
  if (SUBJECTS.has(before.text) || before.text.endsWith('ly')) return false
  for (let i = at - 1; i >= 0 && i >= at - NEAR; i -= 1) {
    const stop = stops(i)
    if (stop !== 'none') return stop === 'open'
    if (tokens[i]?.kind === 'mark' || SUBJECTS.has(tokens[i]?.text ?? '')) return false
  }
  return false
}

const isRegular = (token: Token | undefined) =>
  token !== undefined && (token.text.endsWith('ed') || PARTICIPLES.has(token.text))

/** "agreed in May" dates the agreement; "agreed on a summit in May" and "due in May" do not. */
function isDated(tokens: readonly Token[], verb: number, at: number): boolean {
  if (!DATED_ACTS.has(tokens[verb]?.text ?? '')) return false
  if (AUXILIARY.has(tokens[verb - 1]?.text ?? '')) return false
  return tokens.slice(verb + 1, at).every((t) => t.kind === 'mark' || BETWEEN.has(t.text))
}

function forward(tokens: readonly Token[], stops: Stops, at: number): Stop {
  for (let i = at + 1; i < tokens.length && i <= at + REACH; i += 1) {
    const stop = stops(i)
    if (stop !== 'none') return stop
  }
  return 'border'
}

function isPastAt(tokens: readonly Token[], stops: Stops, at: number): boolean {
  const before = backward(tokens, stops, at)
  if (before !== 'border') return before === 'past'
  const behind = forward(tokens, stops, at)
  return behind === 'past' || behind === 'promising'
}

/** Computes what a place is when first asked. */
function byPlace<T>(compute: (at: number) => T): (at: number) => T {
  const known = new Map<number, T>()
  return (at) => {
    const before = known.get(at)
    if (before !== undefined) return before
    const value = compute(at)
    known.set(at, value)
    return value
  }
}

/** Whether the clause around a token speaks of the past: its nearest verb before, else after. */
export function tenseOf(tokens: readonly Token[]): (at: number) => boolean {
  const stops = byPlace((at) => stopOf(tokens, at))
  return byPlace((at) => isPastAt(tokens, stops, at))
}
