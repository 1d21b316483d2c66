import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Received, type SmtpSink, smtpSink } from '../helpers/smtp-sink.js'
import { chances } from './chance.js'
import type { Place } from './place.js'
import { checkOn, DAYS, deliverOn, heardRegister, listeners } from './register.js'

const SEED = 20240501
const PEOPLE = 12
/** So many mails are handed over side by side. */
const IN_FLIGHT = 4

let sink: SmtpSink
let at: Place
beforeAll(async () => {
  sink = await smtpSink()
  at = await heardRegister(sink, PEOPLE)
})
afterAll(async () => {
  await at.close()
  await sink.close()
})

/** Kills the delivery when its n-th mail has arrived, before the server could say so. */
async function killedAtMail(n: number, day: string): Promise<void> {
  let count = 0
  const run = at.programs.start(deliverOn(day))
  sink.answer(async ({ stage }) => {
    if (stage === 'data') count += 1
    if (stage === 'data' && count === n) await run.kill('SIGKILL')
    return null
  })
  expect(await run.ended).toMatchObject({ signal: 'SIGKILL' })
  sink.answer(() => null)
}

/** The mails by their Message-ID, with as many copies as came. */
function copies(): Map<string, Received[]> {
  const all = new Map<string, Received[]>()
  for (const one of sink.received) {
    const id = one.mail.messageId ?? ''
    all.set(id, [...(all.get(id) ?? []), one])
  }
  return all
}

/** Message-IDs of mails that came more than once. */
function cameTwice(): string[] {
  return [...copies()].filter(([, same]) => same.length > 1).map(([id]) => id)
}

describe('when deliver is killed between two mails or within one', () => {
  const chance = chances(SEED)
  const runs = DAYS.slice(2).map((day) => ({ day, n: 1 + Math.floor(chance() * PEOPLE) }))

  it.each(runs)('at mail $n of $day, none is lost and only those in flight come twice', async ({
    day,
    n,
  }) => {
    sink.received.length = 0
    await at.programs.good(checkOn(day))
    await killedAtMail(n, day)
    await sink.quiet()
    const arrived = new Set(copies().keys())

    // A worker of the same machine knows that the other is dead and takes its mails over.
    await at.programs.good(deliverOn(day))

    const mails = [...copies().values()]
    expect(mails.map(([first]) => first?.to.join(', ')).sort()).toEqual(listeners(PEOPLE).sort())
    expect(cameTwice().length).toBeLessThanOrEqual(IN_FLIGHT)
    for (const id of cameTwice()) expect(arrived).toContain(id)
    for (const [first, ...others] of mails.filter((same) => same.length > 1)) {
      expect(others.map(({ raw }) => raw.toString())).toEqual([first?.raw.toString()])
    }
  })
})
