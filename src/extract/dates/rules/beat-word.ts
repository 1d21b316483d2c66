import { map, opt, seq } from '../grammar/sequence.js'
import { oneOf, word } from '../grammar/words.js'
import { type Beat, every, times } from './beat.js'

const ADVERBS = new Map<string, Beat | null>([
  ['annually', every(1, 'year')],
  ['yearly', every(1, 'year')],
  ['biennially', every(2, 'year')],
  ['triennially', every(3, 'year')],
  ['biannually', times(2, 'year')],
  ['semiannually', times(2, 'year')],
  ['quarterly', every(1, 'quarter')],
  ['monthly', every(1, 'month')],
  ['bimonthly', every(2, 'month')],
  ['fortnightly', every(2, 'week')],
  ['biweekly', every(2, 'week')],
  ['weekly', every(1, 'week')],
  ['daily', every(1, 'day')],
])
const ADJECTIVES = new Map<string, Beat | null>([
  ...ADVERBS,
  ['annual', every(1, 'year')],
  ['biennial', every(2, 'year')],
  ['biannual', times(2, 'year')],
  ['semiannual', times(2, 'year')],
])

export const adverb = map(oneOf(ADVERBS), (beat, cx, at, end) => {
  const after = cx.tokens[end]
  if (beat === null || after?.text === '-' || cx.tokens[at - 1]?.text === 'the') return null
  const alone = !/(annually|biennially|triennially)$/.test(cx.tokens[at]?.text ?? '')
  return alone && after?.kind === 'word' && !FOLLOWS.has(after.text) ? null : beat
})
const FOLLOWS = new Set(
  'in on at to from by until and or for with starting beginning as during through over if when or'.split(
    ' ',
  ),
)

/** "hold annual consultations", "a quarterly report"; "the annual meeting" names one event. */
export const adjective = map(oneOf(ADJECTIVES), (beat, cx, at, end) => {
  const noun = cx.tokens[end]
  const before = cx.tokens[at - 1]?.text ?? ''
  if (beat === null || noun?.kind !== 'word' || before === 'the' || before === '-') return null
  if (FOLLOWS.has(noun.text) || /^(life|lives|news|basis|newspaper)$/.test(noun.text)) return null
  const several = /[a-z]{3}s$/.test(noun.text) && !/ss$/.test(noun.text)
  return several || before === 'a' || before === 'an' || before === 'of' ? beat : null
})

export const onBasis = map(
  seq(
    word('on'),
    word('a', 'an', 'the'),
    opt(seq(word('semi', 'bi'), word('-'))),
    oneOf(ADJECTIVES),
    word('basis'),
  ),
  ([, , half, beat]) => (half === null ? beat : beat?.unit === 'year' ? times(2, 'year') : beat),
)
export const semi = map(
  seq(word('semi', 'bi', 'half'), word('-'), word('annually', 'annual', 'yearly')),
  () => times(2, 'year'),
)
