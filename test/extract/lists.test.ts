import { describe, expect, it } from 'vitest'
import { read, said } from './read.js'

const TEXT = [
  'Norway and Kenya agreed to take the following actions by 14 May 2025:',
  '- Publish the tide tables;',
  '- Train forty pilots by June 2025;',
  '- The old harbour, a place of many memories.',
].join('\n')

describe('A list under a promise', () => {
  it('gives one candidate an item, with the date and parties of the lead-in', async () => {
    const found = await read(TEXT)
    expect(found.map((c) => [c.quote, c.due?.until])).toEqual([
      ['Publish the tide tables', '2025-05-14'],
      ['Train forty pilots by June 2025', '2025-06-30'],
    ])
    expect(found[0]).toMatchObject({
      committed_by: ['Norway', 'Kenya'],
      title: 'Publish the tide tables',
    })
    expect(found[0]?.assumptions.join(' ')).toMatch(/opens the list/)
  })

  it('is only a list where nothing was promised', async () => {
    expect(
      await read('The house has three rooms:\n- Paint the first;\n- Clean the second;'),
    ).toEqual([])
  })

  it('needs no verb in the sentence that opens it', async () => {
    const found = await said(
      'To help sailors, the two ministries will:\n\n- open a clinic in Mombasa by June 2025;\n- name a harbour doctor.\n\nThe talks were useful.',
    )
    expect(found.map((c) => [c.title, c.due?.until ?? null])).toEqual([
      ['Open a clinic in Mombasa', '2025-06-30'],
      ['Name a harbour doctor', null],
    ])
  })

  it('may be opened with an adverb, and by an item of another list', async () => {
    const found = await read(
      'Norway will also:\n\n- open a clinic;\n\n2. We will:\n\n   - name a harbour doctor;\n   - train nurses.',
    )
    expect(found.map((c) => c.title)).toEqual([
      'Open a clinic',
      'Name a harbour doctor',
      'Train nurses',
    ])
  })

  it('leaves no candidate behind where no list follows', async () => {
    expect(await said('To help sailors, the two ministries will:')).toEqual([])
  })
})
