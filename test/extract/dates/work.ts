import { contextOf } from '../../../src/extract/dates/grammar/context.js'
import { readIn } from '../../../src/extract/dates/read.js'
import { tenseOf } from '../../../src/extract/dates/tense.js'
import { SAID } from './helper.js'

/** Reports each look at an element; the rules see nothing of a text but these. */
function watched<T>(list: readonly T[], onLook: () => void): readonly T[] {
  return new Proxy(list, {
    get(target, key, receiver) {
      onLook()
      return Reflect.get(target, key, receiver)
    },
  })
}

/** How often the grammar looks at a token of the text while reading it. */
export function looksAt(text: string): number {
  let looks = 0
  const cx = contextOf(text, { said: SAID })
  const count = () => {
    looks += 1
  }
  const tokens = watched(cx.tokens, count)
  readIn({ ...cx, tokens, symbols: watched(cx.symbols, count), isPast: tenseOf(tokens) })
  return looks
}
