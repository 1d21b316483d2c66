import { ADVERBS, type Told } from './cue.js'

const IRREGULAR =
  'held|met|built|sent|given|made|paid|begun|set up|handed over|carried out|put into operation|put into service|taken place|taken part|brought into force|drawn up|written|chosen|withdrawn|laid|shown|taught|freed|lent|bought|sold'
const PARTICIPLE = `(?:${IRREGULAR}|[a-z]{2,}ed(?: (?:out|off|up|over))?)`
/** Saying, planning, feeling and standing open are no deeds that keep a promise. */
const NO_DEED =
  /^(?:agreed|decided|planned|scheduled|expected|announced|invited|asked|requested|said|stated|noted|discussed|proposed|intended|hoped|believed|considered|informed|told|called|described|mentioned|emphasi[sz]ed|stressed|underlined|reaffirmed|confirmed|reiterated|welcomed|pleased|satisfied|interested|concerned|committed|pledged|promised|obliged|supposed|needed|required|wanted|liked|used|based|aimed|dedicated|devoted|related|linked|known|seen|felt|thought|delayed|postponed|cancel?led|called off|suspended|rescheduled|moved|deferred|abandoned|scrapped|dropped|shelved|failed|refused|rejected|denied|threatened|warned|urged|encouraged|designed|envisaged|foreseen|anticipated|slated|tasked|instructed|mandated|entitled|allowed|expressed|appreciated|shared|enjoyed|faced|affected|determined|united|limited|indeed)$/

const PAST =
  'held|hosted|convened|gathered|met|opened|launched|signed|ratified|delivered|completed|finished|inaugurated|established|founded|published|submitted|presented|adopted|approved|supplied|donated|dispatched|deployed|appointed|started|began|resumed|reopened|visited|arrived|attended|joined|lifted|abolished|released|repatriated|extended|renewed|disbursed|allocated|handed over|set up|carried out|sent|built|paid|kicked off|conducted|organi[sz]ed|implemented|trained|unveiled'

const SPECIAL =
  'took place|(?:came|went|entered) into (?:force|effect|operation|service)|got under ?way|took part in|paid (?:a|an) (?:[a-z]+ ){0,2}visit to|kicked off'

const PASSIVE = new RegExp(
  `\\b(?:was|were|(?:has|have|had|'ve) ?${ADVERBS} been)${ADVERBS} (${PARTICIPLE})\\b`,
  'g',
)
const PERFECT = new RegExp(
  `(?:\\b(?:has|have|had)|'ve)${ADVERBS} (${PARTICIPLE}|(?:come|gone|entered) into (?:force|effect|operation|service)|got under ?way|visited|come to)\\b`,
  'g',
)
const SIMPLE = new RegExp(`\\b(${SPECIAL}|${PAST})\\b`, 'g')

/** "was held", "have delivered", "took place": where a sentence in small letters tells a deed. */
export function doneIn(lower: string): Told[] {
  const found = [
    ...tell(lower, PASSIVE),
    ...tell(lower, PERFECT),
    ...tell(lower, SIMPLE).filter((one) => isFinite_(lower, one)),
  ]
  const sorted = found
    .filter(({ act }) => act !== null && !NO_DEED.test(act))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  return sorted.filter((one, i) => sorted.slice(0, i).every((earlier) => earlier.end <= one.start))
}

const tell = (lower: string, pattern: RegExp): Told[] =>
  [...lower.matchAll(pattern)].map((match) => ({
    ...{ kind: 'done', start: match.index, end: match.index + match[0].length },
    act: match[1] ?? null,
  }))

const AUXILIARY =
  /\b(?:be|been|being|is|are|was|were|am|get|to|will|would|shall|should|can|could|may|might|must|not|the|a|an|its|their|our|this|that|of|newly|recently|jointly|to be)\s+$/

/** A past form that is a verb of its own: not "to be held", "the signed text", "a meeting held in May". */
function isFinite_(lower: string, { start, end, act }: Told): boolean {
  const before = lower.slice(Math.max(0, start - 24), start)
  if (AUXILIARY.test(before)) return false
  if (act !== null && new RegExp(`^(?:${SPECIAL})$`).test(act)) return true
  const after = lower.slice(end, end + 24)
  if (/^ by (?!then)/.test(after)) return false
  return subjectBefore(lower, start)
}

/** A sentence with another verb after it uses the form as a describing word. */
const LATER_VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|shall|should|can|could|may|might|must|took|said|announced|decided|agreed)\b/

function subjectBefore(lower: string, start: number): boolean {
  const clause = lower.slice(0, start)
  if (clause.trim() === '') return false
  const rest = lower.slice(start)
  const cut = rest.search(/[,;:]|\b(?:and|which|who|that|where|but|while|after|before|when)\b/)
  return !LATER_VERB.test(cut < 0 ? rest : rest.slice(0, cut))
}
