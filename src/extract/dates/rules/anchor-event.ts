import { either } from '../grammar/choice.js'
import { type Context, wordsOf } from '../grammar/context.js'
import { type Found, found } from '../grammar/found.js'
import { LOOK_ANYWHERE } from '../grammar/look.js'
import { remembered } from '../grammar/memory.js'
import { phrase } from '../grammar/phrase.js'
import { type Rule, ruleOf } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { symbolSet, word } from '../grammar/words.js'
import { ordinal, yearNumber } from '../numbers.js'
import { isCapital } from '../tokens.js'

const EVENTS = new Set(
  `summit summits meeting conference session forum election elections signing signature ratification
   adoption anniversary visit talks inauguration completion conclusion launch ceremony assembly
   congress ceasefire referendum expiry expiration withdrawal publication approval negotiations
   consultations entry deposit receipt commencement beginning end opening closing transition
   acceptance accession notification agreement treaty date decision award establishment
   start implementation round vote review polls presidency term olympics games dialogue
   break recess holidays vacation war conflict crisis hostilities mandate pandemic harvest ramadan
   eid diwali passover hanukkah sitting semester hearing trial verdict ruling audit
   retreat plenary workshop deployment liberation release arrival return departure invitation request detection confirmation incident discovery appointment registration`.split(
    /\s+/,
  ),
)
/** Words that may stand between the article and the event. */
const SKIPPED = /^[\p{L}][\p{L}\p{M}]*$/u
export const STOP = new Set(
  `and or but that which who will shall would is are was were be been has have had to by for in on at
   from with we they he she it i before after within until as not must can may should could
   discuss hold meet sign`.split(/\s+/),
)

const BELONGS = new Set(
  'period year process phase agreement treaty season mission term group commission committee programme meeting round talks conference assembly'.split(
    ' ',
  ),
)

export interface Event {
  words: string
  /** "the next summit", "the 30th anniversary": one event of a row, still ahead. */
  ahead: boolean
}

const lead: Rule<boolean> = map(
  seq(
    opt(word('the', 'its', 'their', 'our', 'a', 'an', 'this', 'his', 'her', 'your', 'my')),
    opt(yearNumber),
    opt(
      either(
        map(
          word(
            'next',
            'upcoming',
            'forthcoming',
            'coming',
            'following',
            'first',
            'future',
            'planned',
            'second',
          ),
          () => true,
        ),
        map(ordinal, () => true),
      ),
    ),
  ),
  ([, year, ahead]) => ahead === true || year !== null,
)

/** `COP30`, `COP 30`: a conference known by its number. */
function numbered(cx: Context, at: number): number | null {
  const isCop = cx.tokens[at]?.raw === 'COP' && cx.tokens[at + 1]?.kind === 'number'
  return isCop ? at + 2 : null
}

/** The event's noun within five words, with what belongs to it: `the entry into force`. */
function readEvent(cx: Context, at: number): Found<Event> | null {
  const start = lead(cx, at)
  if (start === null) return null
  const cop = numbered(cx, start.next)
  if (cop !== null) return found({ words: wordsOf(cx, at, cop), ahead: true }, cop)
  for (let i = start.next; i < start.next + 5; i += 1) {
    const token = cx.tokens[i]
    if (token === undefined || (token.kind === 'mark' && (token.text !== '-' || i === at)))
      return null
    if (EVENTS.has(token.text) && !(token.text === 'end' && cx.tokens[i + 1]?.text !== 'of')) {
      const end = tail(cx, i + 1)
      return found({ words: wordsOf(cx, at, end), ahead: start.value }, end)
    }
    if (token.kind === 'word' && (STOP.has(token.text) || !SKIPPED.test(token.raw))) return null
  }
  return null
}

const needs = symbolSet([...EVENTS, 'cop'])
/** A noun that tells of something still to come or that has come: `the signing of the treaty`. */
export const event: Rule<Event> = remembered(ruleOf(readEvent, { ...LOOK_ANYWHERE, needs }))

const intoForce = phrase('into force', 'into effect')

/** "entry into force", "signing of the agreement", "end of the transition": two nouns at most. */
function tail(cx: Context, at: number): number {
  const force = intoForce(cx, at)
  if (force !== null) return force.next
  if (BELONGS.has(cx.tokens[at]?.text ?? '')) return at + 1
  if (cx.tokens[at]?.text !== 'of') return at
  let i = at + 1
  if (/^(the|this|a|its|their|our|these)$/.test(cx.tokens[i]?.text ?? '')) i += 1
  let last = at
  for (let n = 0; n < 4; n += 1, i += 1) {
    const token = cx.tokens[i]
    if (token?.kind !== 'word' || STOP.has(token.text)) break
    last = i + 1
    const after = cx.tokens[i + 1]
    if (!isCapital(token) && !isCapital(after) && !BELONGS.has(after?.text ?? '')) break
  }
  return last
}
