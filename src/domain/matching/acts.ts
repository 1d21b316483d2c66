import { stem } from './stem.js'

/** Verbs that do the same thing to a promise, by what is done. A verb may stand in several. */
const FAMILIES: Readonly<Record<string, string>> = {
  hold: 'hold held meet convene gather host organise conduct stage assemble',
  attend: 'attend come participate join travel',
  visit: 'visit come travel go arrive',
  receive: 'receive welcome host',
  launch: 'launch start begin open inaugurate commence initiate unveil',
  sign: 'sign initial conclude',
  approve: 'ratify approve adopt pass endorse',
  deliver: 'deliver supply provide ship send give donate transfer dispatch grant',
  build: 'build construct complete finish erect',
  repair: 'repair rebuild restore rehabilitate reconstruct',
  finish: 'complete finish conclude finalise',
  found: 'establish create form found launch open',
  publish: 'publish release issue present submit',
  propose: 'present submit propose table introduce',
  prepare: 'prepare draft develop elaborate draw',
  renew: 'renew extend prolong',
  more: 'increase raise double triple expand enlarge boost',
  less: 'reduce cut lower halve decrease',
  pay: 'pay disburse allocate contribute transfer provide invest fund finance',
  train: 'train teach educate instruct',
  appoint: 'appoint name nominate',
  deploy: 'deploy send dispatch station',
  end: 'lift cancel abolish repeal terminate end close withdraw',
  release: 'release free repatriate return',
  join: 'join accede',
  resume: 'resume reopen restart restore renew',
  implement: 'implement carry execute fulfil',
  do: 'continue maintain keep',
  follow: 'follow',
  help: 'help assist support',
  deepen: 'deepen broaden strengthen enhance intensify bolster advance foster promote develop',
  talk: 'discuss address explore consider',
}

/** Two words that are one verb. */
const PHRASES: ReadonlyArray<readonly [pattern: RegExp, families: readonly string[]]> = [
  [/^(?:take|taken|took) place\b/, ['hold']],
  [/^(?:take|taken|took) part\b/, ['attend']],
  [/^(?:set|sets) up\b/, ['found']],
  [
    /^(?:put|puts|come|came|go|went|enter|enters|entered) (?:in|into|to) (?:operation|service)\b/,
    ['launch'],
  ],
  [/^(?:enter|enters|entered|come|came|comes) into (?:force|effect)\b/, ['approve', 'force']],
  [/^(?:get|gets|got) under ?way\b/, ['launch', 'hold']],
  [/^(?:hand|hands|handed) over\b/, ['deliver']],
  [/^(?:carry|carried) out\b/, ['implement', 'hold']],
  [/^(?:draw|drew|drawn) up\b/, ['prepare']],
  [/^(?:kick|kicked) off\b/, ['launch', 'hold']],
  [/^(?:call|called) off\b/, ['end']],
  [/^(?:pay|paid) (?:a |an )?(?:\w+ )?visit\b/, ['visit']],
]

const BY_STEM: ReadonlyMap<string, readonly string[]> = byStem()

function byStem(): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const [family, verbs] of Object.entries(FAMILIES)) {
    for (const verb of verbs.split(' ')) {
      const key = stem(verb)
      map.set(key, [...(map.get(key) ?? []), family])
    }
  }
  return map
}

/** The families of a verb, or of the words that begin with it; none when it is not known. */
export function familiesOf(words: string): readonly string[] {
  const lower = words.toLowerCase().trim()
  const phrase = PHRASES.find(([pattern]) => pattern.test(lower))
  if (phrase) return phrase[1]
  return BY_STEM.get(stem(lower.split(/\s+/)[0] ?? '')) ?? []
}

/** What is done with an event, where only the event is named. */
const OF_EVENTS: ReadonlyMap<string, string> = new Map([
  [stem('meeting'), 'hold'],
  [stem('conference'), 'hold'],
  [stem('exercise'), 'hold'],
  [stem('visit'), 'visit'],
])

export const actOfEvent = (group: string): string | undefined => OF_EVENTS.get(group)

const NEAR: ReadonlyArray<readonly [string, string]> = [
  ['attend', 'hold'],
  ['launch', 'hold'],
  ['visit', 'receive'],
  ['receive', 'hold'],
  ['attend', 'visit'],
  ['found', 'approve'],
  ['build', 'launch'],
  ['sign', 'approve'],
]

export type Likeness = 'same' | 'near' | 'other' | 'unknown'

/** Whether two acts can be one and the same; 'near' where only a shared event makes them so. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): Likeness {
  if (a.size === 0 || b.size === 0) return 'unknown'
  if ([...a].some((one) => b.has(one))) return 'same'
  const near = NEAR.some(([x, y]) => (a.has(x) && b.has(y)) || (a.has(y) && b.has(x)))
  return near ? 'near' : 'other'
}
