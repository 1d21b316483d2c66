import { readCues } from './caption-cues.js'
import { newWords, type Said } from './caption-new.js'
import { refusal } from './refusal.js'
import type { Mark, Reading } from './types.js'

/** A pause after a full sentence begins a paragraph, and so does the length of a good one. */
const PAUSE_MS = 3000
const LONG = 700
/** What stands for a sound: "[Applause]", "(inaudible)". */
const SOUND = /^(?:\[[^\]]*\]|\([^)]*\))$/
const ENDED = /[.!?…]["'”’)\]]*$/

/**
 * Captions as running text: sentences are joined over captions, a voice becomes a speaker's label,
 * and every caption leaves a mark with its moment. Throws PledgeError `bad_input` where there is
 * none.
 */
export function readCaptions(text: string, format: 'vtt' | 'srt', named: string): Reading {
  const { cues, unread } = readCues(text, format)
  if (cues.length === 0) {
    throw refusal(
      `${named} holds no captions: no line tells from when to when words are shown.`,
      'Each caption begins with a line such as 00:01:02.000 --> 00:01:05.500.',
    )
  }
  const title =
    format === 'vtt'
      ? /^WEBVTT[ \t]{1,9}[-–—]?[ \t]{0,9}(\S.{0,300})/.exec(text)?.[1]?.trim()
      : null
  return {
    ...running(newWords(cues)),
    ...(title && { fallbackTitle: title }),
    notes: unread.length === 0 ? [] : [unreadWords(unread)],
  }
}

function running(said: readonly Said[]): Pick<Reading, 'text' | 'marks'> {
  const marks: Mark[] = []
  let text = ''
  let voice: string | null = null
  let paragraph = 0
  let before: Said | undefined
  for (const one of said) {
    const other = one.voice !== null && one.voice !== voice
    const parted = before === undefined || other || begins(before, one, text.length - paragraph)
    if (before) text += parted ? '\n\n' : ' '
    if (parted) paragraph = text.length
    marks.push({ start: text.length, page: null, atMs: one.atMs })
    text += other ? `${one.voice}: ${one.text}` : one.text
    voice = one.voice ?? voice
    before = one
  }
  return { text: text === '' ? '' : `${text}\n`, marks: oneEach(marks) }
}

function begins(before: Said, one: Said, length: number): boolean {
  if (one.turn || SOUND.test(one.text) || SOUND.test(before.text)) return true
  return ENDED.test(before.text) && (one.atMs - before.toMs > PAUSE_MS || length > LONG)
}

/** The lines of one caption begin at one moment: only its first needs a mark. */
function oneEach(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark, i) => mark.atMs !== marks[i - 1]?.atMs)
}

function unreadWords(lines: readonly number[]): string {
  const [first] = lines
  return lines.length === 1
    ? `What stands at line ${first} is no caption and was not read.`
    : `What stands at ${lines.length} places is no caption and was not read, the first at line ${first}.`
}
