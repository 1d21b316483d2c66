import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type SmtpSink, smtpSink } from '../helpers/smtp-sink.js'
import { chances } from './chance.js'
import { costOf, killedAt } from './kill.js'
import type { Place } from './place.js'
import { checkOn, DAYS, deliverOn, expectOneMailEach, heardRegister } from './register.js'

const SEED = 20240423
const PEOPLE = 8

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
beforeEach(() => {
  sink.received.length = 0
})

async function restarted(day: string): Promise<void> {
  await at.programs.good(checkOn(day))
  await at.programs.good(deliverOn(day))
}

describe('when check is killed at any moment', () => {
  it('everybody still hears of everything, in one mail each, after a restart', async () => {
    const [first = '', ...others] = DAYS.slice(1)
    const cost = await costOf(at.programs.start(checkOn(first)))
    await restarted(first)
    expectOneMailEach(sink, PEOPLE)

    const chance = chances(SEED)
    let killed = 0
    for (const day of others) {
      sink.received.length = 0
      const run = at.programs.start(checkOn(day))
      const { signal } = await killedAt(run, cost * (0.4 + 0.6 * chance()))
      if (signal === 'SIGKILL') killed += 1
      await restarted(day)
      expectOneMailEach(sink, PEOPLE)
    }
    expect(killed, 'no run was killed in time').toBeGreaterThan(0)
  })
})
