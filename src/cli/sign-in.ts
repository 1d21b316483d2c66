import type { CommandModule } from './command.js'

export const define: CommandModule['define'] = (command, run) => {
  command.argument('<address>', 'a person of the register').action((address: string) =>
    run(async ({ open, print }) => {
      const app = await open()
      const link = await (await app.pages()).signInLink(address)
      print(`Works once, within 15 minutes, while pledgewatch serve runs:\n${link}`)
    }),
  )
}
