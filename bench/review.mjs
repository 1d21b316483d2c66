// Whether what is shown for review takes twice the time for twice the text, or twice the lines.
import { growth } from './lib/growth.mjs'
import { race } from './lib/race.mjs'
import { matcher, reportReader, unreadTeller } from './lib/readers.mjs'
import { promises } from './lib/register.mjs'
import { longText, texts } from './lib/texts.mjs'

const KB = 1000
const WARM_MS = 2000

export async function run() {
  const all = texts()
  const long = (size) => longText(all, size)
  const [reports, unread, match] = [await reportReader(), await unreadTeller(), await matcher()]
  race([() => reports(long(100 * KB)), () => match(compared(200))], { rounds: 1, warm: WARM_MS })
  return [
    growth('reports in 500 KB, then 1 MB', reports, long(500 * KB), long(1000 * KB), 8),
    growth('reports, a sentence of 100 KB', reports, sentence(1), sentence(2), 3),
    growth('reports, speakers', reports, speakers(1), speakers(2), 6),
    growth('passages not read, each line', unread, foreign(1, '\n'), foreign(2, '\n'), 5),
    growth('passages not read, one line', unread, foreign(1, ' '), foreign(2, ' '), 5),
    growth('50 candidates, 4,000 lines alike', match, compared(2000), compared(4000), 6),
  ]
}

const sentence = (n) => `We say that ${'the port was opened and the pier was '.repeat(2700 * n)}it.`
const speakers = (n) => 'MINISTER BERG: The port was opened.\n\n'.repeat(2500 * n)

const PASSAGES = 20_000

/** Passages in a language that is not read, all through a text, between such ends. */
function foreign(n, end) {
  const [words, count] = [`Il faut y aller.${end}`, PASSAGES * n]
  const unread = Array.from({ length: count }, (_, i) => {
    const start = i * words.length
    return { start, end: start + words.length - 1, language: 'fr', speaker: null }
  })
  return { text: words.repeat(count), unread }
}

const compared = (lines) => ({
  lines: promises(lines, { from: 1, said: '2025-01-10', sourceId: 1 }),
  candidates: promises(50, { from: 100_000, said: '2025-03-10', sourceId: 2 }),
})
