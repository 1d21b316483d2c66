import { lines } from '../../db/lines.js'
import { parties } from '../../db/parties.js'
import { type SourceView, sources } from '../../db/sources.js'
import { type Register, registerOf } from '../../domain/matching.js'
import type { RegisterLine } from '../../domain/register.js'
import type { Ctx } from '../context.js'
import { type Background, openLineOf, parentsOf } from './match-side.js'

/** The open lines, made ready for comparing, and all that is shown of them. */
export interface Loaded {
  register: Register
  background: Background
  lines: ReadonlyMap<number, RegisterLine>
  sources: ReadonlyMap<number, SourceView>
}

/** Everything open: accepted or waiting for review, and not closed. */
export async function loadRegister({ db, gazetteer }: Ctx): Promise<Loaded> {
  const [open, all, known] = await Promise.all([
    lines(db, { review: ['accepted', 'candidate'], closed: false }),
    sources(db),
    parties(db),
  ])
  const byId = new Map(all.map((source) => [source.id, source]))
  const background = { gazetteer, parents: parentsOf(known), sources: byId }
  return {
    register: registerOf(open.map((line) => openLineOf(line, background))),
    background,
    lines: new Map(open.map((line) => [line.id, line])),
    sources: byId,
  }
}
