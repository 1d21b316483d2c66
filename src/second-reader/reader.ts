import { NoAnswer } from './answer.js'
import { Conversation, overWords } from './ask.js'
import { piecesOf } from './pieces.js'
import { messagesFor } from './prompt.js'
import { endpointOf, GiveUp } from './service.js'
import type { Piece, Reading, SecondReader, SecondReaderOptions, Span, Statement } from './types.js'
import { placesOf, sorted } from './verbatim.js'

/** A model behind an OpenAI-compatible service, asked for the commitments of each passage. */
export function createSecondReader(options: SecondReaderOptions): SecondReader {
  return {
    name: options.model,
    host: endpointOf(options.url).host,
    read: (statement) => read(statement, options),
  }
}

/** What the passages answered, as it comes in. */
interface Tally {
  places: Span[]
  dropped: number
  failed: Set<number>
  failure: string | null
}

async function read(statement: Statement, options: SecondReaderOptions): Promise<Reading> {
  const tally: Tally = { places: [], dropped: 0, failed: new Set(), failure: null }
  const waiting = piecesOf(statement)
  const over = AbortSignal.timeout(options.seconds * 1000)
  const conversation = new Conversation(options, over)
  const work = async () => {
    for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
      const lost = await readPiece(piece, statement, conversation, tally)
      if (lost || over.aborted) leave(waiting.splice(0), tally, overWords(options.seconds))
    }
  }
  await Promise.all(Array.from({ length: options.parallel }, work))
  const { places, dropped, failed, failure } = tally
  return { finds: sorted(places), dropped, failed: failed.size, failure }
}

function leave(pieces: readonly Piece[], tally: Tally, why: string): void {
  if (pieces.length === 0) return
  tally.failure ??= why
  for (const { passage } of pieces) tally.failed.add(passage)
}

/** Adds what one piece gave; whether asking about the others is of no use. */
async function readPiece(
  piece: Piece,
  statement: Statement,
  conversation: Conversation,
  tally: Tally,
): Promise<boolean> {
  try {
    const quotes = await conversation.ask(messagesFor(piece, statement))
    const { places, dropped } = placesOf(statement.text, piece, quotes)
    tally.places.push(...places)
    tally.dropped += dropped
    return false
  } catch (error) {
    tally.failed.add(piece.passage)
    tally.failure = error instanceof NoAnswer ? error.message : 'it could not be asked'
    return error instanceof GiveUp
  }
}
