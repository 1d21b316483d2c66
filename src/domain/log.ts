/** Structured log lines: facts first, words second. No personal data at info level. */
export interface Log {
  debug(facts: object, words: string): void
  info(facts: object, words: string): void
  warn(facts: object, words: string): void
  error(facts: object, words: string): void
}

export const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} }
