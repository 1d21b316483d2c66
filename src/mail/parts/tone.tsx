import type { PropsWithChildren } from 'hono/jsx'
import type { Tone } from '../view.js'
import { TONES } from './style.js'

/** A heading whose colour and shape say the same as its words. */
export const ToneLine = ({
  tone,
  style,
  rule,
  children,
}: PropsWithChildren<{ tone: Tone; style: string; rule?: boolean }>) => (
  <p class={rule ? `${tone} rule` : tone} style={`${style};color:${TONES[tone].colour}`}>
    {TONES[tone].shape === '' ? null : <span aria-hidden="true">{TONES[tone].shape}&nbsp;</span>}
    {children}
  </p>
)
