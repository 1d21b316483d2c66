import { readdirSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { privateFolder, socketPaths } from '../db/ownership/folder.js'
import { listens } from '../db/ownership/probe.js'
import { PledgeError } from '../domain/errors.js'
import { receive } from './guest.js'
import type { Host } from './io.js'

/** The owner's side: takes commands over a socket and runs them. */
export class Door {
  private closing = false
  private readonly sockets = new Set<Socket>()
  private readonly running = new Set<Promise<void>>()

  /** Listens on the first path that works; PledgeError 'unavailable' when none does. */
  static async open(locks: string, host: Host, version: string): Promise<Door> {
    for (const path of socketPaths(locks)) {
      const server = createServer()
      if (privateFolder(dirname(path)) && (await listening(server, path))) {
        return new Door(server, path, host, version)
      }
    }
    throw new PledgeError(
      'unavailable',
      `No socket can be opened in ${locks}, nor in the folder for temporary files.`,
      'Name a data folder with a shorter path with PLEDGEWATCH_DATA.',
    )
  }

  private constructor(
    private readonly server: Server,
    readonly path: string,
    host: Host,
    version: string,
  ) {
    server.on('connection', (socket) => {
      this.sockets.add(socket)
      socket.on('close', () => this.sockets.delete(socket))
      receive(socket, { host, version, begin: (work) => this.begin(work) })
    })
  }

  /** Starts a piece of work that the owner will not leave unfinished; false when it is leaving. */
  private begin(work: () => Promise<void>): boolean {
    if (this.closing) return false
    const run = work().finally(() => this.running.delete(run))
    this.running.add(run)
    return true
  }

  /** Turns newcomers away to come again, and waits for the work that was taken in. */
  async finish(): Promise<void> {
    this.closing = true
    await Promise.all(this.running)
  }

  /** Stops listening: after the release, so that whoever doubts a live owner meets it here. */
  async close(): Promise<void> {
    this.closing = true
    const closed = new Promise((resolve) => this.server.close(resolve))
    for (const socket of this.sockets) socket.destroySoon()
    await closed
  }

  /** Removes the sockets that dead owners left; only for the owner. */
  async tidy(): Promise<void> {
    const folder = dirname(this.path)
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (!name.endsWith('.sock') || name === basename(this.path)) continue
      if (!(await listens(path))) rmSync(path, { force: true })
    }
  }
}

function listening(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(path, () => resolve(true))
  })
}
