// How fast commitments are found on whole texts, beside what the parts of the work cost alone.
import { race } from './lib/race.mjs'
import { chrono, compromise, extractor, languageLibrary } from './lib/readers.mjs'
import { texts } from './lib/texts.mjs'

const WARM_MS = 4000
const ROUNDS = 25
/** One round of it takes as long as all of the others'. */
const SLOW_ROUNDS = 2

const RIVALS = [
  { what: 'wink-nlp, sentences + parts of speech', load: languageLibrary, goal: 0.5 },
  { what: 'chrono-node', load: chrono, goal: 1 },
  { what: 'compromise-dates', load: compromise, goal: 30, slow: true },
]

export async function run() {
  const all = texts()
  const bytes = all.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const over = (read) => () => {
    for (const text of all) read(text)
  }
  const ours = over(await extractor())
  const rows = []
  for (const { what, load, goal, slow } of RIVALS) {
    const rounds = slow ? { rounds: SLOW_ROUNDS } : { rounds: ROUNDS, warm: WARM_MS }
    const [mine, theirs] = race([ours, over(await load())], rounds)
    rows.push({
      what: `${all.length} texts, ${(bytes / 1000).toFixed(0)} KB`,
      ours: bytes / 1000 / mine,
      beside: bytes / 1000 / theirs,
      unit: 'MB/s',
      besideWhat: what,
      compared: `${(theirs / mine).toFixed(2)} times`,
      goal: `at least ${goal} times`,
      met: theirs / mine >= goal,
    })
  }
  return rows
}
