import type { Cue } from './caption-cues.js'
import { type Words, wordsOf } from './caption-words.js'

/** The words that a caption adds to those before it. */
export interface Said extends Words {
  atMs: number
  toMs: number
}

/** Longest pause over which lines that roll up stay on the screen. */
const ROLLS_MS = 5000
/** One or two words may be said twice; they count as repeated only without a pause. */
const WEAK = { words: 2, pauseMs: 100 }

/**
 * What each caption says that the one before did not show already: captions that roll up repeat
 * their last lines, those that are painted on repeat all and add a word.
 */
export function newWords(cues: readonly Cue[]): Said[] {
  const said: Said[] = []
  let shown: string[] = []
  let until = Number.NEGATIVE_INFINITY
  for (const cue of cues) {
    const words = wordsOf(cue)
    if (words.length === 0) continue
    const repeated = repeatedLength(shown, words, cue.fromMs - until)
    for (const one of without(words, repeated)) {
      said.push({ ...one, atMs: cue.fromMs, toMs: cue.toMs })
    }
    shown = words.map((one) => one.text)
    until = cue.toMs
  }
  return said
}

/** How many characters of the lines, joined by spaces, repeat the last lines shown. */
function repeatedLength(
  shown: readonly string[],
  words: readonly Words[],
  pauseMs: number,
): number {
  const now = joined(words.map((one) => one.text))
  for (let first = 0; first < shown.length; first++) {
    const before = joined(shown.slice(first))
    if (now !== before && !now.startsWith(`${before} `)) continue
    const weak = before.split(' ').length <= WEAK.words
    return pauseMs <= (weak ? WEAK.pauseMs : ROLLS_MS) ? before.length : 0
  }
  return 0
}

function without(words: readonly Words[], length: number): Words[] {
  let left = length
  return words.flatMap((one) => {
    const text = one.text.slice(Math.max(0, left)).trim()
    left -= one.text.length + 1
    return text === '' ? [] : [{ ...one, text }]
  })
}

const joined = (lines: readonly string[]): string => lines.join(' ')
