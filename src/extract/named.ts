import type { Mention } from './gazetteer.js'
import { firstFrom } from './place.js'

const OFFICES =
  'President|Prime Minister|Minister|Chancellor|Premier|Secretary(?:[ -]General)?|King|Queen|Prince|Sultan|Emir|Sheikh|Ambassador|High Representative|Chairman|Chairperson|Chair|Commissioner|Speaker|Envoy|Taoiseach'
export const ROLE = `(?:(?:Deputy |Vice |Interim |First |Crown |Acting |Prime |Foreign |Defen[cs]e |Finance |Trade |Federal |State )*(?:${OFFICES}))`
const OFFICE = new RegExp(OFFICES, 'g')
/** How far from a party's name its people are looked for. */
const NEAR = 160
export const NAME =
  "\\p{Lu}[\\p{L}'.-]+(?: (?:(?:da|de|von|van|bin|al|el|dos|du) )?\\p{Lu}[\\p{L}'.-]*){0,5}"

const NAMED_OF = new RegExp(
  `${ROLE}(?: (?:of|for) \\p{Lu}\\p{L}+(?:,? (?:and )?\\p{Lu}\\p{L}+){0,4}?)? (${NAME}),? of (?:the )?$`,
  'u',
)
const OFFICE_OF = new RegExp(`${ROLE}(?: (?:of|for|and) [\\p{L} ,&-]{1,80}?)? of (?:the )?$`, 'u')
const POSSESSED = /(?:^|[^\p{L}])$/u
const THEN_NAME = new RegExp(`^,? (?:Mr\\.? |H\\.E\\. |Dr\\.? )*(${NAME})`, 'u')
const ROLE_THEN_NAME = new RegExp(
  `^(?:'s)? (?:[\\p{Lu}][\\p{L}]+ ){0,3}?${ROLE}(?: (?:of|for) [\\p{Lu}][\\p{L} &]{1,60}?)?,? (${NAME})`,
  'u',
)
const NAME_THEN_OFFICE = new RegExp(
  `(${NAME}), (?:the )?${ROLE}(?:(?!, (?:the |\\p{Lu}[\\p{L}'.-]+ \\p{Lu}))[\\p{L} ,&-]){0,80} of (?:the )?$`,
  'u',
)

/** A person named beside a party; `certain`: the gazetteer knows whom they speak for. */
export interface Spokesperson {
  name: string
  party: string
  certain: boolean
}

/** Who and what is named in a text. */
export interface Named {
  spokespeople: readonly Spokesperson[]
  /** What stands for a party and so for no person, in lower case. */
  places: readonly string[]
}

export const namedIn = (flat: string, mentions: readonly Mention[]): Named => ({
  spokespeople: spokespeople(flat, mentions),
  places: [...new Set(placeNames(flat, mentions))],
})

const placeNames = (flat: string, mentions: readonly Mention[]): string[] =>
  mentions.filter((m) => m.by !== 'person').map((m) => flat.slice(m.start, m.end).toLowerCase())

function spokespeople(flat: string, mentions: readonly Mention[]): Spokesperson[] {
  const offices = [...flat.matchAll(OFFICE)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }))
  return mentions.flatMap((m): Spokesperson[] => {
    if (m.by === 'person')
      return [{ name: flat.slice(m.start, m.end), party: m.name, certain: true }]
    const office = offices[firstFrom(offices, m.start - NEAR)]
    if (m.by === 'capital' || !office || office.start > m.end + NEAR) return []
    return namesAround(flat, m).map((name) => ({ name, party: m.name, certain: false }))
  })
}

function namesAround(flat: string, m: Mention): string[] {
  const before = flat.slice(Math.max(0, m.start - NEAR), m.start)
  const after = flat.slice(m.end, m.end + NEAR)
  const names: Array<string | undefined> = []
  if (m.by === 'name' && / of (?:the )?$/.test(before.slice(-8))) {
    names.push(NAMED_OF.exec(before)?.[1], NAME_THEN_OFFICE.exec(before)?.[1])
    if (OFFICE_OF.test(before)) names.push(THEN_NAME.exec(after)?.[1])
  }
  if (POSSESSED.test(before)) names.push(ROLE_THEN_NAME.exec(after)?.[1])
  return names.filter((n): n is string => n !== undefined)
}
