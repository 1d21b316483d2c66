import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '../app.js'
import type { Config } from '../config.js'
import type { Connection } from '../db/connect.js'
import type { Host } from './io.js'

export interface AppHost extends Host {
  open(): Promise<App>
  close(): Promise<void>
}

type Say = (line: string) => void

/** Runs commands on an App that is opened when the first of them asks for it. */
export function appHost(config: Config, say: Say, afresh = false): AppHost {
  let opening: Promise<App> | undefined
  const open = () => {
    opening ??= openApp(config, say, afresh)
    return opening
  }
  return {
    open,
    run: async (argv, io) => {
      const { runCommand } = await import('../cli/run.js')
      return runCommand(argv, io, open)
    },
    recorded: async (requestId) => {
      const { linesOfRequest } = await import('../db/recorded.js')
      return linesOfRequest((await open()).db, requestId)
    },
    close: async () => {
      const app = await opening?.catch(() => undefined)
      await app?.close()
    },
  }
}

async function openApp(config: Config, say: Say, afresh: boolean): Promise<App> {
  const connection = await connect(config, say)
  try {
    if (afresh) await empty(config, connection)
    const [{ migrate }, { createApp }] = await Promise.all([
      import('../db/migrate.js'),
      import('../app.js'),
    ])
    await migrate(connection)
    return await createApp(config, connection)
  } catch (error) {
    await connection.close()
    throw error
  }
}

async function connect({ databaseUrl, data }: Config, say: Say): Promise<Connection> {
  const { connectEmbedded, connectPostgres } = await import('../db/connect.js')
  return databaseUrl ? connectPostgres(databaseUrl) : connectEmbedded(data, say)
}

async function empty({ data }: Config, connection: Connection): Promise<void> {
  const { startAfresh } = await import('../db/afresh.js')
  await startAfresh(connection)
  await rm(join(data, 'mail'), { recursive: true, force: true })
}
