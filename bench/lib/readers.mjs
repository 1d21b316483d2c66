import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const SAID = '2024-02-28'

async function built(path) {
  if (!existsSync(`${dist}${path}`)) throw new Error('Run "npm run build" first.')
  return import(`${dist}${path}`)
}

async function gazetteer() {
  const { readGazetteer } = await built('gazetteer-files.js')
  return readGazetteer([])
}

export async function extractor() {
  const { loadExtractor } = await built('extract/extract.js')
  const extract = await loadExtractor(await gazetteer())
  const facts = { title: null, said: SAID, hemisphere: 'north', parties: [] }
  return (text) => extract(text, facts)
}

/** What a text reports of things done, called off and moved. */
export async function reportReader() {
  const { readReports } = await built('extract/reports/read.js')
  const names = await gazetteer()
  const facts = { said: SAID, hemisphere: 'north', monthFirst: false }
  return (text) => readReports(text, facts, names)
}

/** The words about what was not read, where each second line of a text was not. */
export async function unreadTeller() {
  const { unreadWords } = await built('domain/language.js')
  return ({ text, unread }) => unreadWords(text, unread)
}

/** Compares candidates with open lines that are all much alike. */
export async function matcher() {
  const { matchCandidate, registerOf } = await built('domain/matching.js')
  return ({ candidates, lines }) => {
    const register = registerOf(lines)
    return candidates.map((candidate) => matchCandidate(candidate, register))
  }
}

/** The part of the work that our extractor has to buy: sentences and parts of speech. */
export async function languageLibrary() {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ])
  const nlp = winkNLP(model, ['sbd', 'pos'])
  const { its } = nlp
  return (text) => {
    const doc = nlp.readDoc(text)
    return [doc.sentences().out(), doc.tokens().out(its.pos)]
  }
}

export async function chrono() {
  const { parse } = await import('chrono-node')
  const day = new Date(`${SAID}T12:00:00`)
  return (text) => parse(text, day, { forwardDate: true })
}

export async function compromise() {
  const [{ default: nlp }, { default: dates }] = await Promise.all([
    import('compromise'),
    import('compromise-dates'),
  ])
  nlp.plugin(dates)
  return (text) => nlp(text).dates({ today: SAID }).json()
}
