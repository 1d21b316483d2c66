import { urlOf, wrong } from './config-values.js'
import { isReaderName } from './domain/reader.js'

export interface SecondReaderConfig {
  url: string
  model: string
  key: string | null
  seconds: number
  passageSeconds: number
  parallel: number
}

type Limits = Pick<SecondReaderConfig, 'seconds' | 'passageSeconds' | 'parallel'>

/** The second reader that the environment names; null without an address. */
export function secondReaderConfig(
  value: (name: string) => string | null,
  limits: Limits,
): SecondReaderConfig | null {
  const url = urlOf('PLEDGEWATCH_LLM_URL', value('PLEDGEWATCH_LLM_URL'), ['http:', 'https:'])
  if (url === null) return null
  const { username, password } = new URL(url)
  if (username || password) {
    throw wrong('PLEDGEWATCH_LLM_URL', 'holds a password', 'Give the key as PLEDGEWATCH_LLM_KEY.')
  }
  return { url, model: modelOf(value), key: keyOf(value), ...limits }
}

function modelOf(value: (name: string) => string | null): string {
  const model = value('PLEDGEWATCH_LLM_MODEL')?.trim()
  const next = 'Give the name by which the service at PLEDGEWATCH_LLM_URL knows the model.'
  if (!model) throw wrong('PLEDGEWATCH_LLM_MODEL', 'is not set', next)
  if (!isReaderName(model)) {
    throw wrong('PLEDGEWATCH_LLM_MODEL', `is ${model}, which marks what others found`, next)
  }
  return model
}

/** A key goes into a header, which takes no white space nor anything beyond plain letters. */
function keyOf(value: (name: string) => string | null): string | null {
  const key = value('PLEDGEWATCH_LLM_KEY')?.trim() || null
  if (key === null || /^[\x21-\x7e]+$/.test(key)) return key
  throw wrong('PLEDGEWATCH_LLM_KEY', 'holds signs that no key has', 'Copy the key again.')
}
