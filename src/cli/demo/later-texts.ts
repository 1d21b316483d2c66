import { fileURLToPath } from 'node:url'
import { readFacts } from '../../actions/source-facts.js'
import type { AddSourceInput } from '../../actions/source-input.js'
import type { App } from '../../app.js'
import type { Day } from '../../domain/window.js'
import type { CommandContext } from '../command.js'
import { sourceOf } from '../facts.js'
import { readStatement } from '../input.js'

const TEXTS = ['readout-2024-09.txt', 'notice-2024-11.txt']

/** A text that becomes known on the day it was said, while the calendar runs. */
export interface LaterText {
  day: Day
  source: AddSourceInput
}

/** What was said after the bundled example; nothing for a file of one's own. */
export async function laterTexts(
  { io }: CommandContext,
  app: App,
  file: string | undefined,
): Promise<LaterText[]> {
  if (file !== undefined) return []
  const ctx = app.ctx({ personId: null, channel: 'demo', request: io.requestId })
  const texts: LaterText[] = []
  for (const name of TEXTS) {
    const path = fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url))
    const source = sourceOf(await readStatement(path, io, { fetch: app.settings.fetch }), {})
    texts.push({ day: readFacts(ctx, source).said, source })
  }
  return texts
}
