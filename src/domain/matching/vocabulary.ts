import { stem } from './stem.js'

const list = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '')
const stems = (words: string): ReadonlySet<string> => new Set(list(words).map(stem))

/** Words that say nothing of what a promise is about. */
export const STOP = stems(`
  a an the this that these those such same of in on at to for from by with within without into onto
  over under about between among across through during after before until till since as per via
  and or but nor so than then when where while which who whom whose what how if whether because
  i we you he she it they me us him her them my our your his its their ours theirs one ones
  is are was were be been being am do does did done have has had having will would shall should can
  could may might must not no also again still only just already soon now today yesterday tomorrow
  there here both all each every any some other another more most less least very much many several
  few own up out off down back forth next last coming following current further future present early
  earlier later late time times year month week day date period end beginning start middle half
  quarter season annual annually january february march april june july august september october
  november december spring summer autumn winter monday tuesday wednesday thursday friday saturday
  sunday said say says tell told confirm announce state note stress agree agreed decide intend plan
  expect promise pledge commit undertake ready like able order together hard make take get go lead aim happen very really hand hands lead-up
  part side sides way ways mr mrs ms dr
  excellency his her colleague friend`)

/** Words that many promises share: they count, but little. */
export const GENERIC = stems(`
  joint new work working cooperation cooperative relation relations bilateral multilateral regular
  official high level country countries government state national international regional area field
  issue question matter partner partnership support further development main important specific
  special common mutual two three four foreign affairs minister ministerial-level head delegation
  representative leader president goal effort world enlarged expanded additional possible practical number total place places event`)

const GROUPS: ReadonlyArray<readonly [weight: number, words: string]> = [
  // Events: near in meaning, and many promises have one.
  [0.6, 'meeting session talks round consultation sitting negotiation gathering dialogue'],
  [0.6, 'conference forum summit congress symposium'],
  [0.6, 'visit trip tour travel'],
  [0.8, 'agreement treaty accord pact'],
  [0.8, 'exercise drill manoeuvre'],
  [0.6, 'group team panel taskforce'],
  [0.6, 'commission committee'],
  [0.8, 'plan roadmap strategy programme'],
  [0.8, 'aid assistance relief'],
  [0.8, 'delivery shipment supply consignment'],
  [0.8, 'project scheme'],
  [0.8, 'scholarship bursary'],
  [0.8, 'plant factory mill'],
  [0.8, 'road motorway highway'],
  [0.8, 'law bill act legislation'],
  [0.8, 'money funds funding financing'],
  // Forms of one word that a light stemmer leaves apart.
  [1, 'ministerial ministers'],
  [1, 'economic economy economics'],
  [1, 'military army'],
  [1, 'trade trading commercial'],
  [1, 'education educational'],
  [1, 'parliament parliamentary'],
  [1, 'agriculture agricultural'],
  [1, 'africa african'],
  [1, 'europe european'],
  [1, 'asia asian'],
  [1, 'humanitarian humanity'],
  [1, 'student pupil'],
  [1, 'fertiliser fertilizer'],
]

interface Group {
  name: string
  weight: number
}

const BY_STEM: ReadonlyMap<string, Group> = new Map(
  GROUPS.flatMap(([weight, words]) => {
    const [name = ''] = list(words)
    return list(words).map((word) => [stem(word), { name: stem(name), weight }] as const)
  }),
)

/** What a stem counts as, and how much: its group's name where it has near-synonyms. */
export function groupOf(stemmed: string): Group {
  const group = BY_STEM.get(stemmed)
  if (group) return group
  return { name: stemmed, weight: GENERIC.has(stemmed) ? 0.3 : 1 }
}

const EVENTS: ReadonlySet<string> = new Set(
  ['meeting', 'conference', 'visit', 'exercise'].map(stem),
)

/** Whether the group names something that is held or paid, like a meeting or a visit. */
export const isEvent = (group: string): boolean => EVENTS.has(group)

const ORDINALS = list(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
)

/** 2 for "second" and "2nd"; null for other words. */
export function ordinalOf(word: string): number | null {
  const lower = word.toLowerCase()
  const written = ORDINALS.indexOf(lower)
  if (written > 0) return written
  if (lower === 'inaugural') return 1
  const figures = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(lower)?.[1]
  return figures === undefined ? null : Number(figures)
}
