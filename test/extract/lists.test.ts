import { describe, expect, it } from 'vitest'
import { read } from './read.js'

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
})
