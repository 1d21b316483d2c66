// How fast commitments are found, beside the language library alone on the same text: the part of
// the work (sentences and parts of speech) that our extractor has to buy.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { texts } from './lib/texts.mjs'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const SECONDS = 2

/** MB a second over all texts, after one round to warm up. */
function speed(read, all) {
  const bytes = all.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const round = () => {
    for (const text of all) read(text)
  }
  round()
  const started = performance.now()
  let rounds = 0
  while (performance.now() - started < SECONDS * 1000) {
    round()
    rounds += 1
  }
  return (bytes * rounds) / 1e6 / ((performance.now() - started) / 1000)
}

async function extractor() {
  const { loadExtractor } = await import(`${dist}extract/extract.js`)
  const { readGazetteer } = await import(`${dist}gazetteer-files.js`)
  const extract = await loadExtractor(await readGazetteer([]))
  const facts = { title: null, said: '2024-02-28', hemisphere: 'north', parties: [] }
  return (text) => extract(text, facts)
}

async function languageLibrary() {
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

export async function run() {
  if (!existsSync(`${dist}extract/extract.js`)) throw new Error('Run "npm run build" first.')
  const all = texts()
  const kilobytes = all.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1000
  const ours = speed(await extractor(), all)
  const beside = speed(await languageLibrary(), all)
  return [
    {
      what: `${all.length} texts, ${kilobytes.toFixed(0)} KB`,
      ours,
      beside,
      unit: 'MB/s',
      besideWhat: 'wink-nlp, sentences + parts of speech',
      compared: `${(ours / beside).toFixed(2)} times`,
      goal: null,
      met: null,
    },
  ]
}
