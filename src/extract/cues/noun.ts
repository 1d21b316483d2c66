import { at, isBareVerb, isGerund, isVerb, skipAdverbs, type Token } from '../token.js'
import type { Anchor, Cue } from './cue.js'

const NOUN =
  /^(?:commitments?|intentions?|intent|determination|resolve|pledges?|plans?|readiness|willingness|decisions?|undertaking|promise|agreements?|understanding|arrangements?|instructions?)$/
const VOICED =
  /^(?:reaffirm|affirm|confirm|express|announce|reiterate|renew|state|share|emphasi[sz]e|underline|underscore|declare|reinforce|signal|voice|have|stress|make|repeat|restate|outline|unveil|present|assure|welcome|reach|sign|conclude|finali[sz]e|strike|give|issue)$/
const SHARED_WORK =
  /^(?:consultation|consultations|cooperation|coordination|partnership|support|assistance|dialogue|engagement|exchanges?)$/

/** An agreement counts where it is made, not where it is praised. */
const MADE = /^(?:agreements?|understanding|arrangements?)$/
const MAKING = /^(?:reach|sign|conclude|finali[sz]e|strike|announce)$/

/** "reaffirmed their commitment to hold", "announced plans to sign", "Australia's plan to build". */
export const noun: Cue = (tokens, i) => {
  const t = at(tokens, i)
  if (!NOUN.test(t.lower) || isVerbHere(tokens, i)) return null
  const voice = voiceBefore(tokens, i)
  if (MADE.test(t.lower) && !(voice >= 0 && MAKING.test(at(tokens, voice).lemma))) return null
  const owned = ownerBefore(tokens, i)
  if (voice < 0 && owned < 0) return null
  const act = actionAfter(tokens, i, voice >= 0)
  if (act < 0) return voice >= 0 ? thatWill(tokens, i, groupStart(tokens, voice)) : null
  const welcomed = voice >= 0 && at(tokens, voice).lemma === 'welcome'
  return {
    family: 'noun',
    head: voice >= 0 ? groupStart(tokens, voice) : owned,
    act,
    cue: `a declared ${singular(t.lower)}`,
    weight: isAct(tokens, act) ? 0.68 : 0.45,
    ...(isAct(tokens, act) ? {} : { object: true }),
    ongoing: /^continu|^maintain|^keep/.test(at(tokens, act).lemma) || !isAct(tokens, act),
    ...(welcomed ? { needsDate: true } : {}),
    ...(voice >= 0 ? {} : { subjectOf: -1 }),
  }
}

/** "our decision that the levy will apply": the promise lies in the clause that follows. */
function thatWill(tokens: readonly Token[], i: number, head: number): Anchor | null {
  if (at(tokens, i + 1).lower !== 'that') return null
  const modal = tokens.findIndex(
    (t, j) => j > i + 1 && j < i + 16 && /^(?:will|shall)$/.test(t.lower),
  )
  if (modal < 0 || tokens.slice(i + 2, modal).some((t) => /^[,;:]$/.test(t.text))) return null
  const first = skipAdverbs(tokens, modal + 1)
  const act = at(tokens, first).lower === 'be' ? skipAdverbs(tokens, first + 1) : first
  if (!isVerb(at(tokens, act)) || at(tokens, act).pos === 'AUX') return null
  const cue = `a declared ${singular(at(tokens, i).lower)}`
  return { family: 'noun', head, act, cue, weight: 0.62, subjectOf: modal }
}

/** After "to" stands a verb, or a noun phrase. */
const isAct = (tokens: readonly Token[], act: number): boolean =>
  isVerb(at(tokens, act)) ||
  (isBareVerb(tokens, act) &&
    at(tokens, act).pos === 'NOUN' &&
    /^(?:DET|ADJ|PRON|PROPN|NOUN)$/.test(at(tokens, act + 1).pos))

const singular = (word: string): string => word.replace(/s$/, '')

/** "plans to" after a plain subject is the verb; "resolve" likewise. */
function isVerbHere(tokens: readonly Token[], i: number): boolean {
  return (
    isVerb(at(tokens, i)) && at(tokens, i - 1).pos !== 'ADJ' && !isDeterminer(at(tokens, i - 1))
  )
}

const isDeterminer = (t: Token): boolean =>
  t.lower === "'s" || /^(?:the|a|an|our|their|its|his|her|my|this|common|shared)$/.test(t.lower)

function voiceBefore(tokens: readonly Token[], i: number): number {
  for (let j = i - 1; j >= Math.max(0, i - 9); j -= 1) {
    const t = at(tokens, j)
    if ((isVerb(t) || t.lower === 'welcome') && !isGerund(t) && VOICED.test(t.lemma))
      return between(tokens, j, i) ? j : -1
    if (isVerb(t) && !/ed$|ing$/.test(t.lower)) return -1
    if (/^[,;:.]$/.test(t.lower)) return coordinated(tokens, i)
  }
  return coordinated(tokens, i)
}

/** Of what stands between verb and noun only describing words may be there. */
function between(tokens: readonly Token[], verb: number, i: number): boolean {
  return tokens
    .slice(verb + 1, i)
    .every((t) => !/^(?:the|that|to|for|of)$/.test(t.lower) || t.lower === 'the' || verb + 8 > i)
}

/** "... and their determination to continue": the verb stands before the first of two objects. */
function coordinated(tokens: readonly Token[], i: number): number {
  let j = i - 1
  while (at(tokens, j).pos === 'ADJ') j -= 1
  if (!/^(?:their|our|its|his|her)$/.test(at(tokens, j).lower)) return -1
  if (!/^(?:and|,)$/.test(at(tokens, j - 1).lower)) return -1
  for (let k = j - 1; k >= 0; k -= 1) {
    const t = at(tokens, k)
    if (isVerb(t) && VOICED.test(t.lemma) && !isGerund(t)) return j
  }
  return -1
}

/** Index of the owner's name in "Australia's plan to", "the government's commitment to". */
function ownerBefore(tokens: readonly Token[], i: number): number {
  let j = i - 1
  while (/^(?:ADJ|ADV)$/.test(at(tokens, j).pos)) j -= 1
  if (at(tokens, j).lower !== "'s") return -1
  let k = j - 1
  while (k > 0 && /^(?:PROPN|NOUN)$/.test(at(tokens, k - 1).pos)) k -= 1
  const article = at(tokens, k - 1).pos === 'DET' ? k - 2 : k - 1
  return SHOWING.test(at(tokens, article).lemma) ? -1 : k
}

/** "reflects the government's commitment to" tells what something shows, and promises nothing. */
const SHOWING =
  /^(?:reflect|demonstrate|show|underscore|underline|highlight|signal|prove|illustrate|embody|represent|testify|evidence|exemplify|express|confirm|mark|exhibit|manifest)$/

function actionAfter(tokens: readonly Token[], i: number, voiced: boolean): number {
  const t = at(tokens, i)
  const next = at(tokens, i + 1).lower
  if (/^instruct/.test(t.lower)) return afterOffice(tokens, i + 1)
  if (/^agreement/.test(t.lower) && next === 'for') return afterOffice(tokens, i + 1)
  if (!/^(?:to|in|of|for)$/.test(next)) return afterPhrase(tokens, i + 1)
  const act = skipAdverbs(tokens, i + 2)
  const verb = at(tokens, act)
  if (next === 'to' && isAct(tokens, act) && !/^(?:be|is|are)$/.test(verb.lower)) return act
  if (isGerund(verb) && isVerb(verb)) return act
  const work = tokens.slice(i + 2, i + 8).some((w) => SHARED_WORK.test(w.lower))
  return voiced && next === 'to' && /^commitment/.test(t.lower) && work ? act : -1
}

/** "instructions to the coast guard to resume": what is to be done follows who is to do it. */
function afterOffice(tokens: readonly Token[], from: number): number {
  if (!/^(?:to|that|for)$/.test(at(tokens, from).lower)) return -1
  const to = tokens.findIndex(
    (t, j) => j >= from && j < from + 11 && t.lower === 'to' && isVerb(at(tokens, j + 1)),
  )
  return to < 0 || tokens.slice(from, to).some((t) => /^[,;:.]$/.test(t.text)) ? -1 : to + 1
}

/** "their commitment at the highest level to ensuring": a phrase stands between. */
function afterPhrase(tokens: readonly Token[], from: number): number {
  if (at(tokens, from).pos !== 'ADP') return -1
  for (let j = from + 1; j < from + 7; j += 1) {
    const t = at(tokens, j)
    if (t.pos === 'PUNCT' || isVerb(t)) return -1
    if (t.lower === 'to') return isVerb(at(tokens, j + 1)) ? j + 1 : -1
  }
  return -1
}

function groupStart(tokens: readonly Token[], i: number): number {
  let head = i
  while (head > 0 && /^(?:AUX|ADV)$/.test(at(tokens, head - 1).pos)) head -= 1
  return head
}
