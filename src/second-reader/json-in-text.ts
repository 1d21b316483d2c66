/** Objects looked at before giving up on an answer. */
const MOST = 50

/** The objects of JSON that stand in a text, outermost first; also those inside a code fence. */
export function* objectsIn(text: string): Generator<unknown> {
  const whole = parsed(text)
  if (whole !== undefined) yield whole
  let from = text.indexOf('{')
  for (let tried = 0; from >= 0 && tried < MOST; tried += 1) {
    const end = closingOf(text, from)
    const found = end < 0 ? undefined : parsed(text.slice(from, end))
    if (found !== undefined) yield found
    from = text.indexOf('{', found === undefined ? from + 1 : end)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Behind the brace that closes the one at `from`, strings left out; -1 where none does. */
function closingOf(text: string, from: number): number {
  let depth = 0
  let quoted = false
  for (let i = from; i < text.length; i += 1) {
    const sign = text[i]
    if (quoted) {
      if (sign === '\\') i += 1
      else if (sign === '"') quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === '{') depth += 1
    else if (sign === '}') {
      depth -= 1
      if (depth === 0) return i + 1
    }
  }
  return -1
}
