import { describe, expect, it } from 'vitest'
import { said } from './read.js'

const untils = async (words: string) => (await said(words)).map((c) => c.due?.until ?? null)

describe('A date in the rest of the sentence', () => {
  it.each([
    ['We will give Kenya two boats, and these will be delivered by December 2025.', '2025-12-31'],
    ['We will open a clinic in Mombasa — people asked for it — by June 2025.', '2025-06-30'],
  ])('counts where it goes on about the same thing: %s', async (words, until) => {
    expect((await untils(words))[0]).toBe(until)
  })

  it('is said to stand there', async () => {
    const [found] = await said(
      'We will give Kenya two boats, and these will be delivered by June 2025.',
    )
    expect(found?.assumptions.join(' ')).toMatch(/(?:rest of the sentence|what follows)/)
  })

  it.each([
    'We will give Kenya two boats, although the old ones were repaired in March 2024.',
    'We will give Kenya two boats, which were built in March 2024.',
  ])('does not where it is over or about something else: %s', async (words) => {
    expect((await untils(words))[0]).toBeNull()
  })
})
