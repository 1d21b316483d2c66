import { flatten } from './flat.js'
import { answering, findMentions, type Gazetteer } from './gazetteer.js'
import { isTopic } from './joint.js'

const GENRE =
  /\bcommuniqu[eé](?!\p{L})|\b(?:statement|declaration|conclusions|resolution|decisions?|chair(?:man|person|woman)?'?s summary|final document|outcome document|action plan|road ?map|charter|commitments|compact)\b/iu
/** A person's own words, not the body's. */
const PERSONAL =
  /\b(?:remarks|speech|address|interview|press conference|news conference|press briefing|background|readout|fact sheet|(?:statement|message) (?:by|from) (?:president|prime minister|minister|chancellor|secretary|ambassador)|(?:president|prime minister|minister|chancellor|secretary|ambassador) (?!of the council)\p{Lu}[\p{L}'-]+'s? (?:statement|message))/iu
const LEADERS =
  /\b(?:Leaders|Heads|Ministers|Presidents|Governors|Members?(?: States| Countries| Economies)?|Representatives|Secretaries|Chiefs|Chairs|Parties|States|Allies|Partners|Commissioners|Deputies|Council|Assembly|Sherpas|Speakers|Delegates|Participants|Economies)\b/i
const DOING =
  /\b(?:gathered|gathering|met|meeting|assembled|convened|having|being|welcome|reaffirm\w*|recall\w*|issue[ds]?|adopt\w*|express\w*|reiterate\w*|condemn\w*|declare|agree\w*|are|were|held|today|here|in \p{Lu}|at the|on \d)\b/iu

/**
 * The bodies, or states, for which a text speaks as a whole: a summit's declaration, a council's
 * conclusions. Empty where one person or one state speaks. `head`: title, address and heading
 * lines; `opening`: the first words of the text itself.
 */
export function speakingBody(
  head: readonly string[],
  opening: string,
  gazetteer: Gazetteer,
): string[] {
  const own = selfNamed(unwrapped(opening), gazetteer)
  return own.length > 0
    ? own
    : titled(
        head.map((line) => flatten(line)),
        gazetteer,
      )
}

/** Lines of one paragraph joined; paragraphs stay apart. */
const unwrapped = (text: string): string => flatten(text).replace(/(\S)\r?\n(?=\S)/g, '$1 ')

const WE = /\b[Ww]e, (?:the )?([^.;:]{3,400})/g
const MET =
  /(?:^|[.\n] ?|\d\. )(?:Today,? )?(?:[Tt]he )?((?:[^.;:,\n]|, (?=\p{Lu})){3,200}? (?:met|meeting|gathered|convened|assembled|issued|adopted)\b)/gu

/** "We, the Leaders of the Group of Seven, …", "The Heads of State of the African Union, meeting in …". */
function selfNamed(opening: string, gazetteer: Gazetteer): string[] {
  for (const match of opening.matchAll(WE)) {
    const names = namesOf(subjectIn(match[1] ?? ''), gazetteer, 2)
    if (names.length > 0) return names
  }
  for (const match of opening.matchAll(MET)) {
    const names = namesOf(subjectIn(match[1] ?? ''), gazetteer, Number.POSITIVE_INFINITY)
    if (names.length > 0) return names
  }
  return []
}

/** The words before the verb, where they name an office that many hold at once. */
function subjectIn(words: string): string {
  const end = DOING.exec(words)?.index ?? words.length
  const subject = words.slice(0, end)
  return LEADERS.test(subject) ? subject : ''
}

/** Bodies named, with the states beside them; states alone where there are at least `states`. */
function namesOf(subject: string, gazetteer: Gazetteer, states: number): string[] {
  const mentions = findMentions(subject, gazetteer).filter((m) => m.by === 'name')
  const names = [...new Set(mentions.map((m) => answering(m.name, gazetteer)))]
  const bodies = names.filter((name) => isBody(name, gazetteer))
  if (bodies.length === 0) return names.length >= states ? names : []
  return names.length - bodies.length > 2 && bodies.some((b) => isGroup(b, gazetteer))
    ? bodies.filter((b) => isGroup(b, gazetteer))
    : names
}

const isBody = (name: string, { entries }: Gazetteer): boolean =>
  /^(?:organisation|group)$/.test(entries.get(name)?.kind ?? '')
const isGroup = (name: string, { entries }: Gazetteer): boolean =>
  entries.get(name)?.kind === 'group'

/** "G7 Leaders' Statement", "European Council meeting: Conclusions". */
function titled(head: readonly string[], gazetteer: Gazetteer): string[] {
  if (!head.some((line) => GENRE.test(line)) || head.some((line) => PERSONAL.test(line))) return []
  const names = [...new Set(head.flatMap((line) => authorsIn(line, gazetteer)))]
  return names.every((name) => isBody(name, gazetteer)) ? names : []
}

/** Names that a heading line is not merely about: "on U.S.-EU trade" is about both. */
function authorsIn(line: string, gazetteer: Gazetteer): string[] {
  let about = 0
  const names: string[] = []
  for (const m of findMentions(line, gazetteer)) {
    const joined = about > 0 && /^[\s,&-]*(?:and )?(?:the )?$/.test(line.slice(about, m.start))
    if (joined || isTopic(line, m)) about = m.end
    else if (m.by === 'name') names.push(answering(m.name, gazetteer))
  }
  return names
}
