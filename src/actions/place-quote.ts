import { sourceWithText } from '../db/sources.js'
import { PledgeError } from '../domain/errors.js'
import type { Ctx } from './context.js'

interface Place {
  sourceId: number
  quote: string
  start: number
  end: number
  speaker: string | null
}

/**
 * Where a quote stands in its source, exactly; null without a quote. PledgeError 'bad_input' when
 * it does not stand there word for word, or no source is named.
 */
export async function placeQuote(
  { db }: Ctx,
  input: { quote?: string | null; sourceId?: number | null },
): Promise<Place | null> {
  const quote = input.quote?.trim()
  const sourceId = input.sourceId ?? null
  if (sourceId === null) {
    if (!quote) return null
    throw new PledgeError(
      'bad_input',
      'A quote needs the source it stands in.',
      'Add the statement first (pledgewatch ingest FILE) and name its number.',
    )
  }
  const { text, passages } = await sourceWithText(db, sourceId)
  if (!quote) throw notThere(sourceId, 'No quote was given')
  const start = text.indexOf(quote)
  if (start < 0) throw notThere(sourceId, 'The quote does not stand there word for word')
  const end = start + quote.length
  const speaker = passages.find((p) => p.start <= start && end <= p.end)?.speaker ?? null
  return { sourceId, quote, start, end, speaker }
}

function notThere(sourceId: number, what: string): PledgeError {
  return new PledgeError(
    'bad_input',
    `${what} in source ${sourceId}.`,
    `Copy the words exactly as they are (pledgewatch source show ${sourceId}).`,
  )
}
