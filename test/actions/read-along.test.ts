import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addSource } from '../../src/actions/add-source.js'
import { correctSource } from '../../src/actions/correct-source.js'
import { lines } from '../../src/db/lines.js'
import { sourceReaders } from '../../src/db/source-readers.js'
import { createSecondReader } from '../../src/second-reader/reader.js'
import { ChatServer, content, saying } from '../helpers/chat-server.js'
import { type TestRegister, testRegister } from '../helpers/register.js'

let register: TestRegister
let chat: ChatServer
beforeAll(async () => {
  ;[register, chat] = await Promise.all([testRegister(), ChatServer.open()])
})
beforeEach(() => register.reset())
afterAll(() => Promise.all([register.close(), chat.close()]))

const TEXT = [
  'Statement by the Minister of Foreign Affairs of Mali',
  'Bamako, 5 March 2024',
  '',
  'We will open the new consulate in Niamey by the end of June 2024.',
  'The road to Gao has its bridges back before next winter. The weather was fine.',
].join('\n')
const RULE = 'We will open the new consulate in Niamey by the end of June 2024.'
const FIND = 'The road to Gao has its bridges back before next winter'

const ctx = () => ({
  ...register.ctx(),
  secondReader: createSecondReader({
    ...{ url: chat.url, model: 'gpt-x', key: null },
    ...{ seconds: 20, passageSeconds: 10, parallel: 2 },
  }),
})

describe('Adding a source with a second reader', () => {
  it('stores what both found and what each found alone, marked, and the counts', async () => {
    chat.willReply(() => saying([RULE, FIND, 'We will build a palace in Gao']))
    const added = await addSource(ctx(), { text: TEXT })
    expect(added.lines.map((l) => [l.origin?.quote, l.reader])).toEqual([
      [RULE, 'rules+gpt-x'],
      [FIND, 'gpt-x'],
    ])
    expect(added.lines[1]).toMatchObject({ due: { until: '2024-11-30' }, confidence: 0.6 })
    const counts = { reader: 'gpt-x', found: 1, agreed: 1, dropped: 1, failed: 0, failure: null }
    expect(added.readers).toEqual([counts])
    expect(await sourceReaders(register.ctx().db, added.sourceId)).toEqual([counts])
    expect(added.sentTo).toBe(new URL(chat.url).host)
  })

  it('stores what the rules found when that reader fails, and says why it failed', async () => {
    chat.willReply(() => ({ status: 500, body: '' }))
    const added = await addSource(ctx(), { text: TEXT })
    expect(added.lines.map((l) => [l.origin?.quote, l.reader])).toEqual([[RULE, 'rules']])
    expect(added.readers).toMatchObject([{ found: 0, failed: 1 }])
    expect(added.readers[0]?.failure).toContain('500')
  })

  it('sends nothing where it is left out, nor for a text that is there already', async () => {
    chat.willQuote(FIND)
    const added = await addSource(ctx(), { text: TEXT, askSecondReader: false })
    expect(added).toMatchObject({ readers: [], sentTo: null })
    await addSource(ctx(), { text: TEXT })
    expect(chat.asked).toEqual([])
  })

  it('accepts unseen only what the rules found too', async () => {
    chat.willReply(() => saying([RULE, FIND]))
    const { accepted, lines: found } = await addSource(ctx(), { text: TEXT, accept: 'all' })
    expect(accepted).toEqual([found[0]?.id])
    expect(found.map((l) => l.review)).toEqual(['accepted', 'candidate'])
  })

  it('reads its finds anew when the day is corrected, without asking again', async () => {
    chat.willReply(() => saying([FIND]))
    const { sourceId, lines: found } = await addSource(ctx(), { text: TEXT })
    chat.willReply(() => saying([]))
    const facts = { said: '2025-03-05' }
    const { changes } = await correctSource(ctx(), { id: sourceId, facts, approve: 'all' })
    const id = found.find((l) => l.reader === 'gpt-x')?.id
    expect(changes.find((one) => one.id === id)).toMatchObject({ after: { until: '2025-11-30' } })
    expect(chat.asked).toEqual([])
  })

  it('keeps every quote verbatim and all that the rules found, whatever is answered', async () => {
    const plain = await addSource(ctx(), { text: TEXT, askSecondReader: false })
    const rules = plain.lines.map((l) => [l.origin?.start, l.origin?.end])
    const part = fc
      .tuple(fc.nat(TEXT.length), fc.nat(120))
      .map(([from, n]) => TEXT.slice(from, from + n))
    const quote = fc.oneof(part, fc.string(), fc.constantFrom(RULE, FIND))
    const answer = fc.oneof(
      fc.record({ commitments: fc.array(fc.record({ quote }), { maxLength: 6 }) }),
      fc.json().map((text) => JSON.parse(text) as unknown),
    )
    await fc.assert(
      fc.asyncProperty(answer, async (given) => {
        await register.reset()
        chat.willReply(() => content(JSON.stringify(given)))
        const { sourceId } = await addSource(ctx(), { text: TEXT })
        const stored = await lines(register.ctx().db, { sourceId })
        for (const { origin } of stored) {
          expect(TEXT.slice(origin?.start, origin?.end)).toBe(origin?.quote)
        }
        const places = stored.map((l) => [l.origin?.start, l.origin?.end])
        expect(places).toEqual(expect.arrayContaining(rules))
      }),
      { numRuns: 25 },
    )
  })
})
