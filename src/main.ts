#!/usr/bin/env node
import { VERSION } from './cli/version.js'

// Only what --version needs is loaded up here; everything else when it is known to be wanted.

async function main(argv: string[]): Promise<number> {
  const { terminalIo } = await import('./handover/terminal.js')
  const io = terminalIo((status) => process.exit(status))
  const { dispatch } = await import('./handover/dispatch.js')
  return dispatch(argv, io, { config, offline, version: VERSION })
}

async function config() {
  const { loadConfig } = await import('./config.js')
  return loadConfig(process.env, process.cwd())
}

async function offline() {
  const [{ readGazetteer }, { secondReaderOf }] = await Promise.all([
    import('./gazetteer-files.js'),
    import('./second-reader.js'),
  ])
  const given = await config()
  const gazetteer = await readGazetteer(given.gazetteer)
  return { settings: given.settings, gazetteer, secondReader: await secondReaderOf(given) }
}

async function complain(error: unknown): Promise<number> {
  const { asErrorLines } = await import('./cli/complain.js')
  process.stderr.write(asErrorLines(error))
  return 1
}

async function leave(status: number): Promise<void> {
  const { flushed } = await import('./handover/terminal.js')
  await flushed()
  process.exit(status)
}

const argv = process.argv.slice(2)
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${VERSION}\n`)
} else {
  process.on('uncaughtException', (error) => void complain(error).then(leave))
  main(argv).catch(complain).then(leave)
}
