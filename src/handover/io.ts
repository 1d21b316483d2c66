import type { CommandIo } from '../cli/io.js'

/** What a command sees of the outside, whichever process runs it. */
export type Io = Omit<CommandIo, 'call'>

/** What the owner of a folder does for others and for itself. */
export interface Host {
  run(argv: string[], io: Io): Promise<number>
  /** How many lines of history bear this request's id. */
  recorded(requestId: string): Promise<number>
}

/** One try of a command. */
export interface Attempt {
  argv: string[]
  io: Io
  /** An earlier owner died with it, and doing it twice would show. */
  uncertain: boolean
}

/** An exit status, or 'recorded': an earlier try was done, but its answer is lost. */
export type Result = number | 'recorded'

/** Runs an attempt, unless an earlier one turns out to have been recorded. */
export async function perform(host: Host, { argv, io, uncertain }: Attempt): Promise<Result> {
  const done = uncertain && (await host.recorded(io.requestId)) > 0
  return done ? 'recorded' : host.run(argv, io)
}
