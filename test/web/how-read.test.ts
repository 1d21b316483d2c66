import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSecondReader } from '../../src/second-reader/reader.js'
import { ChatServer } from '../helpers/chat-server.js'
import type { Browser } from './helpers/browser.js'
import { Site } from './helpers/site.js'

let site: Site
let chat: ChatServer
let desk: Browser
beforeAll(async () => {
  ;[site, chat] = await Promise.all([Site.open(), ChatServer.open()])
})
beforeEach(async () => {
  await site.database.reset()
  desk = await site.editor()
  chat.willQuote(RULE, FIND)
  site.deps.secondReader = createSecondReader({
    ...{ url: chat.url, model: 'gpt-x', key: null },
    ...{ seconds: 20, passageSeconds: 10, parallel: 2 },
  })
})
afterAll(() => Promise.all([site.close(), chat.close()]))

const RULE = 'We will open the new consulate in Niamey by the end of June 2024.'
const FIND = 'The road to Gao has its bridges back before next winter'
const TEXT = [
  'Statement by the Minister of Foreign Affairs of Mali',
  'Bamako, 5 March 2024',
  '',
  `${RULE} ${FIND}.`,
  '',
  'Nous allons aussi ouvrir un consulat à Agadez avant la fin du mois de juin.',
].join('\n')

describe('The pages of a source', () => {
  it('say for each candidate who found it, and count what the second reader made of it', async () => {
    expect((await desk.post('/sources', { text: TEXT })).to).toBe('/review/1')
    const { text } = await desk.get('/review/1')
    expect(text).toContain('gpt-x: 1 more found, 1 agreed, 0 dropped as not verbatim')
    expect(text).toContain('Found by both, the rules and gpt-x')
    expect(text).toContain('Found by gpt-x only')
  })

  it('mark what was not read for its language, also in the text and in the report', async () => {
    await desk.post('/sources', { text: TEXT })
    for (const page of ['/review/1', '/sources/1']) {
      const { text } = await desk.get(page)
      expect(text, page).toContain('1 passage was not read: French (line 6).')
      expect(text, page).toContain('[Not read: French]')
    }
    expect((await desk.get('/report')).text).toContain(': 1 passage in French')
  })

  it('offer to keep a text here, and then send nothing', async () => {
    const form = await desk.get('/sources/new')
    expect(form.text).toContain(`sent to gpt-x at ${new URL(chat.url).host}`)
    await desk.post('/sources', { text: TEXT, readAlong: 'no' })
    expect(chat.asked).toEqual([])
  })

  it('say nothing of second readers where none is set up', async () => {
    site.deps.secondReader = null
    expect((await desk.get('/sources/new')).text).not.toContain('second reader')
    await desk.post('/sources', { text: TEXT })
    expect((await desk.get('/review/1')).text).toContain('Found by the rules: ')
  })

  it('say that a whole text was not read, instead of that it holds nothing', async () => {
    const text = 'Nous allons ouvrir une ambassade à Niamey avant la fin de l’année.'
    await desk.post('/sources', { text, said: '2024-03-05' })
    const page = await desk.get('/review/1')
    expect(page.text).toContain('The whole text is in French: nothing of it was read.')
    expect(page.text).not.toContain('No commitment was found')
  })
})
