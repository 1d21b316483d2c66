import type { CommandModule } from './command.js'
import { aborted } from './until-stopped.js'

export const define: CommandModule['define'] = (command, run) => {
  command.action(() =>
    run(async ({ open, io, print }) => {
      const app = await open()
      const scheduler = await (await app.work()).start()
      print(
        `The worker checks the register (${app.config.tick}, UTC); mail goes to ${(await app.mailer()).describe()}.`,
      )
      print('Stop with Ctrl-C.')
      await aborted(io.signal)
      await scheduler.stop()
    }),
  )
}
