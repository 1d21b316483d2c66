/** A name found in a text with the words around it. */
export interface Surroundings {
  by: 'name' | 'demonym' | 'capital' | 'person'
  name: string
  /** The two words before. */
  before: readonly [string, string]
  after: string
  /** Only a space parts it from the word after. */
  adjoins: boolean
}

const BEFORE = /^(?:North|South|Latin|Central|New|Gulf|Sea)$/
const AFTER =
  /^(?:Ocean|Sea|Peninsula|Agreement|Accords?|Protocol|Convention|Declaration|Treaty|Summit|Process|Street|University)$/
const WATER = /^(?:Gulf|Sea|Bay|Strait|Straits|Bight|Horn)$/
const DATE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/

/** Names that are also people's, places' or things': what may not stand before or after them. */
const ALSO: Record<string, { before?: RegExp; after?: RegExp }> = {
  Chad: { before: /^(?:Mr|Dr|Senator|Rep|Secretary|Lake)$/, after: /^(?:Wolf|Smith|Basin)$/ },
  Jordan: {
    before: /^(?:Mr|Ms|Mrs|Dr|Senator|Rep|Representative|Congressman|Michael|Vernon|Jim|Barbara)$/,
    after: /^(?:River|Valley|Peterson|Rift)$/,
  },
  Georgia: {
    before: /^(?:Atlanta|Savannah|Augusta|Macon|Athens|Columbus|Ms|Mrs|Miss)$/,
    after: /^(?:Tech|Power|Senate|Meloni|Avenue|Dome|Senator|Governor|Republicans|Democrats)$/,
  },
  Israel: { before: /^(?:Mr|Dr|Senator|Rep)$/ },
  Turkey: { after: /^(?:dinner|Day|breast|farm|farms|hunt|trot|sandwich|tail|vulture)$/i },
  China: { after: /^(?:cabinet|plates?|shop|set|doll|clay|cup|cups)$/ },
  Niger: { after: /^(?:Delta|River|Basin|State)$/ },
  Congo: { after: /^(?:River|Basin|Rainforest|Square)$/ },
  Guinea: { before: /^(?:New)$/, after: /^(?:pig|pigs|fowl|worm)$/i },
  Mali: { after: /^(?:Empire)$/ },
  Panama: { after: /^(?:Canal|Papers|hat|hats|City Beach)$/ },
  Cuba: { after: /^(?:Gooding)$/ },
  Ireland: { before: /^(?:Northern|Senator|Mr|Ms)$/ },
  Mexico: { before: /^(?:New)$/ },
  Brazil: { after: /^(?:nuts?)$/ },
  Washington: { before: /^(?:George|Denzel|Booker|Fort|Lake|Mount|President|General)$/ },
}

/** "North America", "the Gulf of Oman", "the Paris Agreement", "Sofia Berg" name no party. */
export function isBlocked({ by, name, before, after, adjoins }: Surroundings): boolean {
  const [second, first] = before
  if (!name.includes(' ') && BEFORE.test(first)) return true
  if (first.toLowerCase() === 'of' && WATER.test(second)) return true
  const also = ALSO[name]
  if (also?.before?.test(first) || (adjoins && also?.after?.test(after))) return true
  if (by === 'capital' && adjoins && /^\p{Lu}\p{Ll}/u.test(after) && !DATE.test(after)) return true
  return by !== 'name' && AFTER.test(after)
}
