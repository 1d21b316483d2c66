/** What is shown between two moments. */
export interface Cue {
  fromMs: number
  toMs: number
  /** Still with their tags. */
  lines: string[]
}

export interface Cues {
  /** By the moment they begin. */
  cues: Cue[]
  /** Lines, from 1, at which something stands that is no caption and no note. */
  unread: number[]
}

const MOMENT = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})`
const TIMING = new RegExp(String.raw`^\s*${MOMENT}\s*-->\s*${MOMENT}(?:\s.*)?$`)
/** Blocks that hold no words of anybody. */
const ASIDE = /^(?:NOTE|STYLE|REGION|WEBVTT)(?:\s|$)/

interface Block {
  /** Of its first line, from 1. */
  at: number
  lines: string[]
}

/**
 * The captions of a WebVTT or SRT file. Forgiving as files found in the wild need it: numbers may
 * be missing, a comma may stand for the point, blank lines may lack between two captions or stand
 * inside one of an SRT.
 */
export function readCues(text: string, format: 'vtt' | 'srt'): Cues {
  const cues: Cue[] = []
  const unread: number[] = []
  for (const block of blocksOf(text)) {
    const found = cuesIn(block)
    const last = cues.at(-1)
    if (found.length > 0) cues.push(...found)
    else if (ASIDE.test(block.lines[0] ?? '')) continue
    else if (format === 'srt' && last && !isBroken(block)) last.lines.push(...block.lines)
    else unread.push(block.at)
  }
  return { cues: cues.toSorted((a, b) => a.fromMs - b.fromMs), unread }
}

const isBroken = ({ lines }: Block): boolean => lines.some((line) => line.includes('->'))

/** Lines between empty ones; one of spaces alone belongs to its caption. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let open = false
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line === '') open = false
    else if (open) blocks.at(-1)?.lines.push(line)
    else {
      blocks.push({ at: index + 1, lines: [line] })
      open = true
    }
  }
  return blocks.filter(({ lines }) => lines.some((line) => line.trim() !== ''))
}

function cuesIn({ lines }: Block): Cue[] {
  const cues: Cue[] = []
  for (const line of lines) {
    const timing = TIMING.exec(line)
    const last = cues.at(-1)
    if (timing) {
      // Without an empty line between them the number of this one stands under the last.
      if (last && /^\s*\d+\s*$/.test(last.lines.at(-1) ?? '')) last.lines.pop()
      cues.push({ fromMs: momentOf(timing, 1), toMs: momentOf(timing, 5), lines: [] })
    } else last?.lines.push(line)
  }
  return cues
}

function momentOf(timing: RegExpExecArray, first: number): number {
  const [hours, minutes, seconds] = [0, 1, 2].map((i) => Number(timing[first + i] ?? 0))
  const fraction = (timing[first + 3] ?? '').padEnd(3, '0')
  return ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000 + Number(fraction)
}
