import type { Command } from 'commander'
import type { App } from '../app.js'
import type { CommandIo } from './io.js'
import type { Offline } from './offline.js'

export interface CommandContext {
  io: CommandIo
  /** Opens the register; commands that need none never call it. */
  open(): Promise<App>
  /** Configuration and gazetteer alone, for commands that touch no register. */
  offline(): Promise<Offline>
  /** Prints one line to standard output. */
  print(line?: string): void
  /** Prints a JSON document to standard output. */
  json(value: unknown): void
}

/** What a command does; a returned number is the exit status, 0 when anything else is. */
export type Handler = (context: CommandContext) => Promise<unknown>

export interface CommandModule {
  /** Declares arguments and options; `run` carries out the handler once they are parsed. */
  define(command: Command, run: (handler: Handler) => Promise<void>): void
}
