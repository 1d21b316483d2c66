import type { CommandModule } from './command.js'

/** Opening the register brings it up to date; this only says so. */
export const define: CommandModule['define'] = (command, run) => {
  command.action(() =>
    run(async ({ open, print }) => {
      const app = await open()
      await app.connection.ping()
      print('The database schema is up to date.')
    }),
  )
}
