import type { Cue } from './caption-cues.js'

/** One line of a caption as a person reads it. */
export interface Words {
  text: string
  /** Whom a voice tag names; null where none does. */
  voice: string | null
  /** Somebody else begins to speak. */
  turn: boolean
}

const TAG = /<(\/?)(v|c|i|b|u|ruby|rt|lang|font|\d[\d:.]*)((?:[.\s][^<>]{0,500})?)>/gi
const OVERRIDE = /\{\\[^{}]{0,200}\}/g
const READING = /<rt>[^<]{0,500}(?:<\/rt>|$)/gi
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', lrm: '', rlm: '' },
}

/** The words of a caption without its tags; lines without a letter or digit are left out. */
export function wordsOf({ lines }: Cue): Words[] {
  const dashed = lines.filter((line) => /^\s*(?:<[^>]*>)*[-–—]\s*\S/.test(line)).length > 1
  let voice: string | null = null
  return lines.flatMap((line) => {
    const parts = voiced(line.replace(READING, '').replace(OVERRIDE, ''), voice)
    voice = parts.at(-1)?.voice ?? voice
    return parts.flatMap((part) => cleaned(part, dashed))
  })
}

interface Part {
  text: string
  voice: string | null
}

/** Cut where another voice begins. */
function voiced(line: string, before: string | null): Part[] {
  const parts: Part[] = [{ text: '', voice: before }]
  let at = 0
  for (const tag of line.matchAll(TAG)) {
    const last = parts.at(-1)
    if (last) last.text += line.slice(at, tag.index)
    at = tag.index + tag[0].length
    if (tag[2]?.toLowerCase() === 'v' && tag[1] === '') {
      parts.push({ text: '', voice: nameOf(tag[3] ?? '') })
    }
  }
  const last = parts.at(-1)
  if (last) last.text += line.slice(at)
  return parts
}

/** `<v.loud Anna Berg>`: what stands after the classes. */
function nameOf(rest: string): string | null {
  const name = decoded(rest.replace(/^\.\S*/, ''))
    .replace(/[\s:]+/g, ' ')
    .trim()
  return name === '' ? null : name
}

function cleaned({ text, voice }: Part, dashed: boolean): Words[] {
  const plain = decoded(text)
    .replace(/[\u200b\u200e\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const mark = /^(?:>{2,}|&gt;&gt;)\s*/.exec(plain) ?? (dashed ? /^[-–—]\s*/.exec(plain) : null)
  const words = plain.slice(mark?.[0].length ?? 0)
  return /[\p{L}\p{N}]/u.test(words) ? [{ text: words, voice, turn: mark !== null }] : []
}

function decoded(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
    const hex = /^#x/i.test(name)
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
