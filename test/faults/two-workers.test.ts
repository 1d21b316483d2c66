import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type SmtpSink, smtpSink } from '../helpers/smtp-sink.js'
import { type Place, SERVER } from './place.js'
import { checkOn, deliverOn, expectOneMailEach, heardRegister, idsByAddress } from './register.js'

const PEOPLE = 20

let sink: SmtpSink
let at: Place
beforeEach(async () => {
  sink = await smtpSink()
  at = await heardRegister(sink, PEOPLE)
})
afterEach(async () => {
  await at.close()
  await sink.close()
})

/** Something that is due on the day on which the test runs. */
async function dueToday(): Promise<void> {
  const today = Temporal.Now.plainDateISO('UTC')
  const said = today.subtract({ days: 60 })
  const text = `Statement on a tunnel\n\nThe government of France will open a tunnel by ${today}.\n`
  await at.programs.good(['ingest', '-', '--said', `${said}`, '--accept', 'dated'], { stdin: text })
}

/** On a busy machine a worker says what takes longer than two seconds; that is no complaint. */
const complaints = (stderr: string): string => stderr.replace(/^Finishing .*\n/gm, '')

/** The embedded database has one process at a time by its nature. */
const withServer = describe.skipIf(SERVER === undefined)

withServer('two processes that deliver from one PostgreSQL (needs TEST_DATABASE_URL)', () => {
  it('send every mail once between them when both are started by hand', async () => {
    await at.programs.good(checkOn('2024-04-23'))
    const said = await Promise.all([1, 2].map(() => at.programs.good(deliverOn('2024-04-23'))))
    const sent = said.map((text) => Number(/Sent (\d+)/.exec(text)?.[1]))
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(PEOPLE)
    expectOneMailEach(sink, PEOPLE)
  })

  it('send every mail once between them when both are workers', async () => {
    await dueToday()
    const workers = [1, 2].map(() => at.programs.start(['worker']))
    await Promise.all(workers.map((one) => one.said(/Stop with Ctrl-C/)))
    const ended = await Promise.all(workers.map((one) => one.kill('SIGINT')))
    expect(ended.map(({ status, stderr }) => [status, complaints(stderr)])).toEqual([
      [0, ''],
      [0, ''],
    ])
    // What the two have left when they were stopped goes with the next delivery.
    await at.programs.good(['deliver'])
    expect(sink.received).toHaveLength(PEOPLE)
    expect(idsByAddress(sink).size).toBe(PEOPLE)
  })
})
