import { expect } from 'vitest'
import { terminal } from '../helpers/cli.js'
import type { SmtpSink } from '../helpers/smtp-sink.js'
import { type Place, place } from './place.js'
import { promised, statementFile } from './statements.js'

/** The days on which something is to be said about a deadline on 30 April 2024. */
export const DAYS = ['2024-03-31', '2024-04-23', '2024-04-29', '2024-04-30', '2024-05-01']
export const PROMISES = 15

const noon = (day: string) => `${day}T12:00:00Z`
export const checkOn = (day: string) => ['check', '--now', noon(day)]
export const deliverOn = (day: string) => ['deliver', '--now', noon(day)]

export const listeners = (count: number) =>
  Array.from({ length: count }, (_, n) => `desk${n}@example.org`)

/** A register of promises due on 30 April 2024 that so many people hear of, each of every one. */
export async function heardRegister(sink: SmtpSink, people: number): Promise<Place> {
  const made = await place({ SMTP_URL: sink.url })
  await made.inside(async (connection) => {
    const env = { PLEDGEWATCH_DATA: made.data, PLEDGEWATCH_SECRET: 's'.repeat(40) }
    const { url } = made
    const database = { connection, url, reset: async () => {}, close: async () => {} }
    const run = await terminal(database, env)
    const file = statementFile(made.data, 'heard', 20_000, PROMISES)
    const lines = [['ingest', file, '--accept', 'dated']]
    for (const address of listeners(people)) {
      lines.push(['person', 'add', address, '--confirmed', '--hour', '0'])
      lines.push(['subscribe', address, '--all', '--digest', 'none'])
    }
    for (const line of lines) expect(await run(line)).toMatchObject({ status: 0 })
  })
  return made
}

/** Message-IDs of all that came for each address, in the order in which it came. */
export function idsByAddress({ received }: SmtpSink): Map<string, string[]> {
  const ids = new Map<string, string[]>()
  for (const { to, mail } of received) {
    const address = to.join(', ')
    ids.set(address, [...(ids.get(address) ?? []), mail.messageId ?? ''])
  }
  return ids
}

/** Each of the people got one mail, and it tells of every promise. */
export function expectOneMailEach(sink: SmtpSink, people: number): void {
  expect(sink.received.map(({ to }) => to.join(', ')).sort()).toEqual(listeners(people).sort())
  for (const { mail } of sink.received) {
    for (const thing of promised(PROMISES)) expect(mail.text).toContain(thing)
  }
}
