import type { Ctx } from '../actions/context.js'
import type { C } from './deps.js'

/** What an action works with, acting as whoever is signed in. */
export function ctxOf(c: C, request: string | null = null): Ctx {
  const { db, settings, gazetteer, secondReader } = c.get('deps')
  const personId = c.get('person')?.id ?? null
  const actor = { personId, channel: 'web', request } as const
  return { db, now: c.get('now'), actor, settings, gazetteer, secondReader }
}

/** The number in the address, such as 12 of `/commitments/12`; 0, which nothing has, when it is none. */
export function idOf(c: C, name = 'id'): number {
  const text = c.req.param(name) ?? ''
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0
}
