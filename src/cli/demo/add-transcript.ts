import { fileURLToPath } from 'node:url'
import { accept } from '../../actions/accept.js'
import { addSource } from '../../actions/add-source.js'
import type { App } from '../../app.js'
import type { RegisterLine } from '../../domain/register.js'
import type { CommandContext } from '../command.js'
import { sourceOf } from '../facts.js'
import { candidateItem, plural, widthOf, wrap } from '../format.js'
import { readStatement } from '../input.js'
import { heading, morning } from './pace.js'

const EXAMPLE = fileURLToPath(new URL('../../../examples/moscow-2024-02-28.txt', import.meta.url))

export interface Begun {
  /** The day of the statement. */
  start: string
  /** Null when nothing has a date. */
  lastDeadline: string | null
}

/** Reads the transcript, shows what was found and accepts what has a date. */
export async function addTranscript(
  context: CommandContext,
  app: App,
  file: string | undefined,
): Promise<Begun> {
  const { print, io } = context
  const width = widthOf(io.columns)
  const read = await readStatement(file ?? EXAMPLE, io, { fetch: app.settings.fetch })
  const actor = { personId: null, channel: 'demo' as const, request: io.requestId }
  // The demonstration is the same everywhere: no second reader.
  const given = { ...sourceOf(read, {}), askSecondReader: false }
  const added = await addSource(app.ctx(actor), given)
  heading(context, '1. A transcript goes in, candidates come out')
  print(wrap(`${added.title}\n`, width))
  print(`Said ${added.said}. ${plural(added.lines.length, 'candidate')} found:\n`)
  for (const line of added.lines) print(`${candidateItem(line, width)}\n`)
  const dated = added.lines.filter((line) => line.due !== null)
  const deadlines = dated.flatMap((line) => line.due?.until ?? line.due?.from ?? [])
  await acceptAll(app, actor, dated, added.said)
  const ids = dated.map(({ id }) => `#${id}`).join(', ')
  if (ids === '') print('None of them has a date: a person decides on the Review page.')
  else print(`Accepted, because they have a date: ${ids}`)
  return { start: added.said, lastDeadline: deadlines.sort().at(-1) ?? null }
}

type Actor = Parameters<App['ctx']>[0]

async function acceptAll(
  app: App,
  actor: Actor,
  dated: RegisterLine[],
  said: string,
): Promise<void> {
  for (const { id } of dated) await accept(app.ctx(actor, morning(said)), { id })
}
