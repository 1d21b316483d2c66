import { join } from 'node:path'
import { type CommandEntry, findCommand } from '../cli/index.js'
import type { CommandIo } from '../cli/io.js'
import type { Offline } from '../cli/offline.js'
import type { Config } from '../config.js'
import { appHost } from './app-host.js'
import { asker } from './ask.js'
import { collect } from './call.js'
import { runOnFolder } from './folder-run.js'
import type { Io } from './io.js'

export interface World {
  /** Read when a command needs it; PledgeError 'config' when it is wrong. */
  config(): Promise<Config>
  /** The part of it that commands without a database need. */
  offline(): Promise<Offline>
  version: string
}

/** Runs one command line where it belongs: here, on a server's database, or in the folder's owner. */
export async function dispatch(argv: string[], io: Io, world: World): Promise<number> {
  const entry = findCommand(argv[0])
  if (!entry || entry.needs === 'nothing' || asksForHelp(argv)) {
    return runBare(argv, io, world)
  }
  if (entry.needs === 'interactive') return runInteractive(argv, io, world)
  const config = configFor(entry, await world.config())
  if (config.databaseUrl) return runOnServer(argv, io, config)
  return runOnFolder(
    {
      name: entry.name,
      argv,
      io,
      role: entry.needs === 'owner-process' ? 'serve' : 'command',
      safeToRepeat: entry.safeToRepeat,
    },
    {
      data: config.data,
      version: world.version,
      host: () => appHost(config, say(io), entry.name === 'demo'),
    },
  )
}

/** The demonstration has a folder of its own, starts empty, and never reaches a real mail relay. */
function configFor(entry: CommandEntry, config: Config): Config {
  if (entry.name !== 'demo') return config
  return { ...config, data: join(config.data, 'demo'), databaseUrl: null, smtpUrl: null }
}

async function runOnServer(argv: string[], io: Io, config: Config): Promise<number> {
  const host = appHost(config, say(io))
  try {
    return await host.run(argv, io)
  } finally {
    await host.close()
  }
}

async function runInteractive(argv: string[], io: Io, world: World): Promise<number> {
  const call = (words: string[], stdin = '') =>
    collect(io, stdin, (own) => dispatch(words, own, world))
  const { ask, close } = asker(process.stdin, io)
  try {
    return await runBare(argv, { ...io, call, ask }, world)
  } finally {
    close()
  }
}

async function runBare(argv: string[], io: CommandIo, { offline }: World): Promise<number> {
  const { runCommand } = await import('../cli/run.js')
  return runCommand(argv, io, noDatabase, offline)
}

async function noDatabase(): Promise<never> {
  throw new Error('This command is listed as one that opens no database.')
}

function asksForHelp(argv: string[]): boolean {
  const end = argv.indexOf('--')
  const options = end < 0 ? argv : argv.slice(0, end)
  return options.includes('--help') || options.includes('-h')
}

function say(io: Io): (line: string) => void {
  return (line) => io.stderr.write(`${line}\n`)
}
