import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { message, notice } from '../../src/db/schema/delivery.js'
import { jobRun } from '../../src/db/schema/work.js'
import { type Sending, simulate } from '../../src/jobs/simulate.js'
import { listener, pledge, type World, world } from './world.js'

let w: World
beforeAll(async () => {
  w = await world()
})
beforeEach(() => w.reset())
afterAll(() => w.close())

const foretell = async (from: string, to: string) => {
  const mails: Sending[] = []
  for await (const mail of simulate(w.deps, { from, to })) mails.push(mail)
  return mails.map((m) => `${m.at.toString().slice(0, 16)} ${m.to} ${m.kind} ${m.subject}`)
}

describe('looking ahead', () => {
  it('tells every mail of the months to come at its hour, and leaves no trace', async () => {
    await listener(w.db, { address: 'desk@example.org', zone: 'Africa/Bamako' })
    await pledge(w.db, { from: '2024-04-01', until: '2024-04-30', title: 'Hold the meeting' })
    expect(await foretell('2024-03-01', '2024-07-31')).toEqual([
      '2024-03-31T08:00 desk@example.org reminder Due in 30 days: Hold the meeting',
      expect.stringContaining('2024-04-01T08:00 desk@example.org reminder'),
      '2024-04-23T08:00 desk@example.org reminder Due in 7 days: Hold the meeting',
      expect.stringContaining('2024-04-29T08:00 desk@example.org reminder Due tomorrow'),
      expect.stringContaining('2024-04-30T08:00 desk@example.org reminder Due today'),
      expect.stringContaining('2024-05-01T08:00 desk@example.org reminder Past due since 30 Apr'),
      expect.stringContaining('2024-05-07T08:00 desk@example.org reminder Past due since 30 Apr'),
      expect.stringContaining('2024-05-14T08:00 desk@example.org reminder Past due since 30 Apr'),
    ])
    for (const table of [message, notice, jobRun]) {
      expect(await w.db.select().from(table)).toEqual([])
    }
    expect(w.sink.received).toEqual([])
  })

  it('holds the digests too, and nothing outside the days asked for', async () => {
    await listener(w.db, { address: 'desk@example.org', digest: 'weekly' })
    await pledge(w.db, { from: '2024-04-01', until: '2024-06-30' })
    const mails = await foretell('2024-04-16', '2024-04-30')
    expect(
      mails.filter((line) => line.includes('digest')).map((line) => line.slice(0, 16)),
    ).toEqual(['2024-04-22T07:00', '2024-04-29T07:00'])
  })
})
