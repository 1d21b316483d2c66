import { Command, CommanderError } from 'commander'
import type { App } from '../app.js'
import { PledgeError } from '../domain/errors.js'
import type { CommandContext, Handler } from './command.js'
import { asErrorLines } from './complain.js'
import { widthOf, wrap } from './format.js'
import { COMMANDS, findCommand } from './index.js'
import type { CommandIo } from './io.js'
import type { Offline } from './offline.js'
import { VERSION } from './version.js'

/** Runs one command line. Exit status: 0 done, 1 failed, 2 bad use. Never throws. */
export async function runCommand(
  argv: string[],
  io: CommandIo,
  open: () => Promise<App>,
  offline: () => Promise<Offline> = open,
): Promise<number> {
  const state = { status: 0 }
  try {
    const context = contextOf(io, open, offline)
    const program = await programFor(argv, context, state)
    await program.parseAsync(argv, { from: 'user' })
    return state.status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    io.stderr.write(asErrorLines(error))
    return error instanceof PledgeError && error.code === 'bad_input' ? 2 : 1
  }
}

async function programFor(
  argv: string[],
  context: CommandContext,
  state: { status: number },
): Promise<Command> {
  const { io } = context
  const program = frame(io)
  const run = async (handler: Handler) => {
    const status = await handler(context)
    state.status = typeof status === 'number' ? status : 0
  }
  const wanted = findCommand(argv[0] === 'help' ? argv[1] : argv[0])
  for (const one of COMMANDS) {
    const command = program.command(one.name).description(one.summary)
    inherit(command, io)
    if (one === wanted) {
      const { define } = await one.load()
      define(command, run)
      for (const sub of command.commands) inherit(sub, io)
    }
  }
  return program
}

function frame(io: CommandIo): Command {
  const program = new Command('pledgewatch')
    .description('Turns what officials promise in public into a register that gets followed up.')
    .version(VERSION)
    .showHelpAfterError('(pledgewatch <command> --help shows its options)')
    .addHelpText('after', '\nDates are YYYY-MM-DD. Begin with: pledgewatch ingest FILE')
  inherit(program, io)
  return program
}

function inherit(command: Command, io: CommandIo): void {
  command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(paragraphs(text, io.columns)),
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('(add --help for its options)')
}

/** Complaints are wrapped like everything else; help comes with its own layout. */
function paragraphs(text: string, columns: number): string {
  return text.startsWith('error:') ? `${wrap(text, widthOf(columns))}\n` : text
}

function contextOf(
  io: CommandIo,
  open: () => Promise<App>,
  offline: () => Promise<Offline>,
): CommandContext {
  return {
    io,
    open,
    offline,
    print: (line = '') => void io.stdout.write(`${line}\n`),
    json: (value) => void io.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
  }
}
