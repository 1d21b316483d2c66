import { z } from 'zod'
import type { Day } from '../../src/domain/window.js'
import type { DateFacts } from '../../src/extract/dates/read.js'

export interface Ends {
  from: Day | null
  until: Day | null
}

/** A sentence with the windows that are right for its expression; none: it must get no window. */
export interface DateCase extends DateFacts {
  text: string
  /** Where the expression stands; the whole sentence when the case does not tell. */
  start: number
  end: number
  expected: Ends[]
}

/** One list of a file: `expressions`, `traps`, `past`, `undatable`, `recognizers`, … */
export interface DateList {
  name: string
  cases: DateCase[]
}

const day = z
  .string()
  .nullish()
  .transform((given) => given ?? null)
const ends = z.object({ from: day, until: day })
const row = z.object({
  text: z.string(),
  said: z.string().optional(),
  expr: z.string().optional(),
  start: z.number().int().nonnegative().optional(),
  len: z.number().int().positive().optional(),
  from: day,
  until: day,
  dated: z.boolean().default(true),
  expected: z.array(ends).optional(),
  hemisphere: z.enum(['north', 'south']).optional(),
  monthFirst: z.boolean().optional(),
})
const rows = z.array(z.union([z.string().transform((text) => row.parse({ text })), row])).min(1)

/** Corpora of others, which count months first and have their own conventions. */
const FOREIGN = /^(?:recognizers|duckling)/i

/** The lists of date cases in a JSON document; none when it is something else. */
export function dateListsIn(document: unknown): DateList[] {
  const file = z.record(z.string(), z.unknown()).safeParse(document)
  if (!file.success) return []
  const usual = z.string().safeParse(file.data.said_for_traps).data
  return Object.entries(file.data).flatMap(([name, value]) => {
    const list = rows.safeParse(value)
    if (!list.success) return []
    const cases = list.data.flatMap((given) => caseOf(given, usual, FOREIGN.test(name)))
    return cases.length === 0 ? [] : [{ name, cases }]
  })
}

function caseOf(given: z.infer<typeof row>, usual: string | undefined, foreign: boolean) {
  const said = given.said ?? usual
  if (said === undefined) return []
  const { text, hemisphere } = given
  const found = given.expr === undefined ? -1 : text.toLowerCase().indexOf(given.expr.toLowerCase())
  const start = given.start ?? Math.max(found, 0)
  const length = given.len ?? (found >= 0 ? (given.expr?.length ?? 0) : text.length)
  const one: DateCase = {
    ...{ text, said, start, end: start + length, expected: expectedOf(given) },
    ...(hemisphere && { hemisphere }),
    monthFirst: given.monthFirst ?? foreign,
  }
  return [one]
}

function expectedOf({ dated, expected, from, until }: z.infer<typeof row>): Ends[] {
  if (!dated) return []
  if (expected) return expected.filter((e) => e.from !== null || e.until !== null)
  return from === null && until === null ? [] : [{ from, until }]
}

/** A list of tales of the past: their windows must be over, where they get any. */
export const tellsOfThePast = (name: string): boolean => name === 'past'

/** Its cases name windows; the others (traps, no fixed date) must get none, tales of the past none ahead. */
export const namesWindows = ({ cases }: DateList): boolean =>
  cases.some((c) => c.expected.length > 0)
