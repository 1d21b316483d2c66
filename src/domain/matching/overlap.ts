import type { Features, Word } from './features.js'
import { isEvent } from './vocabulary.js'

/** How much two texts share, by weight, 0…1. */
export interface Shares {
  share: number
  /** Of the first text's words, those found in the second, and the other way round. */
  ofFirst: number
  ofSecond: number
}

/** Which words two texts share. */
export interface Overlap {
  weight: number
  /** Groups of the shared words, as they stand in the first text, in its order. */
  shown: Array<{ group: string; shown: string; weight: number }>
  /** A word that tells this matter from others is among them. */
  telling: boolean
}

/** Words outside the core (of a quote, beside its title) prove less. */
const BESIDE = 0.7
/** From this weight on a word tells its matter from others. */
export const TELLING = 0.8

/** `core`: what it is about in few words; `all`: everything said of it. */
export interface Text {
  core: Features
  all: Features
}

export function sharesOf(first: Text, second: Text): Shares {
  const ofFirst = covered(first.core.words, second)
  const ofSecond = covered(second.core.words, first)
  const [more, less] = [Math.max(ofFirst, ofSecond), Math.min(ofFirst, ofSecond)]
  return { share: 0.6 * more + 0.4 * less, ofFirst, ofSecond }
}

export function overlapOf(first: Text, second: Text): Overlap {
  const core = [...first.all.words].flatMap(([group, word]) => {
    const other = second.all.words.get(group)
    if (!other || !(first.core.words.has(group) || second.core.words.has(group))) return []
    const small = isSmall(other.shown) && other.shown === word.shown.toLowerCase()
    return [{ group, weight: word.weight, shown: small ? other.shown : word.shown }]
  })
  return {
    ...{ weight: core.reduce((sum, one) => sum + one.weight, 0), shown: core },
    telling: tells(core, [first.all.places, second.all.places]),
  }
}

/** Where something happens tells it from others only together with what happens. */
function tells(shared: Overlap['shown'], places: ReadonlyArray<ReadonlySet<string>>): boolean {
  const isPlace = (group: string) => places.some((some) => some.has(group))
  const there = shared.some(({ group }) => isPlace(group))
  if (there && shared.some(({ group }) => isEvent(group))) return true
  return shared.some(({ group, weight }) => weight >= TELLING && !isPlace(group))
}

function covered(words: ReadonlyMap<string, Word>, by: Text): number {
  let [whole, found] = [0, 0]
  for (const [group, { weight }] of words) {
    whole += weight
    if (by.core.words.has(group)) found += weight
    else if (by.all.words.has(group)) found += weight * BESIDE
  }
  return whole === 0 ? 0 : found / whole
}

/** "The second meeting" is not the first one. */
export function contradicts(a: Features, b: Features): boolean {
  if (a.ordinals.size === 0 || b.ordinals.size === 0) return false
  return ![...a.ordinals].some((one) => b.ordinals.has(one))
}

/** Both say where, and not the same place. */
export function elsewhere(a: Features, b: Features): boolean {
  if (a.places.size === 0 || b.places.size === 0) return false
  return (
    ![...a.places].some((one) => b.words.has(one)) && ![...b.places].some((one) => a.words.has(one))
  )
}

const isSmall = (word: string): boolean => word === word.toLowerCase()
