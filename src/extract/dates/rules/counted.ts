import { longDay } from '../days.js'
import type { Context } from '../grammar/context.js'
import { period } from '../period.js'
import { type Draft, windowDraft } from '../reading.js'
import { describe, type Length, shifted } from './length.js'

export function notes(l: Length, loose: boolean): string[] {
  const list: string[] = []
  if (l.vague)
    list.push(`“Couple” was counted as two, “few” and “several” as three: ${describe(l)}.`)
  else if (loose && l.unit !== 'day') list.push('The day is approximate; only the count was said.')
  if (l.working) list.push('Weekends were left out, public holidays were not.')
  return list
}

export function within(cx: Context, l: Length): Draft {
  const until = shifted(cx.said, l.most, l)
  const basis = `Read as: ${describe(l)} from ${longDay(cx.said)}, until ${longDay(until)}.`
  const p = period({ from: cx.said, until }, l.vague ? 'approximate' : l.unit, '', basis)
  return windowDraft({ ...p, notes: notes(l, false) })
}

export function after(cx: Context, l: Length): Draft {
  const from = shifted(cx.said, l.least, l)
  const until = shifted(cx.said, l.most, l)
  const basis = `Read as: ${describe(l)} after ${longDay(cx.said)}, ${longDay(until)}.`
  const p = period({ from, until }, l.vague ? 'approximate' : l.unit, '', basis)
  return windowDraft({ ...p, notes: notes(l, true) })
}
