import { z } from 'zod'

const day = z
  .string()
  .nullish()
  .transform((d) => d ?? null)
const oneOrMore = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform((names) => (typeof names === 'string' ? [names] : (names ?? [])))

const label = z.object({
  quote: z.string().min(1),
  start: z.number().int().nonnegative().optional(),
  committed_party: oneOrMore,
  due_text: z
    .string()
    .nullish()
    .transform((words) => words ?? null),
  due_start: day,
  due_end: day,
  kind: z.string().default('undated'),
  borderline: z.boolean().default(false),
})

const nearMiss = z
  .union([z.string(), z.object({ quote: z.string() })])
  .transform((given) => (typeof given === 'string' ? given : given.quote))

const source = z.object({
  date: z.string().optional(),
  hemisphere: z.enum(['north', 'south']).optional(),
})

/** What NAME.labels.json holds: what a careful analyst logs of NAME.txt. */
export const labelsSchema = z.object({
  source: source.optional(),
  commitments: z.array(label),
  near_misses: z.array(nearMiss).default([]),
})

export type Labels = z.infer<typeof labelsSchema>
export type Label = Labels['commitments'][number]

/** Names under which a party of the labels also counts, by its name there. */
export const aliasesSchema = z.record(z.string(), z.array(z.string()))
export type Aliases = Readonly<z.infer<typeof aliasesSchema>>
