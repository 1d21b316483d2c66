import { describe, expect, it } from 'vitest'
import { read } from './read.js'

const asked = (question: string, answer: string) =>
  read(
    [
      'Espen Barth Eide: Thank you all for coming.',
      `Question: ${question}`,
      `Espen Barth Eide: ${answer}`,
    ].join('\n\n'),
  )

describe('A short answer to a question', () => {
  it('promises what the question names, by whom and when it names it', async () => {
    const [found, ...more] = await asked(
      'Thank you. Will the joint council of the two countries meet in April?',
      'Yes, it will. We are glad of that.',
    )
    expect(more).toEqual([])
    expect(found).toMatchObject({ quote: 'Yes, it will.', kind: 'dated' })
    expect(found?.title).toMatch(/joint council/i)
    expect(found?.due).toMatchObject({ from: '2025-04-01', until: '2025-04-30' })
    expect(found?.assumptions.join(' ')).toContain('question')
  })

  it('takes the date of the answer where it tells one', async () => {
    const [found] = await asked('Will you open a school in Mombasa?', 'Yes, we will, next week.')
    expect(found?.due).toMatchObject({ from: '2025-01-13', until: '2025-01-19' })
  })

  it('speaks for the one who answers where "you" were asked', async () => {
    const [found] = await asked('Will you open a school in Mombasa?', 'We will, yes.')
    expect(found).toMatchObject({ quote: 'We will, yes.', committed_by: ['Norway'] })
  })

  it.each([
    ['a no', 'Will you open a school?', 'No, we will not.'],
    ['no answer to a yes-or-no question', 'When will you open a school?', 'It is.'],
    ['an answer about something else', 'How was lunch?', 'It is.'],
    ['a question that asks for a prediction', 'Will prices rise in May?', 'Yes, they will.'],
  ])('promises nothing when it is %s', async (_, question, answer) => {
    expect(await asked(question, answer)).toEqual([])
  })
})
