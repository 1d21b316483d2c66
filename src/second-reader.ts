import type { Config } from './config.js'
import type { SecondReader } from './second-reader/types.js'

/** The model that reads texts along with the rules; null where the operator set none up. */
export async function secondReaderOf({ secondReader }: Config): Promise<SecondReader | null> {
  if (secondReader === null) return null
  const { createSecondReader } = await import('./second-reader/reader.js')
  return createSecondReader(secondReader)
}
