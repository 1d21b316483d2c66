import { at } from '../token.js'
import type { Veto } from './clause.js'

/** "will not", "have not agreed to", "nobody will": nothing is promised. */
export const negated: Veto = ({ tokens, anchor, subject }) =>
  tokens
    .slice(anchor.head, anchor.act)
    .some((t) => /^(?:not|n't|never|nor|neither|hardly|cannot)$/.test(t.lower)) ||
  /^(?:not|never|n't)$/.test(at(tokens, anchor.head - 1).lower) ||
  /^(?:no|nobody|nothing|none|neither)$/.test(at(tokens, subject.start).lower)
