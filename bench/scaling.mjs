// Whether twice the text takes twice the time: long texts, and texts made to be hard.
import { growth } from './lib/growth.mjs'
import { race } from './lib/race.mjs'
import { extractor } from './lib/readers.mjs'
import { longText, texts } from './lib/texts.mjs'

const MB = 1_000_000
const WARM_MS = 4000

/** Each makes a text that grows with `n`. */
const HOSTILE = [
  ['a sentence of 100 KB', (n) => `We will open ${'the port and the pier of '.repeat(4000 * n)}X.`],
  [
    'a sentence of clauses',
    (n) => `We ${'will open a port in May 2025, and we '.repeat(2700 * n)}.`,
  ],
  ['4 KB of spaces', (n) => `We will meet${' '.repeat(4000 * n)}in May 2025.`],
  ['ten thousand digits', (n) => `We will pay ${'7'.repeat(10_000 * n)} in 2025.`],
  ['nested brackets', (n) => `We will meet ${'('.repeat(20_000 * n)}May${')'.repeat(20_000 * n)}.`],
  ['open links', (n) => `We will meet ${'](https://a.b '.repeat(5000 * n)}in May.`],
  ['a word of 100 KB', (n) => `We will open ${'a'.repeat(100_000 * n)} in May 2025.`],
  ['100 KB of full stops', (n) => `We will open it${'.'.repeat(100_000 * n)}`],
  ['capitals', (n) => `We will meet ${'Minister Anna '.repeat(7000 * n)}in May 2025.`],
  ['names', (n) => `We will meet ${'France, Norway and Kenya of '.repeat(3500 * n)}in May.`],
  ['speakers', (n) => 'MINISTER BERG: We will open a port.\n\n'.repeat(2500 * n)],
  ['list items', (n) => `We will:\n${'- open a port by May 2025;\n'.repeat(3000 * n)}`],
  ['dates', (n) => `We will meet ${'on 3 May 2025 or '.repeat(6000 * n)}later.`],
  ['empty lines', (n) => `We will meet.${'\n'.repeat(100_000 * n)}We will go.`],
]

export async function run() {
  const read = await extractor()
  const all = texts()
  const long = (size) => longText(all, size)
  race([() => read(long(MB / 4))], { rounds: 1, warm: WARM_MS })
  return [
    growth('1 MB, then 2 MB', read, long(MB), long(2 * MB), 2),
    growth('2.5 MB, then 5 MB', read, long(2.5 * MB), long(5 * MB), 1),
    ...HOSTILE.map(([what, make]) => growth(what, read, make(1), make(2), 3)),
  ]
}
