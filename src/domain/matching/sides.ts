import { familiesOf } from './acts.js'
import { actsOf, type Features, featuresOf, verbOf } from './features.js'
import { TELLING, type Text } from './overlap.js'
import { stem } from './stem.js'
import type { OpenLine, Side, ToldReport } from './types.js'
import { groupOf } from './vocabulary.js'

/** A line of the register made ready for comparing, once however many candidates there are. */
export interface Prepared<T> {
  of: T
  text: Text
  acts: ReadonlySet<string>
}

export function prepare<T extends Side>(side: T): Prepared<T> {
  const dates = side.due === null ? [] : [side.due.text]
  const read = (words: string): Features => featuresOf(words, side.names, dates)
  const whole = read(side.title)
  const core = withoutVerb(whole, side.title)
  const said = read(side.quote)
  const words = new Map(
    [...core.words, ...said.words].map(([group, word]) => [group, core.words.get(group) ?? word]),
  )
  const all: Features = {
    words,
    ordinals: new Set([...core.ordinals, ...said.ordinals]),
    places: new Set([...core.places, ...said.places]),
  }
  return { of: side, text: { core, all }, acts: actsOf(side.title, whole) }
}

export function prepareReport(report: ToldReport): Prepared<ToldReport> {
  const all = featuresOf(report.about, report.names, report.when === null ? [] : [report.when.text])
  const acts = new Set(report.acts.flatMap((act) => named(act)))
  return { of: report, text: { core: all, all }, acts }
}

/** The verb of a title is compared as an act, not as a word. */
function withoutVerb(whole: Features, title: string): Features {
  const verb = verbOf(title)
  if (verb === null) return whole
  const group = groupOf(stem(verb)).name
  return { ...whole, words: new Map([...whole.words].filter(([word]) => word !== group)) }
}

function named(act: string): readonly string[] {
  const families = familiesOf(act)
  return families.length > 0 ? families : [`verb ${stem(act.split(' ')[0] ?? act)}`]
}

/** Lines by the words they can be found by, so that one candidate meets few of many. */
export interface Index {
  words: ReadonlyMap<string, ReadonlyArray<Prepared<OpenLine>>>
  /** By those words alone that say where. */
  places: ReadonlyMap<string, ReadonlyArray<Prepared<OpenLine>>>
}

export function indexOf(lines: readonly OpenLine[]): Index {
  const words = new Map<string, Array<Prepared<OpenLine>>>()
  const places = new Map<string, Array<Prepared<OpenLine>>>()
  for (const line of lines) {
    const ready = prepare(line)
    const { all } = ready.text
    for (const group of all.words.keys()) addTo(words, group, ready)
    for (const group of all.places) addTo(places, group, ready)
  }
  return { words, places }
}

function addTo<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key)
  if (list) list.push(one)
  else map.set(key, [one])
}

/**
 * The lines that share a word with a text which can tell their matter from others; no other line
 * can be the same. A word that is common to many matters tells only where it is a place's.
 */
export function touching({ all }: Text, index: Index): Iterable<Prepared<OpenLine>> {
  const found = new Set<Prepared<OpenLine>>()
  for (const [group, { weight }] of all.words) {
    const tells = weight >= TELLING || all.places.has(group)
    for (const line of (tells ? index.words : index.places).get(group) ?? []) found.add(line)
  }
  return found
}
