import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const SAID = '2024-02-28'

export async function extractor() {
  if (!existsSync(`${dist}extract/extract.js`)) throw new Error('Run "npm run build" first.')
  const { loadExtractor } = await import(`${dist}extract/extract.js`)
  const { readGazetteer } = await import(`${dist}gazetteer-files.js`)
  const extract = await loadExtractor(await readGazetteer([]))
  const facts = { title: null, said: SAID, hemisphere: 'north', parties: [] }
  return (text) => extract(text, facts)
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
