import { accept } from '../actions/accept.js'
import { actorOf, id } from './arguments.js'
import type { CommandModule } from './command.js'
import { type EditOptions, editOptions, editsOf } from './edit.js'
import { candidateItem, widthOf, wrap } from './format.js'
import { followerWords, hearingWords } from './hearing.js'

interface Options extends EditOptions {
  as?: string
}

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<id...>', 'numbers of candidates')
    .option('--as <address>', 'the person who accepts')
  editOptions(command).action((given: string[], options: Options) =>
    run(async ({ open, io, print }) => {
      const app = await open()
      const ctx = app.ctx(await actorOf(app, io, options.as))
      const width = widthOf(io.columns)
      for (const one of given.flatMap((text) => text.split(',')).map(id)) {
        const { line, heardBy } = await accept(ctx, { id: one, edits: editsOf(options) })
        print(`Accepted:\n${candidateItem(line, width)}`)
        const heard = heardBy.map((hearer) => hearer.address).join(', ')
        if (heard) print(wrap(`Reminders go to ${heard}.`, width, 6))
        const follower = heard ? null : await followerWords(app, line.followerId)
        if (follower) print(wrap(`Followed by ${follower}.`, width, 6))
        for (const words of hearingWords(heard || follower ? [] : [one])) {
          print(wrap(words, width, 6))
        }
      }
    }),
  )
}
