import { existsSync, readFileSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { ZodError, type z } from 'zod'
import { fileSchema } from './config-file.js'
import { type SecondReaderConfig, secondReaderConfig } from './config-second-reader.js'
import { urlOf, wrong } from './config-values.js'
import { PledgeError } from './domain/errors.js'
import type { Settings } from './domain/settings.js'

const PACKAGED = fileURLToPath(new URL('../config/pledgewatch.yaml', import.meta.url))
const SHORTEST_SECRET = 32
const LEVELS = ['debug', 'info', 'warn', 'error', 'silent']

/** Everything an operator decides; `settings` is the part that rules, mails and pages see. */
export interface Config {
  /** Absolute path of the data folder. */
  data: string
  databaseUrl: string | null
  smtpUrl: string | null
  /** Null: generated into the data folder, unless a PostgreSQL is used. */
  secret: string | null
  host: string
  port: number
  heartbeatUrl: string | null
  /** Level of the log on standard error. */
  logLevel: string
  /** Cron line, UTC. */
  tick: string
  gazetteer: z.infer<typeof fileSchema>['gazetteer']
  /** A model that reads texts along with the rules; null: none. */
  secondReader: SecondReaderConfig | null
  settings: Settings
}

type Env = Readonly<Record<string, string | undefined>>

/** Reads the file and the environment; PledgeError 'config' names the key that is wrong. */
export function loadConfig(env: Env, cwd: string): Config {
  const file = readFile(env.PLEDGEWATCH_CONFIG, cwd)
  const value = (name: string) => variable(env, name, cwd)
  const port = portOf(value('PORT') ?? '3000')
  const secret = value('PLEDGEWATCH_SECRET')
  if (secret !== null && secret.length < SHORTEST_SECRET) {
    throw wrong(
      'PLEDGEWATCH_SECRET',
      `is shorter than ${SHORTEST_SECRET} characters`,
      'Make one with: openssl rand -hex 32',
    )
  }
  return {
    data: resolve(cwd, value('PLEDGEWATCH_DATA') ?? 'data'),
    databaseUrl: urlOf('DATABASE_URL', value('DATABASE_URL'), ['postgres:', 'postgresql:']),
    smtpUrl: urlOf('SMTP_URL', value('SMTP_URL'), ['smtp:', 'smtps:']),
    secret,
    host: value('HOST') ?? '127.0.0.1',
    port,
    heartbeatUrl: urlOf('PLEDGEWATCH_HEARTBEAT_URL', value('PLEDGEWATCH_HEARTBEAT_URL'), [
      'http:',
      'https:',
    ]),
    logLevel: levelOf(value('PLEDGEWATCH_LOG') ?? 'warn'),
    tick: file.tick,
    gazetteer: file.gazetteer,
    secondReader: secondReaderConfig(value, file.secondReader),
    settings: settingsOf(file, value, port),
  }
}

/** The configuration for logs and `doctor`, with every secret replaced. */
export function redact(config: Config): Record<string, unknown> {
  const hide = (url: string | null) => url?.replace(/\/\/[^@/]*@/, '//…@') ?? null
  return {
    ...config,
    databaseUrl: hide(config.databaseUrl),
    smtpUrl: hide(config.smtpUrl),
    secret: config.secret === null ? null : '…',
    secondReader: config.secondReader && {
      ...config.secondReader,
      key: config.secondReader.key === null ? null : '…',
    },
  }
}

function settingsOf(
  file: z.infer<typeof fileSchema>,
  value: (name: string) => string | null,
  port: number,
): Settings {
  const publicUrl = urlOf('PLEDGEWATCH_URL', value('PLEDGEWATCH_URL'), ['http:', 'https:'])
  const from = value('MAIL_FROM') ?? 'Pledgewatch <pledgewatch@localhost>'
  if (/[\r\n]/.test(from) || !from.includes('@')) {
    throw wrong('MAIL_FROM', 'is not an address', 'Write it as Name <name@example.org>.')
  }
  return {
    publicUrl: (publicUrl ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    home: file.home,
    zone: file.zone,
    hemisphere: file.hemisphere,
    dayOrder: file.dayOrder,
    ladder: file.ladder,
    digest: file.digest,
    mail: { from, replyTo: null, giveUpHours: file.mail.giveUpHours },
    fetch: file.fetch,
  }
}

function readFile(named: string | undefined, cwd: string): z.infer<typeof fileSchema> {
  const path = named ? resolve(cwd, named) : ownFile(cwd)
  const words = readText(path, 'PLEDGEWATCH_CONFIG')
  try {
    return fileSchema.parse(parse(words) ?? {})
  } catch (error) {
    throw new PledgeError('config', `${path}: ${describe(error)}`, 'Correct that key in the file.')
  }
}

function ownFile(cwd: string): string {
  const here = resolve(cwd, 'config/pledgewatch.yaml')
  return existsSync(here) ? here : PACKAGED
}

function describe(error: unknown): string {
  if (!(error instanceof ZodError)) return error instanceof Error ? error.message : String(error)
  const first = error.issues[0]
  if (first?.code === 'unrecognized_keys') return `unknown key ${first.keys.join(', ')}.`
  return `${first?.path.join('.') || 'the file'}: ${first?.message}.`
}

/** A variable, or the content of the file that `NAME_FILE` names. */
function variable(env: Env, name: string, cwd: string): string | null {
  const plain = env[name]
  if (plain !== undefined && plain !== '') return plain
  const file = env[`${name}_FILE`]
  if (!file) return null
  return readText(isAbsolute(file) ? file : resolve(cwd, file), `${name}_FILE`).trim()
}

function readText(path: string, key: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw wrong(key, `names ${path}, which cannot be read`, 'Give the path of a readable file.')
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw wrong('PORT', `is ${text}, not a port`, 'Use a number from 1 to 65535.')
}

function levelOf(level: string): string {
  if (LEVELS.includes(level)) return level
  throw wrong('PLEDGEWATCH_LOG', `is ${level}, not a level`, `Use one of: ${LEVELS.join(', ')}.`)
}
