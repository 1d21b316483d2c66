/** A sentence's place; offsets are into the text given. */
export interface Place {
  start: number
  end: number
}

const STOP = /(?<![.?!])[.?!]+["')]*(?=\s)/g

/** Titles and the like: a name or number belongs to them, so no sentence ends there. */
const NEVER_LAST =
  /(?:^|[^\p{L}.])(?:mr|mrs|ms|messrs|dr|prof|hon|rev|gen|lt|col|maj|sgt|capt|cmdr|adm|gov|sen|rep|amb|st|vs|cf|e\.g|i\.e|viz|approx|fig)\.$/iu
/** Only a figure belongs to these: "No. 7", "Art. 5", "Sept. 3". */
const BEFORE_FIGURE =
  /(?:^|[^\p{L}])(?:nos?|arts?|paras?|secs?|vol|pp?|ch|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/iu
/** "U.S.", "Joseph R.", "p.m.", "Jr.", "Inc.": may stand inside a sentence or close it. */
const MAYBE_LAST = /(?:^|[^\p{L}])(?:\p{L}|jr|sr|inc|ltd|co|corp|bros|etc|dept|est)\.$/iu
/** Words that open a sentence and are no part of a name. */
const OPENER =
  /^["'(]*(?:the|a|an|we|i|it|he|she|they|you|this|that|these|those|there|our|my|his|her|its|their|so|and|but|in|on|at|as|for|if|when|while|after|before|by|to|with|from|what|who|how|why|now|then|thank|thanks|also|both|all|no|yes|well|let|today|tomorrow|yesterday|next|later|first|second|finally|however|since|under|during|once|over|through|because|although|each|every|above|here|many|most|some|such|any|where)\b/i

/** Longer ones (captions without marks, hostile text) are cut where a phrase or a word ends. */
const LONGEST = 1500

/** Sentences of a paragraph, in order, without the white space and list dashes around them. */
export function splitSentences(paragraph: string): Place[] {
  const places: Place[] = []
  let from = 0
  for (const stop of paragraph.matchAll(STOP)) {
    const end = stop.index + stop[0].length
    if (!closes(paragraph, stop.index + 1, end)) continue
    add(places, paragraph, from, end)
    from = end
  }
  add(places, paragraph, from, paragraph.length)
  return places
}

/** Whether the full stop before `after`, whose closing marks end at `end`, closes a sentence. */
function closes(paragraph: string, after: number, end: number): boolean {
  if (paragraph.charAt(after - 1) !== '.' || end > after) return true
  const word = paragraph.slice(Math.max(0, after - 12), after)
  const next = paragraph.slice(end, end + 24).trimStart()
  if (NEVER_LAST.test(word)) return false
  if (BEFORE_FIGURE.test(word)) return !/^\d/.test(next)
  return !MAYBE_LAST.test(word) || (/^["'(]*\p{Lu}/u.test(next) && OPENER.test(next))
}

function add(places: Place[], paragraph: string, from: number, end: number): void {
  const words = paragraph.slice(from, end)
  const dash = places.length > 0 ? (LIST_DASH.exec(words)?.[0].length ?? 0) : 0
  let rest = trimmed(paragraph, from + dash, end)
  while (rest.end - rest.start > LONGEST) {
    const cut = cutOf(paragraph, rest.start)
    places.push(trimmed(paragraph, rest.start, cut))
    rest = trimmed(paragraph, cut, rest.end)
  }
  if (rest.start < rest.end) places.push(rest)
}

function trimmed(paragraph: string, start: number, end: number): Place {
  const words = paragraph.slice(start, end)
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length }
}

const LIST_DASH = /^\s*-\s+/

/** The last end of a phrase in reach, else of a word. */
function cutOf(paragraph: string, start: number): number {
  const reach = paragraph.slice(start, start + LONGEST)
  const phrase = Math.max(reach.lastIndexOf('; '), reach.lastIndexOf(', '))
  const word = reach.search(/\s\S*$/)
  if (phrase > 0) return start + phrase + 1
  return start + (word > 0 ? word : LONGEST)
}
