import { describe, expect, it } from 'vitest'
import { either } from '../../../src/extract/dates/grammar/choice.js'
import { contextOf } from '../../../src/extract/dates/grammar/context.js'
import { mayHold } from '../../../src/extract/dates/grammar/needs.js'
import { phrase } from '../../../src/extract/dates/grammar/phrase.js'
import { opt, seq } from '../../../src/extract/dates/grammar/sequence.js'
import { anyWord, word } from '../../../src/extract/dates/grammar/words.js'
import { plainNumber } from '../../../src/extract/dates/numbers.js'
import { SAID } from './helper.js'

const holds = (text: string, rule: Parameters<typeof either>[0]) =>
  mayHold(contextOf(text, { said: SAID }).symbols, rule.look.needs)

describe('what a text must hold before a rule is tried on it', () => {
  const byYear = seq(word('by', 'until'), opt(word('the')), plainNumber)
  const soonish = phrase('in the near future', 'before long')

  it('is the rarest part of a sequence', () => {
    expect(holds('we stand by the people', byYear)).toBe(false)
    expect(holds('we act by 2030', byYear)).toBe(true)
  })

  it('is the rarest word of a phrase', () => {
    expect(holds('in the morning', soonish)).toBe(false)
    expect(holds('in the near future', soonish)).toBe(true)
    expect(holds('before long', soonish)).toBe(true)
  })

  it('is what any of several rules needs', () => {
    const both = either<unknown>(byYear, soonish)
    expect(holds('by the people', both)).toBe(false)
    expect(holds('by 2030', both)).toBe(true)
    expect(holds('before long', both)).toBe(true)
  })

  it('is nothing where a rule takes any word or none', () => {
    expect(holds('whatever', anyWord)).toBe(true)
    expect(holds('whatever', either<unknown>(byYear, opt(soonish)))).toBe(true)
  })
})
