import { plain } from './plain.js'

/** A link in both parts: the words and where they lead. */
export interface LinkView {
  words: string
  href: string
}

/** How pressing it is: decides colour and shape, never alone, always beside words. */
export type Tone = 'past' | 'soon' | 'calm' | 'plain'

/** One commitment in a reminder. Both parts are drawn from it, so that neither knows more. */
export interface ItemView {
  number: number | null
  tone: Tone
  heading: string
  title: string
  /** Who promised what to whom, and when it counts as done. */
  promise: string[]
  /** The exact words; null for a line added by hand. */
  quote: string | null
  cite: string
  /** How the date was read, moves, last check. */
  notes: string[]
  links: LinkView[]
  /** Ends mails about this one, where the small print cannot say which one is meant. */
  stop: LinkView | null
}

/** One line of a list: a title that leads somewhere and the facts under it. */
export interface EntryView {
  title: string
  href: string | null
  facts: string[]
  quote?: string | null
  links?: LinkView[]
}

/** A part of a digest. */
export interface SectionView {
  heading: string
  tone: Tone
  /** With a subheading where a section falls into groups. */
  groups: Array<{ heading: string | null; entries: EntryView[] }>
  after: LinkView[]
}

/** Small print: a line in the text part for each phrase, one paragraph in HTML. */
export type NoteView = ReadonlyArray<{
  words: string
  /** `on` is the part of the words that leads there. */
  link: { on: string; href: string } | null
}>

/** A quote on one line, between the marks that the part uses. */
export function quoted(text: string, marks: 'straight' | 'curly'): string {
  return marks === 'straight' ? `"${plain(text)}"` : `“${plain(text)}”`
}

/** Only web and mail addresses become links: a source may hold anything. */
export function isLink(href: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s"<>]+$/i.test(href)
}
