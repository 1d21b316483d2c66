import { countsWords, type ReaderCounts } from '../domain/reader.js'
import { wrap } from './format.js'

/** What second readers made of a text, and where it was sent; '' where there were none. */
export function readersWords(
  readers: readonly ReaderCounts[],
  sentTo: string | null,
  width: number,
): string {
  const sent = sentTo === null ? [] : [`The passages of this text were sent to ${sentTo}.`]
  return [...readers.map((one) => `${countsWords(one)}.`), ...sent]
    .map((words) => wrap(words, width))
    .join('\n')
}
