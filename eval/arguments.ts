import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { PledgeError } from '../src/domain/errors.js'

export const HELP = `npm run eval [-- [FOLDER …] [--texts] [--misses] [--json]]

Scores labelled texts (NAME.txt beside NAME.labels.json) and date cases (*.json)
in each FOLDER and below it. Without a folder: the project's own cases, and the
labelled transcripts and date cases that lie beside the repository, if any.

  --texts   a line for each text
  --misses  what was missed, found wrongly or misread, with its quote
  --json    everything, as JSON
`

export interface Asked {
  /** Null: the usual places. */
  folders: string[] | null
  texts: boolean
  misses: boolean
  json: boolean
  help: boolean
}

const FLAG = { type: 'boolean', default: false } as const

/** PledgeError 'bad_input' for an option that there is none of. */
export function readArguments(args: string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { texts: FLAG, misses: FLAG, json: FLAG, help: { ...FLAG, short: 'h' } },
    })
    return { ...values, folders: positionals.length > 0 ? positionals : null }
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0] : 'Bad option'
    throw new PledgeError('bad_input', `${message}.`, 'See npm run eval -- --help.')
  }
}

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The project's own cases; then those that need not be there. */
export const OWN = beside('cases')
export const BESIDE = [beside('../../shared/transcripts'), beside('../../shared/benchmarks')]
