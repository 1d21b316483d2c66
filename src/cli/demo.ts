import type { CommandModule } from './command.js'
import { demonstrate } from './demo/demonstrate.js'

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('[file]', 'a transcript of your own instead of the bundled example')
    .option('--no-serve', 'end after the replay')
    .action((file: string | undefined, options: { serve: boolean }) =>
      run((context) => demonstrate(context, { file, serve: options.serve })),
    )
}
