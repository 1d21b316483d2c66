import { z } from 'zod'
import { objectsIn } from './json-in-text.js'

/** Why a passage got no usable answer, in words for the person who reads the count. */
export class NoAnswer extends Error {}

const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
})

const answer = z.object({ commitments: z.array(z.object({ quote: z.string() })) })

/** The quotes of a chat completion; NoAnswer for a refusal, a cut answer or anything else. */
export function quotesIn(body: unknown): string[] {
  const read = completion.safeParse(body)
  const choice = read.success ? read.data.choices[0] : undefined
  if (!choice) throw new NoAnswer('the answer was not in the shape of a chat completion')
  const { message, finish_reason: reason } = choice
  if (message.refusal) throw new NoAnswer('the model refused to answer')
  if (reason === 'content_filter') throw new NoAnswer('the service withheld the answer')
  if (reason === 'length') throw new NoAnswer('the answer was cut off')
  return quotesOf(message.content ?? '')
}

function quotesOf(content: string): string[] {
  for (const object of objectsIn(content)) {
    const read = answer.safeParse(object)
    if (read.success) return read.data.commitments.map((one) => one.quote)
  }
  throw new NoAnswer('the answer was not in the JSON that was asked for')
}
