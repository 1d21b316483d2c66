import { lines, noCommitment } from '../db/lines.js'
import { sourceExists } from '../db/new-source.js'
import { noSource } from '../db/sources.js'
import { DIRECTIONS, type Direction } from '../domain/commitment.js'
import { PledgeError } from '../domain/errors.js'
import type { TxCtx } from './context.js'
import { ensureParties } from './party-refs.js'

export type SubscriptionFilter =
  | { kind: 'all' }
  | { kind: 'party'; party: string }
  | { kind: 'direction'; direction: Direction }
  | { kind: 'source'; sourceId: number }
  | { kind: 'tag'; tag: string }
  | { kind: 'commitment'; id: number }

const NONE = { partyId: null, direction: null, sourceId: null, tag: null, commitmentId: null }

/** The columns of a filter. PledgeError when it names a source or commitment that is not there. */
export async function filterColumns(ctx: TxCtx, filter: SubscriptionFilter) {
  return { ...NONE, filter: filter.kind, ...(await ownColumn(ctx, filter)) }
}

async function ownColumn(ctx: TxCtx, filter: SubscriptionFilter) {
  switch (filter.kind) {
    case 'party':
      return { partyId: await partyId(ctx, filter.party) }
    case 'direction':
      return { direction: checkDirection(ctx, filter.direction) }
    case 'source':
      if (!(await sourceExists(ctx.db, filter.sourceId))) throw noSource(filter.sourceId)
      return { sourceId: filter.sourceId }
    case 'tag':
      return { tag: checkTag(filter.tag) }
    case 'commitment':
      if ((await lines(ctx.db, { ids: [filter.id] })).length === 0) throw noCommitment(filter.id)
      return { commitmentId: filter.id }
    default:
      return {}
  }
}

/** A party not seen yet may be subscribed to: what it promises later is heard. */
async function partyId(ctx: TxCtx, name: string): Promise<number | null> {
  return (await ensureParties(ctx, [name])).get(name)?.id ?? null
}

function checkTag(tag: string): string {
  if (tag.trim()) return tag.trim()
  throw new PledgeError('bad_input', 'No tag was given.', 'Name the tag.')
}

function checkDirection(ctx: TxCtx, direction: Direction): Direction {
  if (!DIRECTIONS.includes(direction)) {
    throw new PledgeError(
      'bad_input',
      `“${direction}” is not a direction.`,
      'It is ours, theirs or joint.',
    )
  }
  if (ctx.settings.home.length > 0) return direction
  throw new PledgeError(
    'config',
    'Nobody is at home here, so nothing is ours or theirs.',
    'Name the home parties in the configuration first (home: [Mali]).',
  )
}
