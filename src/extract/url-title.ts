import type { Gazetteer } from './gazetteer.js'

const SMALL = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'the',
  'to',
  'with',
])

/** Host name of an address, in lower case without `www.`; '' where it is none. */
export function hostOf(url: string): string {
  const match = /^https?:\/\/([^/:?#]+)/i.exec(url)
  return (match?.[1] ?? '').toLowerCase().replace(/^www\./, '')
}

/** A readable title from the last words of an address; null where it holds none. */
export function titleFromUrl(url: string, gazetteer: Gazetteer): string | null {
  const path = url.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/, '')
  const slug = path.split('/').filter(Boolean).at(-1) ?? ''
  const words = slug
    .replace(/\.\p{L}{2,5}$/u, '')
    .replace(/\b([a-z])-(?=[a-z](?:-|$))/g, '$1.')
    .split(/[-_]+/)
    .filter(Boolean)
  if (words.length < 4) return null
  return words.map((word, i) => titled(word, i, gazetteer)).join(' ')
}

/** Acronyms that are words as well. */
const WORDS = /^(?:who|it|am|is|cis|pif|ice|nam|ads|aids|oas|imo)$/

/** Whether a party is known by this word in capitals. */
const isAcronym = (word: string, { keys }: Gazetteer): boolean =>
  !WORDS.test(word) &&
  (keys.get(word) ?? []).some((k) => k.words.length === 1 && k.words[0] === word.toUpperCase())

function titled(word: string, index: number, gazetteer: Gazetteer): string {
  if (/^(?:[a-z]\.)+[a-z]$/.test(word)) return `${word.toUpperCase()}.`
  if (isAcronym(word, gazetteer)) return word.toUpperCase()
  if (index > 0 && SMALL.has(word)) return word
  return word.charAt(0).toUpperCase() + word.slice(1)
}
