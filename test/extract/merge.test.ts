import { describe, expect, it } from 'vitest'
import { said } from './read.js'

describe('A promise made twice in one text', () => {
  it('is one candidate that knows its other place', async () => {
    const first = 'We will build a cold store in Mombasa harbour by June 2025.'
    const second = 'As I said, we will build a cold store in Mombasa harbour.'
    const found = await said(`${first} The weather is fine. ${second}`)
    expect(found).toHaveLength(1)
    expect(found[0]?.quote).toBe(first)
    expect(found[0]?.also).toHaveLength(1)
  })

  it('stays two where the deadlines differ', async () => {
    const found = await said(
      'We will build a cold store in Mombasa by June 2025. We will build a cold store in Mombasa by June 2026.',
    )
    expect(found).toHaveLength(2)
  })

  it('stays two where each names a place or a number that the other does not', async () => {
    const places = await said(
      'We will open a new railway station in Lyon by 30 April 2025. We will open a new railway station in Turin by 30 April 2025.',
    )
    expect(places).toHaveLength(2)
    const numbers = await said(
      'Working group 1 will meet in Geneva by 1 June 2025. Working group 2 will meet in Geneva by 1 June 2025.',
    )
    expect(numbers).toHaveLength(2)
  })
})
