import type { Ctx } from './context.js'

export async function unsubscribe(
  _ctx: Ctx,
  _input: { personId: number; commitmentId?: number | null },
): Promise<{ eventId: number }> {
  throw new Error('not filled in yet')
}
