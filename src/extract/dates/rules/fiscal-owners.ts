/** Where a fiscal year begins; `ahead` when it is named after the year it ends in. */
export interface Practice {
  month: number
  day: number
  ahead: boolean
  whose: string
}

/** Month and day of the beginning, whether named after its end, whose, and the words for them. */
const TABLE: ReadonlyArray<[string, 'ahead' | 'behind', string, string]> = [
  ['10-01', 'ahead', 'the United States', 'us;u . s .;american;united states'],
  ['04-01', 'behind', 'the United Kingdom', 'uk;u . k .;british;united kingdom'],
  ['04-01', 'behind', 'Japan', 'japan;japanese'],
  ['04-01', 'behind', 'India', 'india;indian'],
  ['04-01', 'behind', 'Canada', 'canada;canadian'],
  ['04-01', 'behind', 'South Africa', 'south africa;south african'],
  ['04-01', 'behind', 'Singapore', 'singapore;singaporean'],
  ['07-01', 'ahead', 'Australia', 'australia;australian'],
  ['07-01', 'ahead', 'New Zealand', 'new zealand;kiwi'],
  ['07-01', 'ahead', 'Egypt', 'egypt;egyptian'],
  ['07-01', 'ahead', 'Pakistan', 'pakistan;pakistani'],
  ['07-01', 'ahead', 'Bangladesh', 'bangladesh;bangladeshi'],
  ['07-01', 'ahead', 'Kenya', 'kenya;kenyan'],
  ['07-01', 'ahead', 'Uganda', 'uganda;ugandan'],
  ['07-01', 'ahead', 'Tanzania', 'tanzania;tanzanian'],
  ['07-08', 'ahead', 'Ethiopia', 'ethiopia;ethiopian'],
]

export const OWNERS: ReadonlyMap<string, Practice> = new Map(
  TABLE.flatMap(([start, named, whose, words]) => {
    const [month = 1, day = 1] = start.split('-').map(Number)
    const practice = { month, day, ahead: named === 'ahead', whose }
    return words.split(';').map((w) => [w, practice] as const)
  }),
)

/** People pay their taxes in Britain by a year that begins on 6 April. */
export const BRITISH_TAX_YEAR = { month: 4, day: 6 }
