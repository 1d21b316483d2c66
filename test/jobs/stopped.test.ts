import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { subscribe } from '../../src/actions/subscribe.js'
import { undo } from '../../src/actions/undo.js'
import { type UnsubscribeInput, unsubscribe } from '../../src/actions/unsubscribe.js'
import { check } from '../../src/jobs/check.js'
import { compose } from '../../src/jobs/compose.js'
import { deliver } from '../../src/jobs/deliver.js'
import { at, pledge, SETTINGS, someone, type World, world } from './world.js'

let w: World
beforeAll(async () => {
  w = await world()
})
beforeEach(() => w.reset())
afterAll(() => w.close())

const NOW = at('2024-04-23T12:00Z')
const ctx = () => ({
  ...{ db: w.db, now: NOW, settings: SETTINGS, gazetteer: w.deps.gazetteer },
  actor: { personId: null, channel: 'mail' as const, request: null },
})
const check1 = async () => {
  await check(w.deps, NOW)
  await compose(w.deps, NOW)
}
/** Who got mail since the last call. */
const run = async () => {
  await check1()
  await deliver(w.deps, NOW)
  return w.sink.received.splice(0).map(({ to }) => to[0])
}

/** The desk hears of one commitment as it says, and a keeper of what nobody hears of. */
const heardByDesk = async (by: 'following' | 'subscribing') => {
  const personId = await someone(w.db, { address: 'desk@example.org', digest: 'none' })
  await someone(w.db, { address: 'keeper@example.org', keeper: true, digest: 'none' })
  const follower = by === 'following' ? { row: { followerId: personId } } : {}
  const april = { from: '2024-04-01', until: '2024-04-30' }
  const commitmentId = await pledge(w.db, { ...april, ...follower })
  if (by === 'subscribing') {
    await subscribe(ctx(), { address: 'desk@example.org', filter: { kind: 'all' } })
  }
  return { personId, commitmentId }
}

describe('whoever keeps the register hears the current step', () => {
  it.each<[string, 'following' | 'subscribing', (who: UnsubscribeInput) => UnsubscribeInput]>([
    ['stopped all mail', 'following', ({ personId }) => ({ personId })],
    ['stopped mail on this one', 'following', (who) => who],
    ['ended the subscription', 'subscribing', ({ personId }) => ({ personId, subscriptionId: 1 })],
  ])('once its only reader %s', async (_, by, input) => {
    const desk = await heardByDesk(by)
    await check1()
    const { eventId } = await unsubscribe(ctx(), input(desk))
    expect(await run()).toEqual(['keeper@example.org'])
    await undo(ctx(), { eventId })
    expect(await run()).toEqual(['desk@example.org'])
  })

  it('also when the reader took the end of a subscription back, and then that', async () => {
    const { personId } = await heardByDesk('subscribing')
    const { eventId } = await unsubscribe(ctx(), { personId, subscriptionId: 1 })
    await undo(ctx(), { eventId })
    await check1()
    await undo(ctx(), { eventId: eventId + 1 })
    expect(await run()).toEqual(['keeper@example.org'])
  })
})
