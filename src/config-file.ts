import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { DEFAULT_FETCH, DEFAULT_LADDER } from './domain/settings.js'

const zone = z
  .string()
  .refine(isZone, { error: 'not a time zone, use a name such as Europe/Berlin' })
const days = z.array(z.number().int().min(0).max(3650))

const ladder = z
  .strictObject({
    opensFromDays: z.number().int().min(1),
    before: days,
    after: days,
    approximateAfter: days,
    checkInMonths: z.number().int().min(1).max(60),
  })
  .partial()
  .transform((given) => ({ ...DEFAULT_LADDER, ...given }))

const digest = z.strictObject({
  hour: z.number().int().min(0).max(23).default(8),
  weekday: z.number().int().min(1).max(7).default(1),
  monthDay: z.number().int().min(1).max(28).default(1),
})

const fetch = z.strictObject({
  allowPrivate: z.boolean().default(DEFAULT_FETCH.allowPrivate),
  seconds: z.number().int().min(1).max(300).default(DEFAULT_FETCH.seconds),
  megabytes: z.number().int().min(1).max(100).default(DEFAULT_FETCH.megabytes),
})

const party = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['state', 'ministry', 'organisation', 'group']).default('organisation'),
  aliases: z.array(z.string()).default([]),
  demonyms: z.array(z.string()).optional(),
  capital: z.string().optional(),
  parent: z.string().optional(),
  hemisphere: z.literal('south').optional(),
  parliament: z.boolean().optional(),
  hosts: z.array(z.string()).optional(),
  people: z.array(z.string()).optional(),
})

const seconds = z.number().positive().max(3600)
const secondReader = z.strictObject({
  seconds: seconds.default(60),
  passageSeconds: seconds.default(30),
  parallel: z.number().int().min(1).max(16).default(4),
})

/** The shape of config/pledgewatch.yaml; a key it does not know is an error that names it. */
export const fileSchema = z.strictObject({
  home: z.array(z.string()).default([]),
  zone: zone.default('UTC'),
  hemisphere: z.enum(['north', 'south']).default('north'),
  dayOrder: z.enum(['day_first', 'month_first']).default('day_first'),
  tick: z.string().default('*/5 * * * *'),
  ladder: ladder.default(DEFAULT_LADDER),
  digest: digest.prefault({}),
  mail: z.strictObject({ giveUpHours: z.number().positive().default(72) }).prefault({}),
  fetch: fetch.prefault({}),
  gazetteer: z.array(party).default([]),
  secondReader: secondReader.prefault({}),
})

function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}
